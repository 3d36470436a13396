import {
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { listSite } from '../../src/site-files.ts';
import { writeFiles } from './site-fixture.ts';
import { isWritable, recoverCache, sealCache, unlinkCache } from './whole-cache.ts';

const files = {
  'assets/a.webp': 'a',
  'assets/b.webp': 'b',
  'data-store.json': '[]',
};
const names = Object.keys(files);

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'cache-'));
  writeFiles(cache, files);
  sealCache(cache);
});
const at = (file: string) => join(cache, file);
function recovered(): string[] {
  recoverCache(cache);
  return listSite(cache).files;
}

test('what a rendering left remains until it is reused, and nothing after an interrupted one', () => {
  expect(recovered()).toEqual(names);
  expect(recovered()).toEqual([]);
});

test.each<[string, () => void, string[]]>([
  ['a truncated picture', () => truncateSync(at('assets/a.webp')), ['assets/a.webp']],
  ['a missing picture', () => rmSync(at('assets/a.webp')), ['assets/a.webp']],
  ['parsed records', () => writeFileSync(at('data-store.json'), '[1]'), ['data-store.json']],
])('%s changed since is generated again, all else remains', (_what, change, gone) => {
  change();
  expect(recovered()).toEqual(names.filter((file) => !gone.includes(file)));
});

test('a link in place of a cache, or of a part of it, is removed alone', () => {
  const place = mkdtempSync(join(tmpdir(), 'caches-'));
  const [own, link] = [join(place, 'own'), join(place, 'link')];
  writeFiles(own, { 'build.bin': 'x' });
  for (const path of [link, join(own, 'astro')]) symlinkSync(cache, path);
  for (const path of [own, link, join(place, 'none')]) unlinkCache(path);
  expect(listSite(place)).toEqual({ files: ['own/build.bin'], strays: [] });
  expect(names.every((file) => existsSync(at(file)))).toBe(true);
});

test('knows whether a cache can be written', () => {
  const home = mkdtempSync(join(tmpdir(), 'writable-'));
  const cache = join(home, 'cache');
  expect(isWritable(cache)).toBe(true);
  expect(readdirSync(cache)).toEqual([]);
  writeFileSync(join(home, 'file'), '');
  expect(isWritable(join(home, 'file/cache'))).toBe(false);
});
