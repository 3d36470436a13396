import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cacheOf, root } from '../../settings.ts';
import { diskCache } from './cache.ts';
import { checkContent } from './check-content.ts';

const home = mkdtempSync(join(tmpdir(), 'check-cache-'));
const contentDir = join(home, 'content');
const settings = { contentDir, today: '2026-11-23' };
const story = 'guong-dien-hinh/mot-trang-giay/index.md';
cpSync(join(root, 'content'), contentDir, { recursive: true });
afterAll(() => {
  rmSync(home, { recursive: true });
  rmSync(cacheOf(settings), { recursive: true, force: true });
});

/** What a check with a cache says, and how many files it looked at. */
function check() {
  let looked = 0;
  const report = checkContent(settings, diskCache(settings), () => {
    looked += 1;
  });
  return { report, looked };
}

it('says the same again where nothing changed, and looks at no file', () => {
  appendFileSync(join(contentDir, story), '\nGọi 0912 345 678.\n');
  const first = check();
  expect(first.report.errors).toBeGreaterThan(0);
  expect(first.report).toEqual(checkContent(settings));
  const again = check();
  expect(again.report).toEqual(first.report);
  expect(again.looked).toBe(0);
});

it.each([
  ['a record', story, '\nGọi 0987 654 321.\n'],
  ['a file that no noun reads', 'ke-hoach/ban-nguon.txt', 'Thêm'],
  ['a picture', `guong-dien-hinh/mai-hien-de-den/${pictureOf('mai-hien-de-den')}`, 'Thêm'],
])('sees that %s changed', (_, file, words) => {
  const before = check().report;
  appendFileSync(join(contentDir, file), words);
  const { report } = check();
  expect(report).toEqual(checkContent(settings));
  expect(report).not.toEqual(before);
});

it('is safe to spoil', () => {
  for (const file of readdirSync(cacheOf(settings)))
    writeFileSync(join(cacheOf(settings), file), '[');
  expect(check().report).toEqual(checkContent(settings));
});

function pictureOf(slug: string): string {
  const files = readdirSync(join(root, 'content/guong-dien-hinh', slug));
  return files.find((file) => file.endsWith('.png')) ?? '';
}
