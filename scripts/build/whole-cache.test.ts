import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { listSite } from '../../src/site-files.ts';
import { writeFiles } from './site-fixture.ts';
import { recoverCache, sealCache } from './whole-cache.ts';

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

test('what a rendering has left stays until it is taken from, and nothing after one that was stopped', () => {
  expect(recovered()).toEqual(names);
  expect(recovered()).toEqual([]);
});

test.each<[string, () => void, string[]]>([
  ['a picture of which half is left', () => truncateSync(at('assets/a.webp')), ['assets/a.webp']],
  ['a picture that is gone', () => rmSync(at('assets/a.webp')), ['assets/a.webp']],
  ['parsed records', () => writeFileSync(at('data-store.json'), '[1]'), ['data-store.json']],
])('%s changed since is made anew, all else stays', (_what, change, gone) => {
  change();
  expect(recovered()).toEqual(names.filter((file) => !gone.includes(file)));
});
