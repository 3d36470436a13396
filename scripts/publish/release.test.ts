import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { entryAt, isFolder } from '../../src/disk/entry.ts';
import {
  asAnyUser,
  closeFolder,
  publicSettings,
  stateOf,
  writeFiles,
  writeSite,
} from '../build/site-fixture.ts';
import { openSite } from '../verify/finished-site.ts';
import { writeSums } from '../verify/sums.ts';
import { damageOf } from '../watch/live-release.ts';
import { publishedFacts } from './published-facts.ts';
import {
  doubtfulIn,
  isClosedToOthers,
  layRelease,
  refuseReleases,
  releaseOf,
  releasesBefore,
  showRelease,
} from './release.ts';
import { refuseShownAgain, rememberRelease } from './release-memory.ts';
import { removeOldReleases } from './remove-old-releases.ts';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'release-'));
  folder = join(home, 'releases');
  mkdirSync(folder);
  mkdirSync(join(home, 'content'));
});
const site = () => join(home, 'site');
const settings = () => ({ ...publicSettings, contentDir: join(home, 'content') });

/** Publishes a site with these files. @returns the release's name, and what happened to earlier ones */
async function publish(files: Record<string, string>) {
  rmSync(site(), { recursive: true, force: true });
  writeSite(site(), { 'du-lieu/json/commendations.json': '{"rows":[]}', ...files });
  const name = releaseOf(site());
  const facts = publishedFacts(await openSite(site(), settings()));
  const before = releasesBefore(folder, settings());
  const aside = await layRelease(site(), folder, name, settings());
  rememberRelease(folder, settings(), { release: name, facts, before });
  const others = showRelease(folder, name, settings());
  return { name, aside, others, ...(await removeOldReleases(folder, name, facts, settings())) };
}
const shown = () => readlinkSync(join(folder, 'hien-tai'));
const names = () =>
  readdirSync(folder)
    .filter((name) => name !== '.da-dua-len.json')
    .sort();

test('a release is named by its full hash, and gets a new name for a new Expires', async () => {
  const { name } = await publish({ '.well-known/security.txt': 'Expires: 2027-11-23T00:00:00Z' });
  expect(name).toMatch(/^ban-[0-9a-f]{64}$/);
  expect(shown()).toBe(name);
  const later = await publish({ '.well-known/security.txt': 'Expires: 2028-11-23T00:00:00Z' });
  expect(shown()).toBe(later.name);
  expect(names()).toEqual([name, later.name, 'hien-tai'].sort());
  expect(readFileSync(join(folder, 'hien-tai/.well-known/security.txt'), 'utf8')).toContain('2028');
});

test('never deletes folders of others, whatever their names', async () => {
  const theirs = [
    'ban-tin',
    'ban-do',
    `ban-${'0'.repeat(12)}`,
    `ban-${'0'.repeat(64)}`,
    `.ban-${'0'.repeat(64)}.part`,
    '.ban-tin.old',
    `.ban-${'0'.repeat(64)}.part.0f8fad5b-d9cb-469f-a165-708677289503`,
  ];
  for (const name of theirs)
    writeFiles(join(folder, name), {
      'index.html': 'x',
      SHA256SUMS: `${'1'.repeat(64)}  index.html\n`,
    });
  writeFileSync(join(folder, 'ban-ghi-nho'), 'x');
  for (const text of ['1', '2', '3', '4']) await publish({ 'a.txt': text });
  expect(names()).toEqual(expect.arrayContaining([...theirs, 'ban-ghi-nho']));
  for (const name of theirs) expect(readdirSync(join(folder, name))).toContain('index.html');
  expect(names().filter((name) => /^ban-[0-9a-f]{64}$/.test(name))).toHaveLength(4);
});

test.each([
  ['a file', (path: string) => writeFileSync(path, 'x')],
  ['a folder', (path: string) => writeFiles(path, { 'bao-cao.docx': 'x' })],
  ['a link', (path: string) => symlinkSync(home, path)],
])(
  'moves %s with the name of the new release aside unchanged, and reports it',
  async (_what, put) => {
    writeSite(site(), { 'a.txt': '2' });
    const next = releaseOf(site());
    const places = ['', '.part', '.old'].map((end) => (end ? `.${next}${end}` : next));
    for (const place of places) put(join(folder, place));
    const before = stateOf(folder);
    const aside = await layRelease(site(), folder, next, settings());
    const ends = ['', '-2', '-3'].map((end) => `${next}.con-lai${end}`);
    expect(aside.sort()).toEqual(ends.map((end) => join(folder, end)));
    expect(names()).toEqual([next, ...ends].sort());
    expect(readFileSync(join(folder, next, 'a.txt'), 'utf8')).toBe('2');
    expect(Object.values(stateOf(folder))).toEqual(expect.arrayContaining(Object.values(before)));
    if (isFolder(join(folder, ends[0] ?? ''))) expect(doubtfulIn(folder, settings())).toEqual(ends);
  },
);

test.each([
  ['hien-tai', (path: string) => writeFiles(path, { 'index.html': 'x' })],
  ['hien-tai', (path: string) => symlinkSync('/srv/trang-khac', path)],
  ['hien-tai', (path: string) => symlinkSync(`/srv/trang-khac/ban-${'a'.repeat(64)}`, path)],
  ['hien-tai', (path: string) => symlinkSync(`../ban-${'a'.repeat(64)}`, path)],
  ['hien-tai', (path: string) => linkToTheirs(path)],
  ['hien-tai', (path: string) => execFileSync('mkfifo', [path])],
  ['hien-tai.moi', (path: string) => writeFileSync(path, 'x')],
  ['hien-tai.moi', (path: string) => writeFiles(path, { 'bao-cao.docx': 'x' })],
  ['hien-tai.moi', (path: string) => symlinkSync('x', path)],
])('moves %s of someone else aside unchanged, and shows the release', async (link, put) => {
  put(join(folder, link));
  const before = Object.values(stateOf(folder));
  const { name, others } = await publish({});
  expect(others).toEqual([join(folder, `${link}.con-lai`)]);
  expect(shown()).toBe(name);
  expect(Object.values(stateOf(folder))).toEqual(expect.arrayContaining(before));
});

test('moves a copy of a release in place of the link aside, as a restore may leave it', async () => {
  const { name } = await publish({ 'a.txt': '1' });
  rmSync(join(folder, 'hien-tai'));
  cpSync(join(folder, name), join(folder, 'hien-tai'), { recursive: true });
  const later = await publish({ 'a.txt': '2' });
  expect(shown()).toBe(later.name);
  expect(readFileSync(join(folder, 'hien-tai.con-lai/a.txt'), 'utf8')).toBe('1');
});

/** Links to a folder whose name looks like a release's but which is not a site. */
function linkToTheirs(path: string): void {
  writeFiles(join(folder, `ban-${'b'.repeat(64)}`), { 'bao-cao.docx': 'x' });
  symlinkSync(`ban-${'b'.repeat(64)}`, path);
}

test('publishes beside a release whose sums are too large to be read', async () => {
  const { name } = await publish({ 'index.html': 'old' });
  truncateSync(join(folder, name, 'SHA256SUMS'), 3 * 2 ** 30);
  expect((await publish({ 'index.html': 'new' })).name).toBe(shown());
  expect(readFileSync(join(folder, 'hien-tai/index.html'), 'utf8')).toContain('new');
});

test('refuses a folder that another site is published from, and changes nothing', async () => {
  const other = { ...settings(), origin: 'https://khac.example.vn' };
  writeSite(site(), { 'a.txt': 'theirs' }, other);
  await layRelease(site(), folder, releaseOf(site()), other);
  const before = stateOf(folder);
  expect(() => refuseReleases(folder, settings())).toThrow(
    'chứa các bản của trang https://khac.example.vn/, còn SITE_URL là https://thidua.example.vn/',
  );
  await expect(publish({})).rejects.toThrow('chứa các bản của trang');
  expect(stateOf(folder)).toEqual(before);
});

test('a release of another address beside ours is reported and delays nothing', async () => {
  const other = { ...settings(), origin: 'http://thidua.example.vn' };
  const { name: first } = await publish({ 'a.txt': '1' });
  writeSite(join(home, 'theirs'), { 'a.txt': 'theirs' }, other);
  const theirs = releaseOf(join(home, 'theirs'));
  cpSync(join(home, 'theirs'), join(folder, theirs), { recursive: true });
  const { name } = await publish({ 'a.txt': '2' });
  expect(shown()).toBe(name);
  expect(names()).toEqual([first, name, theirs, 'hien-tai'].sort());
  expect(doubtfulIn(folder, settings())).toEqual([theirs]);
  rmSync(join(folder, 'hien-tai'));
  symlinkSync(theirs, join(folder, 'hien-tai'));
  await expect(publish({ 'a.txt': '3' })).rejects.toThrow('chứa các bản của trang');
});

test('keeps and reports what only looks like a release: changed, renamed or copied', async () => {
  const { name } = await publish({ 'a.txt': '1' });
  const copies = ['ban-cu', `ban-${'c'.repeat(64)}`];
  for (const copy of copies) cpSync(join(folder, name), join(folder, copy), { recursive: true });
  const touched = (await publish({ 'a.txt': '2' })).name;
  writeFiles(join(folder, touched), { 'bao-cao.docx': 'x' });
  writeSums(join(folder, touched));
  const { '.da-dua-len.json': _, ...before } = stateOf(folder);
  await publish({ 'a.txt': '3' });
  expect(stateOf(folder)).toMatchObject({ ...before, 'hien-tai': shown() });
  expect(doubtfulIn(folder, settings()).sort()).toEqual([...copies, touched].sort());
});

test('keeps an added file even if the sums of the release were recomputed', async () => {
  const { name } = await publish({ 'a.txt': '1' });
  writeFiles(join(folder, name), { 'bao-cao.docx': 'x' });
  writeSums(join(folder, name));
  const { aside } = await publish({ 'a.txt': '1' });
  expect(aside).toEqual([join(folder, `${name}.con-lai`)]);
  expect(readFileSync(join(folder, `${name}.con-lai/bao-cao.docx`), 'utf8')).toBe('x');
  expect(readdirSync(join(folder, name))).not.toContain('bao-cao.docx');
});

test('removes what killed publications have left behind', async () => {
  for (const end of ['part', 'old']) {
    const left = join(home, end);
    writeSite(left, { 'index.html': end, 'a/b.html': 'x' });
    const name = releaseOf(left);
    rmSync(join(left, 'index.html'));
    if (end === 'part') truncateSync(join(left, 'ban-dung.json'));
    renameSync(left, join(folder, `.${name}.${end}`));
  }
  const begun = `.ban-${'a'.repeat(64)}.part`;
  mkdirSync(join(folder, begun));
  mkdirSync(join(folder, `ban-${'b'.repeat(64)}`));
  mkdirSync(join(folder, `${begun}.0f8fad5b-d9cb-469f-a165-708677289501`));
  const half = `${'1'.repeat(64)}  index.html\n${'2'.repeat(20)}`;
  writeFiles(join(folder, `${begun}.0f8fad5b-d9cb-469f-a165-708677289502`), { SHA256SUMS: half });
  symlinkSync(`ban-${'a'.repeat(64)}`, join(folder, 'hien-tai.moi'));
  const { name } = await publish({});
  expect(names()).toEqual([name, 'hien-tai'].sort());
});

test('does not delete a folder that looks like a leftover copy but contains someone’s work', async () => {
  writeSite(site(), { 'index.html': 'x', 'du-lieu/json/commendations.json': '{"rows":[]}' });
  const name = releaseOf(site());
  const [part, backup] = [`.${name}.part`, `.${name}.part.backup`];
  const sums = readFileSync(join(site(), 'SHA256SUMS'), 'utf8');
  writeFiles(join(folder, part), { SHA256SUMS: sums, 'index.html': 'theirs' });
  writeFiles(join(folder, backup), { SHA256SUMS: sums });
  const [aside] = await layRelease(site(), folder, name, settings());
  expect(readFileSync(join(aside ?? '', 'index.html'), 'utf8')).toBe('theirs');
  expect(readdirSync(join(folder, backup))).toEqual(['SHA256SUMS']);
});

test('copies a damaged release again, and moves aside what others have changed in it or added to it', async () => {
  const { name } = await publish({ 'a.txt': '1' });
  rmSync(join(folder, name, 'a.txt'));
  expect((await publish({ 'a.txt': '1' })).name).toBe(name);
  expect(readFileSync(join(folder, 'hien-tai/a.txt'), 'utf8')).toBe('1');
  expect(names()).toEqual([name, 'hien-tai'].sort());
  for (const [index, file] of ['a.txt', 'theirs.txt', 'SHA256SUMS', 'ban-dung.json'].entries()) {
    writeFileSync(join(folder, name, file), 'changed');
    const { aside } = await publish({ 'a.txt': '1' });
    expect(aside).toEqual([join(folder, `${name}.con-lai${index > 0 ? `-${index + 1}` : ''}`)]);
    expect(readFileSync(join(aside[0] ?? '', file), 'utf8')).toBe('changed');
    expect(damageOf(folder)).toEqual([]);
  }
  for (const file of ['a.txt', 'SHA256SUMS', 'ban-dung.json', 'hien-tai']) {
    rmSync(file === 'hien-tai' ? join(folder, file) : join(folder, name, file));
    expect(damageOf(folder)).toEqual([file]);
    await publish({ 'a.txt': '1' });
    expect(damageOf(folder)).toEqual([]);
  }
});

test.each<[string, (name: string) => string]>([
  ['a name with a dot', (name) => `./${name}/`],
  ['an absolute path', (name) => join(folder, name)],
])('follows and replaces someone’s link to our release by %s', async (_what, aim) => {
  const { name } = await publish({ 'a.txt': '1' });
  rmSync(join(folder, 'hien-tai'));
  symlinkSync(aim(name), join(folder, 'hien-tai'));
  expect(releasesBefore(folder, settings())).toEqual([name]);
  const next = await publish({ 'a.txt': '2' });
  expect(shown()).toBe(next.name);
});

test.each(['ban-dung.json', 'SHA256SUMS', 'ban-dung.json SHA256SUMS'])(
  'shows a later release even if the current one has lost %s',
  async (lost) => {
    const { name } = await publish({ 'a.txt': '1' });
    for (const file of lost.split(' ')) rmSync(join(folder, name, file));
    const next = await publish({ 'a.txt': '2' });
    expect(shown()).toBe(next.name);
  },
);

test('reports an earlier release that the system does not let it remove, and removes the others', async ({
  skip,
}) => {
  const first = await publish({ 'a/index.html': page('') });
  const second = await publish({ 'a/index.html': page(''), 'b/index.html': page('') });
  const closed = join(folder, second.name, 'b');
  const open = closeFolder(closed);
  if (!open)
    return skip('Root alone ignores modes, and this disk knows no file that cannot be changed.');
  try {
    const { removed, remaining, refused } = await publish({ 'c/index.html': page('') });
    expect({ removed, remaining }).toEqual({ removed: [first.name], remaining: [] });
    expect([...refused.keys()]).toEqual([second.name]);
    expect(refused.get(second.name)).toContain(closed);
  } finally {
    open();
  }
  expect((await publish({ 'd/index.html': page('') })).removed).toContain(second.name);
});

test('does not show a site that changes while it is published', async () => {
  const { name } = await publish({ 'a.txt': '1' });
  writeSite(site(), { 'a.txt': '2' });
  const next = releaseOf(site());
  writeFileSync(join(site(), 'a.txt'), 'changed');
  await expect(layRelease(site(), folder, next, settings())).rejects.toThrow(
    'bị sửa trong lúc chép',
  );
  writeSite(site(), { 'a.txt': '3' });
  await expect(layRelease(site(), folder, next, settings())).rejects.toThrow(
    'bị sửa trong lúc chép',
  );
  expect(names()).toEqual([name, 'hien-tai'].sort());
});

const page = (body: string) => `<!doctype html><title>x</title><main><h1>x</h1>${body}</main>`;
const picture = page('<img src="/_astro/pictures/don-khach.ETV1W9uW_Kz8lp.webp" alt="">');
const scan = 'khen-thuong/2021/1/ban-quet.pdf';
const pageOfA = 'guong-dien-hinh/a/index.html';
const rows = (...rows: object[]) => ({
  'du-lieu/json/commendations.json': JSON.stringify({ rows }),
});
const exemplar = (...names: string[]) => exemplarAt('a', ...names);
const exemplarAt = (id: string, ...names: string[]) => ({
  [`du-lieu/json/exemplars/${id}.json`]: JSON.stringify({
    id,
    honourees: names.map((name) => ({ name })),
  }),
});
const same = { name: 'Nguyễn Văn An', unit: 'Đội số 1' };
const act = { decision: '1/QĐ-UBND', signed: '2021-12-20' };

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['an exemplar', { 'a/index.html': page('') }, { 'a/index.html': page('<p data-tombstone></p>') }],
  ['only a photo', { [pageOfA]: picture }, { [pageOfA]: page('') }],
  [
    'a photo that another page still shows',
    { [pageOfA]: picture, 'guong-dien-hinh/b/index.html': picture },
    { [pageOfA]: page(''), 'guong-dien-hinh/b/index.html': picture },
  ],
  [
    'one of two rows with the same name',
    rows({ id: '2021/1#cn01', ...same }, { id: '2021/1#cn02', ...same }),
    rows({ id: '2021/1#cn01', ...same }, { id: '2021/1#cn02' }),
  ],
  [
    'a row whose number was shifted by a new one',
    rows({ id: '2021/1#cn01', ...same }),
    rows({ id: '2021/1#cn01', ...same, unit: 'Đội số 2' }, { id: '2021/1#cn02' }),
  ],
  ['one of two honourees', exemplar('Lê An', 'Lê Bình'), exemplar('Lê An')],
  ['words of a scan', { [scan]: '%PDF-1' }, { [scan]: '%PDF-2' }],
  ['a scan', { [scan]: '%PDF-1' }, {}],
  ['a download', { 'trang/mau.xlsx': 'x' }, {}],
])('removes an earlier release that shows what is withheld today: %s', async (_what, then, now) => {
  const { name } = await publish(then);
  const { removed } = await publish({ ...now, 'du-lieu/moi.txt': 'x' });
  expect(removed).toEqual([name]);
});

test('keeps releases to which only something was added, and the newest two', async () => {
  const removed: number[] = [];
  for (const text of ['1', '2', '3', '4']) {
    const release = await publish({
      ...rows({ id: '2021/1#cn01', ...same }),
      [pageOfA]: picture,
      'guong-dien-hinh/index.html': text === '1' ? picture : page(''),
      'tin.txt': text,
    });
    removed.push(release.removed.length);
  }
  expect(removed).toEqual([0, 0, 0, 1]);
});

test('removes a release that was changed or is unreadable; keeps and reports files added to it', async () => {
  const { name } = await publish({ 'a.txt': '1' });
  writeFiles(join(folder, name), { 'bao-cao/theirs.docx': 'theirs' });
  expect(await publish({ 'a.txt': '2' })).toMatchObject({ removed: [], remaining: [name] });
  expect(existsSync(join(folder, name, 'a.txt'))).toBe(false);
  expect(readFileSync(join(folder, name, 'bao-cao/theirs.docx'), 'utf8')).toBe('theirs');
});

test('circular links and unreadable folders do not delay a publication', async () => {
  for (const [from, to] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const)
    symlinkSync(to, join(folder, from));
  mkdirSync(join(folder, 'c'));
  symlinkSync('ban-dung.json', join(folder, 'c/ban-dung.json'));
  const { name } = await publish({ 'a.txt': '1' });
  expect(doubtfulIn(folder, settings())).toEqual([]);
  expect(names()).toEqual(['a', 'b', 'c', name, 'hien-tai'].sort());
});

test('recognises a release without its record if this content published it, and removes it', async () => {
  const older = await publish({ 'a.txt': '1', [pageOfA]: page('') });
  rmSync(join(folder, older.name, 'ban-dung.json'));
  const { removed } = await publish({ 'a.txt': '2' });
  expect(removed).toEqual([older.name]);
  // What another content folder has published is kept and reported.
  const other = await publish({ 'a.txt': '3', [pageOfA]: page('') });
  rmSync(join(folder, other.name, 'ban-dung.json'));
  rmSync(join(home, 'content/_luu/ban-da-dua-len.txt'));
  expect(doubtfulIn(folder, settings())).toEqual([other.name]);
});

test.skipIf(process.platform === 'win32')(
  'recognises a release that nobody else can read',
  async () => {
    const { name } = await publish({ 'a.txt': '1' });
    chmodSync(folder, 0o755);
    expect(isClosedToOthers(folder, name)).toBe(false);
    const mask = process.umask(0o077);
    const closed = await publish({ 'a.txt': '2' }).finally(() => process.umask(mask));
    expect(isClosedToOthers(folder, closed.name)).toBe(true);
    chmodSync(folder, 0o700);
    expect(isClosedToOthers(folder, name)).toBe(true);
  },
);

/** What a content folder may publish after others; each is a new folder, or a copy of one. */
const mayShow = async (files: Record<string, string>, contentDir: string) => {
  const place = mkdtempSync(join(home, 'shown-'));
  writeSite(place, { ...rows(), ...files });
  const from = { ...settings(), contentDir };
  refuseShownAgain(
    publishedFacts(await openSite(place, settings())),
    folder,
    from,
    releaseOf(place),
    releasesBefore(folder, from),
  );
};

test.each<[string, Record<string, string>, Record<string, string>, string]>([
  [
    'an exemplar',
    { [pageOfA]: page('') },
    { [pageOfA]: page('<p data-tombstone></p>') },
    '/guong-dien-hinh/a/',
  ],
  ['a photo', { [pageOfA]: picture }, { [pageOfA]: page('') }, '(ảnh don-khach.ETV1W9uW)'],
  [
    'a row',
    rows({ id: '2021/1#cn01', ...same }),
    rows({ id: '2021/1#cn01' }),
    '/khen-thuong/2021/1/ (Nguyễn Văn An)',
  ],
  ['an honouree', exemplar('Lê An', 'Lê Bình'), exemplar('Lê An'), '/guong-dien-hinh/a/ (Lê Bình)'],
])(
  'older content does not show again what newer content has withdrawn: %s',
  async (_what, then, now, place) => {
    const older = join(home, 'older');
    await publish(then);
    cpSync(join(home, 'content'), older, { recursive: true });
    const newer = await publish(now);
    await expect(mayShow(then, older)).rejects.toThrow(place);
    await expect(
      mayShow({ ...now, 'trang/moi/index.html': page('') }, older),
    ).resolves.not.toThrow();
    // The content that withdrew it may undo the withdrawal with one edit, and so may a copy of that
    // content.
    cpSync(join(home, 'content'), join(home, 'copy'), { recursive: true });
    for (const content of ['content', 'copy'])
      await expect(mayShow(then, join(home, content))).resolves.not.toThrow();
    await publish(then);
    await expect(mayShow(then, older)).resolves.not.toThrow();
    // A release of the same bytes withdraws again: content that knows only its first publication does
    // not know about this one.
    const between = join(home, 'between');
    cpSync(join(home, 'content'), between, { recursive: true });
    expect((await publish(now)).name).toBe(newer.name);
    await expect(mayShow(then, between)).rejects.toThrow(place);
    await expect(mayShow(then, join(home, 'content'))).resolves.not.toThrow();
  },
);

test.each<[string, Record<string, string>, Record<string, string>, Record<string, string>]>([
  [
    'a row whose unit was renamed',
    rows({ id: '2021/1#cn01', ...same }),
    rows({ id: '2021/1#cn01' }),
    rows({ id: '2021/1#cn01', ...same, unit: 'Đội số một' }),
  ],
  [
    'a row whose name is spelt differently',
    rows({ id: '2021/1#cn01', name: 'Lê Thị Hòa' }),
    rows({ id: '2021/1#cn01' }),
    rows({ id: '2021/1#cn01', name: 'Lê Thị Hoà' }),
  ],
  [
    'a photo that was saved again',
    { [pageOfA]: picture },
    { [pageOfA]: page('') },
    { [pageOfA]: picture.replace('ETV1W9uW', 'BsyAFTJB') },
  ],
  [
    'an exemplar that has moved',
    { [pageOfA]: page('') },
    { [pageOfA]: page('<p data-tombstone></p>') },
    {
      [pageOfA]: '<!doctype html><meta http-equiv="refresh" content="0; url=/guong-dien-hinh/b/">',
      'guong-dien-hinh/b/index.html': page(''),
    },
  ],
  [
    'a photo that was renamed and saved again',
    { [pageOfA]: picture },
    { [pageOfA]: page('') },
    { [pageOfA]: picture.replace('don-khach.ETV1W9uW', 'anh-1.BsyAFTJB') },
  ],
  [
    'an exemplar whose folder was renamed without a redirect',
    { [pageOfA]: page(''), ...exemplar('Lê Thị Hòa') },
    { [pageOfA]: page('<p data-tombstone></p>') },
    { 'guong-dien-hinh/b/index.html': page(''), ...exemplarAt('b', 'Lê Thị Hoà') },
  ],
  [
    'a row of a decision whose file was renamed',
    rows({ id: '2021/1#cn01', ...same, ...act }),
    rows({ id: '2021/1#cn01' }),
    rows({ id: '2021/1-qd#cn01', ...same, ...act }),
  ],
  ['a scan that was compressed again', { [scan]: '%PDF-1' }, {}, { [scan]: '%PDF-2' }],
  ['a download', { 'trang/mau.xlsx': 'x' }, {}, { 'trang/mau.xlsx': 'x' }],
])(
  'older content does not show it again even if the record was edited since: %s',
  async (_what, then, now, edited) => {
    const older = join(home, 'older');
    await publish(then);
    cpSync(join(home, 'content'), older, { recursive: true });
    await publish(now);
    await expect(mayShow(edited, older)).rejects.toThrow('hiện lại nội dung');
    await expect(mayShow(edited, join(home, 'content'))).resolves.not.toThrow();
  },
);

test('pages of lists may come and go, and what was never shown is new', async () => {
  await publish({ 'guong-dien-hinh/trang/2/index.html': page('') });
  await publish({});
  const all = { 'guong-dien-hinh/trang/2/index.html': page(''), [pageOfA]: picture };
  await expect(mayShow(all, join(home, 'other'))).resolves.not.toThrow();
});

test('reports a release that is a link to someone’s copy, and removes nothing there', async () => {
  const old = await publish({ 'a/index.html': 'a', 'b/index.html': 'b' });
  const copy = join(home, 'copy');
  renameSync(join(folder, old.name), copy);
  symlinkSync(copy, join(folder, old.name));
  const before = stateOf(copy);
  expect((await publish({ 'a/index.html': 'a' })).removed).toEqual([]);
  expect(stateOf(copy)).toEqual(before);
  expect(doubtfulIn(folder, settings())).toEqual([old.name]);
  const again = await publish({ 'a/index.html': 'a', 'b/index.html': 'b' });
  expect(again.aside).toEqual([join(folder, `${old.name}.con-lai`)]);
  expect(isFolder(join(folder, old.name))).toBe(true);
  expect(stateOf(copy)).toEqual(before);
});

test('if the withdrawals of the current release are unknown, only content that has published it may follow', async () => {
  const { name } = await publish({ 'a/index.html': 'a' });
  const older = { ...settings(), contentDir: join(home, 'older') };
  const refuse = (from = settings()) =>
    refuseShownAgain(new Set(), folder, from, '', releasesBefore(folder, from));
  refuse(older);
  rmSync(join(folder, '.da-dua-len.json'));
  expect(() => refuse(older)).toThrow('Không biết các bản đã đưa lên trước đã ngừng công bố gì');
  // Tolerates what editors and sync clients do to the list.
  writeFileSync(join(home, 'content/_luu/ban-da-dua-len.txt'), `\uFEFF${name}\r\n`);
  refuse();
});

test('a link to the previous release, after an interruption or a rollback, does not count as a lost memory', async () => {
  const older = join(home, 'older');
  const first = await publish({ 'a.txt': '1' });
  await publish({ 'a.txt': '2' });
  showRelease(folder, first.name, settings());
  for (let count = 0; count < 2; count += 1) {
    await expect(mayShow({ 'a.txt': '3' }, older)).resolves.not.toThrow();
    await publish({ 'a.txt': '2' });
  }
});

test.each<[string, () => void]>([
  ['gone', () => rmSync(join(folder, '.da-dua-len.json'))],
  ["somebody's own", () => writeFileSync(join(folder, '.da-dua-len.json'), '{ "a": ')],
])('a memory that is %s does not restart without withdrawals', async (_what, lose) => {
  const older = join(home, 'older');
  await publish({ [pageOfA]: page('') });
  cpSync(join(home, 'content'), older, { recursive: true });
  const now = { [pageOfA]: page('<p data-tombstone></p>') };
  await publish(now);
  lose();
  const isTheirs = names().length < readdirSync(folder).length;
  for (let count = 0; count < 2; count += 1) {
    await publish(now);
    await expect(mayShow({ [pageOfA]: page('') }, older)).rejects.toThrow('Không biết các bản');
  }
  const aside = join(folder, '.da-dua-len.json.con-lai');
  expect(existsSync(aside)).toBe(isTheirs);
  if (isTheirs) expect(readFileSync(aside, 'utf8')).toBe('{ "a": ');
  await expect(mayShow(now, join(home, 'content'))).resolves.not.toThrow();
});

test.each<[string, (path: string) => void]>([
  ['a folder', (path) => writeFiles(path, { 'bao-cao.docx': 'x' })],
  ['a link', (path) => symlinkSync('/srv/trang-khac', path)],
  ['a file', (path) => writeFileSync(path, 'x')],
])('moves %s of someone else in place of the memory aside unchanged', async (_what, put) => {
  const memory = join(folder, '.da-dua-len.json');
  const theirs = join(home, 'theirs');
  for (const place of [theirs, memory]) put(place);
  await publish({ 'a.txt': '1' });
  rmSync(memory);
  put(memory);
  const { name } = await publish({ 'a.txt': '2' });
  expect(shown()).toBe(name);
  for (const end of ['', '-2']) {
    const aside = `${memory}.con-lai${end}`;
    expect(entryAt(aside)?.mode).toBe(entryAt(theirs)?.mode);
    expect(isFolder(aside) ? stateOf(aside) : entryAt(aside)?.size).toEqual(
      isFolder(theirs) ? stateOf(theirs) : entryAt(theirs)?.size,
    );
  }
});

test('also asks about releases without memory and link, as copied to a new server', async () => {
  await publish({ [pageOfA]: page('') });
  for (const name of ['.da-dua-len.json', 'hien-tai']) rmSync(join(folder, name));
  await expect(mayShow({}, join(home, 'older'))).rejects.toThrow('Không biết các bản');
  await expect(mayShow({}, join(home, 'content'))).resolves.not.toThrow();
});

test('the output folder beside the releases is no doubtful one', async () => {
  const outDir = join(folder, 'dist');
  writeSite(outDir, { 'a.txt': '1' });
  expect(doubtfulIn(folder, settings())).toEqual(['dist']);
  expect(doubtfulIn(folder, { ...settings(), outDir })).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'a leftover that nobody can read stops no publication',
  async () => {
    const left = `.ban-${'a'.repeat(64)}.part`;
    writeFiles(join(folder, left), { 'a.txt': '1' });
    const made = join(home, 'site');
    writeSite(made, { 'a.txt': '1' });
    chmodSync(join(folder, left), 0);
    for (const each of [tmpdir(), home, folder]) chmodSync(each, 0o777);
    const name = releaseOf(made);
    await asAnyUser(() => layRelease(made, folder, name, settings()));
    expect(names()).toEqual([left, name]);
    expect(doubtfulIn(folder, settings())).toEqual([left]);
    chmodSync(join(folder, left), 0o755);
  },
);
