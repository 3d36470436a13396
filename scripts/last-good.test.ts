import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { publicationOf } from '../src/model/publication.ts';
import { filesInMemory } from '../src/model/read/content-files.ts';
import { readContentSet } from '../src/model/read/content-set.ts';
import { reopenedRecords } from '../src/model/withholding/remembered-people.ts';
import { cacheOf } from '../src/settings.ts';
import { asAnyUser, publicSettings, writeFiles } from './build/site-fixture.ts';
import { keepLastGood, lastGoodRecords, lostMemory } from './last-good.ts';
import { peopleRecordName, publishedName } from './people-on-record.ts';

const settings = { ...publicSettings, contentDir: '/last-good-test', samples: true };
afterEach(() => rmSync(cacheOf(settings), { recursive: true, force: true }));

const own = 'khen-thuong/2021/9902-qd-ubnd.md';
const row = (name: string, more = '') => `  - recipientType: ca-nhan\n    name: ${name}\n${more}`;
const decision = (...rows: string[]) =>
  `---\nnumber: "9902"\nsigned: 05/10/2021\nrecipients:\n${rows.join('')}---\n`;
const hidden = decision(row('Lê Thị Hòa', '    publish: an\n'), row('Lê Bình'));

/** A build of some files, which may be killed before or after its site is in place; whom it withholds. */
function built(files: Record<string, string>, isKilled = false, of = settings): string[] {
  const content = readContentSet(filesInMemory(files));
  const lastGood = lastGoodRecords(of, content);
  const { remembered, withholding } = publicationOf(content, { ...of, lastGood });
  const forgetEarlier = keepLastGood(content, of, [], remembered);
  if (!isKilled) forgetEarlier();
  return [...new Set(withholding.withheld.map(({ name }) => name))];
}

test('whom a record names no more is known in every later build, until the record names them', () => {
  expect(built({ [own]: hidden })).toEqual(['Lê Thị Hòa']);
  const without = { [own]: decision(row('Lê Bình')) };
  for (let build = 0; build < 3; build++) expect(built(without)).toEqual(['Lê Thị Hòa']);
  // Its file goes too, comes back, and moves.
  expect(built({})).toEqual(['Lê Thị Hòa']);
  expect(built({})).toEqual(['Lê Thị Hòa']);
  expect(built(without)).toEqual(['Lê Thị Hòa']);
  expect(built({ 'khen-thuong/2021/9902.md': decision(row('Lê Bình')) })).toEqual(['Lê Thị Hòa']);
  expect(built(without)).toEqual(['Lê Thị Hòa']);
  expect(built({ [own]: decision(row('Lê Bình'), row('Lê Thị Hoà')) })).toEqual([]);
  expect(built(without)).toEqual([]);
});

test('a name that is changed twice leaves both withheld', () => {
  built({ [own]: hidden });
  expect(built({ [own]: hidden.replace('Hòa', 'Hào') }).sort()).toEqual([
    'Lê Thị Hào',
    'Lê Thị Hòa',
  ]);
  expect(built({ [own]: hidden.replace('Hòa', 'Hảo') }).sort()).toEqual(
    ['Lê Thị Hào', 'Lê Thị Hòa', 'Lê Thị Hảo'].sort(),
  );
});

test('a record that names again whom the last build withheld is told once', () => {
  const contentDir = mkdtempSync(join(tmpdir(), 'last-good-'));
  const published = { ...publicSettings, contentDir };
  const exemplar = 'guong-dien-hinh/a/index.md';
  const consent =
    'consent:\n  - honouree: Lê Lan\n    status: dong-y\n    scope: [ten, cau-chuyen]\n';
  let namesake = '';
  const files = (publish: string, withdrawn: string) => ({
    [own]: decision(row('Lê Thị Hòa', publish), row('Lê Bình'), row('Lê Thị Hòa', namesake)),
    [exemplar]: `---\ntitle: Một bài\nhonourees:\n  - name: Lê Lan\n${consent}${withdrawn}---\n`,
  });
  const [open, hiding] = [files('', ''), files('    publish: an\n', 'withdrawn: 20/11/2026\n')];
  const reopened = (now: Record<string, string>) => {
    const content = readContentSet(filesInMemory(now));
    const lastGood = lastGoodRecords(published, content);
    const publication = publicationOf(content, { ...published, lastGood });
    return reopenedRecords(lastGood, publication.content, publication);
  };
  built(open, false, published);
  const older = readFileSync(join(cacheOf(published), 'last-good.json'));
  expect(reopened(hiding)).toEqual([]);
  built(hiding, false, published);
  expect(reopened(hiding)).toEqual([]);
  const both = [
    { file: own, names: ['Lê Thị Hòa'] },
    { file: exemplar, names: ['Lê Lan'] },
  ];
  expect(reopened(open)).toEqual(both);
  // The cache is restored with the content, the content's own memory is not.
  writeFileSync(join(cacheOf(published), 'last-good.json'), older);
  expect(reopened(open)).toEqual(both);
  built(open, false, published);
  expect(reopened(open)).toEqual([]);
  namesake = '    achievement: Một việc khác.\n    publish: an\n';
  built(files('', ''), false, published);
  expect(reopened(files('', ''))).toEqual([]);
  expect(reopened(open)).toEqual([both[0]]);
  for (const each of [contentDir, cacheOf(published)]) rmSync(each, { recursive: true });
});

test('a build killed beside its swap forgets nobody whom its site or the earlier one withholds', () => {
  const open = hidden.replace('    publish: an\n', '');
  const without = { [own]: decision(row('Lê Bình')) };
  // The killed build hides: its site may be in place.
  built({ [own]: open });
  built({ [own]: hidden }, true);
  expect(built(without)).toEqual(['Lê Thị Hòa']);
  // The killed build shows: the earlier site may still be in place. So may one of several.
  built({ [own]: hidden });
  for (let build = 0; build < 2; build++) built({ [own]: open }, true);
  built({ [own]: open.replace('Hòa', 'Hảo') }, true);
  expect(built({}, true)).toEqual(['Lê Thị Hòa']);
  expect(built(without)).toEqual(['Lê Thị Hòa']);
  // One that ends forgets what was shown on purpose.
  built({ [own]: open });
  expect(built(without)).toEqual([]);
});

test('a memory that cannot be read is known to be lost, until the next build', () => {
  expect(lostMemory(settings)).toBeUndefined();
  built({ [own]: hidden });
  expect(lostMemory(settings)).toBeUndefined();
  writeFileSync(join(cacheOf(settings), 'last-good.json'), '');
  expect(lostMemory(settings)).toContain('bị mất hoặc hỏng');
  built({ [own]: hidden });
  expect(lostMemory(settings)).toBeUndefined();
});

test.each<[string, (lines: string[]) => string | Uint8Array, number?]>([
  ['merge marks', ([a, b]) => `<<<<<<< HEAD\n${a}\n=======\n${b}\n>>>>>>> lan\n`],
  ['a byte order mark', (lines) => `\uFEFF${lines.join('\r\n')}`],
  ['UTF-16', (lines) => Buffer.from(`\uFEFF${lines.join('\n')}`, 'utf16le')],
  ['a line cut off', (lines) => `${lines.join('\n')}\n{"noun":"decision","fi`, 1],
  [
    'a letter of another encoding',
    (lines) => Buffer.concat([Buffer.from(`${lines.join('\n')}\n{"`), Buffer.of(0xca)]),
    1,
  ],
])(
  'with %s, whoever can be read in the memory stays withheld, and nothing of it is lost',
  (_, spoil, unread = 0) => {
    const contentDir = mkdtempSync(join(tmpdir(), 'last-good-'));
    const published = { ...publicSettings, contentDir };
    const record = join(contentDir, peopleRecordName);
    const people = (name: string) => decision(row(name, '    publish: an\n'));
    const other = 'khen-thuong/2021/9903-qd-ubnd.md';
    built({ [own]: people('Lê Thị Hòa'), [other]: people('Lê Thị Mận') }, false, published);
    const spoilt = spoil(readFileSync(record, 'utf8').trim().split('\n'));
    writeFileSync(record, spoilt);
    rmSync(cacheOf(published), { recursive: true });
    const lost = lostMemory(published);
    if (unread) expect(lost).toContain(`có ${unread} dòng hỏng`);
    else expect(lost).toBeUndefined();
    for (let build = 0; build < 2; build += 1)
      expect(built({}, false, published).sort()).toEqual(['Lê Thị Hòa', 'Lê Thị Mận']);
    expect(lostMemory(published)).toBeUndefined();
    expect(existsSync(`${record}.con-lai`)).toBe(unread > 0);
    if (unread) expect(readFileSync(`${record}.con-lai`)).toEqual(Buffer.from(spoilt));
    for (const each of [contentDir, cacheOf(published)]) rmSync(each, { recursive: true });
  },
);

test.skipIf(process.platform === 'win32').each(['_luu', peopleRecordName])(
  'where nobody may read %s, the memory counts as lost, and a build goes on',
  async (closed) => {
    const contentDir = mkdtempSync(join(tmpdir(), 'last-good-'));
    const published = { ...publicSettings, contentDir };
    built({ [own]: hidden }, false, published);
    const path = join(contentDir, closed);
    const { mode } = statSync(path);
    chmodSync(contentDir, 0o755);
    chmodSync(path, 0);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await asAnyUser(() => {
      expect(lostMemory(published)).toContain(`${peopleRecordName} của nội dung`);
      expect(lostMemory(published)).toContain('không đọc được');
      expect(built({ [own]: decision(row('Lê Bình')) }, false, published)).toEqual(['Lê Thị Hòa']);
    });
    expect(warn.mock.calls.join()).toContain(`chưa ghi được ${join(contentDir, peopleRecordName)}`);
    // The other memory is lost too, or as closed.
    chmodSync(cacheOf(published), 0);
    const lost = await asAnyUser(() => lostMemory(published));
    expect(lost).toContain('bị mất hoặc hỏng');
    chmodSync(cacheOf(published), 0o755);
    chmodSync(path, mode);
    expect(readFileSync(join(contentDir, peopleRecordName), 'utf8')).toContain('Lê Thị Hòa');
    warn.mockRestore();
    for (const each of [contentDir, cacheOf(published)]) rmSync(each, { recursive: true });
  },
);

test('a content folder has one memory, by whichever link it is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'last-good-'));
  symlinkSync(folder, join(folder, 'link'));
  const of = (contentDir: string) => cacheOf({ contentDir });
  expect(of(join(folder, 'link'))).toBe(of(folder));
  expect(of(join(folder, 'link', 'new'))).toBe(of(join(folder, 'new')));
  expect(of(join(folder, 'new'))).not.toBe(of(folder));
  rmSync(folder, { recursive: true });
});

test('an older cache, a lost one and another clone know whom the content folder has withheld since', () => {
  const contentDir = mkdtempSync(join(tmpdir(), 'last-good-'));
  const published = { ...publicSettings, contentDir };
  const open = hidden.replace('    publish: an\n', '');
  const cached = join(cacheOf(published), 'last-good.json');
  const record = join(contentDir, peopleRecordName);
  built({ [own]: open }, false, published);
  expect(existsSync(record)).toBe(false);
  const older = readFileSync(cached);
  chmodSync(contentDir, 0o750);
  const mask = process.umask(0);
  built({ [own]: hidden }, false, published);
  process.umask(mask);
  if (process.platform !== 'win32') expect(statSync(record).mode & 0o777).toBe(0o640);
  expect(readFileSync(record, 'utf8')).not.toContain('Lê Bình');
  const without = { [own]: decision(row('Lê Bình')) };
  const caches: [string, () => void][] = [
    ['older', () => writeFileSync(cached, older)],
    ['lost', () => rmSync(cached)],
    ['broken', () => writeFileSync(cached, '')],
  ];
  for (const [state, spoil] of caches)
    for (const files of [without, {}]) {
      spoil();
      expect(lostMemory(published), state).toBeUndefined();
      expect(built(files, false, published), state).toEqual(['Lê Thị Hòa']);
    }
  // Of both, the cache is left.
  writeFileSync(record, '{');
  expect(built(without, false, published)).toEqual(['Lê Thị Hòa']);
  for (const each of [cached, record]) rmSync(each);
  expect(lostMemory(published)).toBeUndefined();
  writeFiles(contentDir, { [publishedName]: '' });
  expect(lostMemory(published)).toContain('bị mất hoặc hỏng');
  // Who is shown on purpose is forgotten.
  built({ [own]: hidden }, false, published);
  built({ [own]: open }, true, published);
  expect(readFileSync(record, 'utf8')).toContain('Lê Thị Hòa');
  built({ [own]: open }, false, published);
  expect(readFileSync(record, 'utf8')).toBe('');
  expect(built(without, false, published)).toEqual([]);
  for (const each of [contentDir, cacheOf(published)]) rmSync(each, { recursive: true });
});
