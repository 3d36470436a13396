import {
  chmodSync,
  chownSync,
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
import { beforeEach, expect, test, vi } from 'vitest';
import { cacheInstead, cacheOf } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { asAnyUser, writeFiles } from './site-fixture.ts';
import { isUsable, recoverCache, sealCache, unlinkCache, withCache } from './whole-cache.ts';

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

test('knows whether a cache can be used', () => {
  const home = mkdtempSync(join(tmpdir(), 'writable-'));
  const cache = join(home, 'cache');
  expect(isUsable(cache)).toBe(true);
  expect(readdirSync(cache)).toEqual([]);
  writeFileSync(join(home, 'file'), '');
  expect(isUsable(join(home, 'file/cache'))).toBe(false);
});

test.skipIf(process.platform === 'win32').each(['.', 'astro'])(
  'a build does without a cache of which %s is closed, and says so',
  async (closed) => {
    const home = mkdtempSync(join(tmpdir(), 'closed-'));
    const rendering = { site: join(home, 'site'), cache: join(home, 'instead'), clear: vi.fn() };
    if (process.getuid?.() === 0) chownSync(home, 65_534, 65_534);
    vi.stubEnv(cacheInstead, join(home, 'own'));
    const settings = { contentDir: home };
    const own = cacheOf(settings);
    await asAnyUser(() => writeFiles(own, { 'astro/data-store.json': '[]' }));
    chmodSync(join(own, closed), 0);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const build = async () => {
      recoverCache(join(cacheOf(settings), 'astro'));
      return cacheOf(settings);
    };
    const built = await asAnyUser(() => withCache(settings, { ...rendering, remove() {} }, build));
    expect(built).toBe(cacheOf(settings, rendering.cache));
    expect(warn.mock.calls.map(String)).toEqual([expect.stringContaining(`vào ${own} (`)]);
    expect(process.env[cacheInstead]).toBeUndefined();
    warn.mockRestore();
    vi.unstubAllEnvs();
  },
);
