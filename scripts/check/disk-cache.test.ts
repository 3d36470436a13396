import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/run/check-files.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { cacheOf, root } from '../../src/settings.ts';
import { withDiskCache } from './disk-cache.ts';

const home = mkdtempSync(join(tmpdir(), 'check-cache-'));
const contentDir = join(home, 'content');
const settings = { contentDir, today: '2026-11-23' };
const exemplar = 'guong-dien-hinh/mot-trang-giay/index.md';
const decision = 'khen-thuong/2021/9902-qd-ubnd.md';
const withheld = '    publish: an\n';
cpSync(join(root, 'content'), contentDir, { recursive: true });
afterAll(() => {
  rmSync(home, { recursive: true });
  rmSync(cacheOf(settings), { recursive: true, force: true });
});

/** The report without a cache. */
const uncached = () => checkFiles(filesOnDisk(contentDir), settings.today);

/** The report with the cache, and the number of files inspected and of texts searched for withheld names. */
function check() {
  let inspected = 0;
  let searched = 0;
  const report = withDiskCache(settings, (cache) =>
    checkFiles(filesOnDisk(contentDir), settings.today, {
      cache: {
        ...cache,
        inspection: (key, read) =>
          cache.inspection(key, () => {
            inspected += 1;
            return read();
          }),
        names: (key, find) =>
          cache.names(key, () => {
            searched += 1;
            return find();
          }),
      },
    }),
  );
  return { report, inspected, searched };
}

it('reports the same for unchanged files, without inspecting any', () => {
  appendFileSync(join(contentDir, exemplar), '\nGọi 0912 345 678.\n');
  const first = check();
  expect(first.report.errors).toBeGreaterThan(0);
  expect(first.report).toEqual(uncached());
  const again = check();
  expect(again.report).toEqual(first.report);
  expect(again.inspected).toBe(0);
});

it.each([
  ['a record', exemplar, '\nGọi 0987 654 321.\n'],
  ['a file that belongs to no noun', 'phong-trao/covid-19/ban-nguon.txt', 'Thêm'],
  ['a picture', `guong-dien-hinh/mai-hien-de-den/${pictureOf('mai-hien-de-den')}`, 'Thêm'],
])('detects that %s changed', (_, file, words) => {
  const before = check().report;
  appendFileSync(join(contentDir, file), words);
  const { report } = check();
  expect(report).toEqual(uncached());
  expect(report).not.toEqual(before);
});

it('searches only changed texts for the names of those withheld, and all of them for others', () => {
  edit(decision, (text) =>
    text.replace(/(\n {2}- no: 2\n {4}section: B\. CÁ NHÂN\n)/, `$1${withheld}`),
  );
  const first = check();
  expect(first.report.forms).not.toEqual([]);
  expect(first.report).toEqual(uncached());
  expect(first.searched).toBeGreaterThan(100);
  expect(check()).toMatchObject({ report: first.report, searched: 0 });
  edit(exemplar, (text) => `${text}\nÔng Thử làm thay.\n`);
  const edited = check();
  expect(edited.report).toEqual(uncached());
  expect(edited.searched).toBe(1);
  edit(decision, (text) => text.replace(withheld, ''));
  edit(decision, (text) => text.replace(/(\n {2}- no: 3\n)/, `$1${withheld}`));
  const other = check();
  expect(other.report).toEqual(uncached());
  expect(other.searched).toBeGreaterThan(100);
});

it('ignores a damaged cache', () => {
  for (const file of readdirSync(cacheOf(settings)))
    writeFileSync(join(cacheOf(settings), file), '[');
  expect(check().report).toEqual(uncached());
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(contentDir, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

function pictureOf(slug: string): string {
  const files = readdirSync(join(root, 'content/guong-dien-hinh', slug));
  return files.find((file) => file.endsWith('.png')) ?? '';
}
