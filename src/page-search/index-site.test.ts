import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listSite } from '../site-files.ts';
import { filesOfIndex, indexSite } from './index-site.ts';

const site = mkdtempSync(join(tmpdir(), 'index-site-'));
afterAll(() => rmSync(site, { recursive: true }));

const pages = Array.from({ length: 30 }, (_, n) => `bai-${n}`);
for (const page of pages) write(page, 'Một trang như mọi trang');

function write(page: string, text: string): void {
  mkdirSync(join(site, page), { recursive: true });
  const html = `<html lang="vi"><body><main><h1>${page}</h1><p>${text}</p></main></body></html>`;
  writeFileSync(join(site, page, 'index.html'), html);
}

const contents = (index: string) =>
  filesOfIndex(site, index).map((file) => [file, readFileSync(join(site, index, file), 'base64')]);
const fragmentsIn = (indexes: Iterable<string>) =>
  [...indexes].flatMap((index) =>
    filesOfIndex(site, index).filter((file) => file.endsWith('.pf_fragment')),
  );

test('divides pages among indexes, builds again only what has changed, and removes what is left over', async () => {
  const first = await indexSite(site, { indexes: 3 });
  const indexes = [...first.keys()];
  expect(indexes).toEqual(['pagefind', 'pagefind/2', 'pagefind/3']);
  expect(fragmentsIn(indexes)).toHaveLength(pages.length);
  for (const index of indexes) expect(fragmentsIn([index]).length).toBeGreaterThan(3);
  // Pagefind's code is there once.
  expect(listSite(site).files.filter((file) => /\.(js|pagefind)$/.test(file))).toEqual([
    'pagefind/pagefind-worker.js',
    'pagefind/pagefind.js',
    'pagefind/wasm.unknown.pagefind',
  ]);

  write('bai-7', 'Một trang đã sửa');
  const before = indexes.map(contents);
  const stands = (index: string, digest: string) => first.get(index) === digest;
  const second = await indexSite(site, { indexes: 3, stands });
  const changed = indexes.filter((index) => first.get(index) !== second.get(index));
  expect(changed).toHaveLength(1);
  for (const [place, index] of indexes.entries()) {
    if (changed.includes(index)) expect(contents(index)).not.toEqual(before[place]);
    else expect(contents(index)).toEqual(before[place]);
  }
  const after = indexes.map(contents);
  await indexSite(site, { indexes: 3 });
  expect(indexes.map(contents)).toEqual(after);

  await indexSite(site);
  expect(fragmentsIn(['pagefind'])).toHaveLength(pages.length);
  expect(listSite(site).files.filter((file) => /^pagefind\/\d/.test(file))).toEqual([]);
  expect(listSite(site).strays).toEqual([]);
});
