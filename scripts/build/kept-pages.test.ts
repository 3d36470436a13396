import { linkSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cacheOf } from '../../src/settings.ts';
import { keptPages, keptPagesFolder, readKeptPages } from './kept-pages.ts';
import { writePolicies } from './policy-in-pages.ts';
import type { Prerenderer } from './prerendering.ts';
import { publicSettings, writeFiles } from './site-fixture.ts';

const home = mkdtempSync(join(tmpdir(), 'kept-pages-'));
const settings = { ...publicSettings, contentDir: join(home, 'content') };
afterAll(() => {
  rmSync(home, { recursive: true });
  rmSync(cacheOf(settings), { recursive: true, force: true });
});

type Paths = Awaited<ReturnType<Prerenderer['getStaticPaths']>>;

/** Renders a site of two kept pages and one that is not. @returns which files were rendered */
async function rendered(name: string, keys: Record<string, string>): Promise<string[]> {
  const site = join(home, name);
  const kept = keptPages(site, settings);
  const paths = ['/a/', '/a/b.svg', '/c/'].map((pathname) => ({
    ...({ pathname, route: {} } as Paths[number]),
    ...(keys[pathname] && { cacheKey: keys[pathname] }),
  }));
  const prerenderer = kept.between({
    name: 'paths',
    getStaticPaths: async () => paths,
    render: async () => new Response(),
  });
  const left = (await prerenderer.getStaticPaths()).map(({ pathname }) =>
    pathname.slice(1).replace(/\/$/, '/index.html'),
  );
  await prerenderer.collectStaticImages?.();
  writeFiles(site, Object.fromEntries(left.map((file) => [file, `${file} of ${name}`])));
  kept.save();
  return left;
}
const text = (name: string, file: string) => readFileSync(join(home, name, file), 'utf8');

test('a page is rendered again where its key is another or what was kept is not what it was, and one file serves all sites', async () => {
  const keys = { '/a/': '1', '/a/b.svg': '1' };
  expect(await rendered('first', keys)).toEqual(['a/index.html', 'a/b.svg', 'c/index.html']);
  expect(await rendered('second', { ...keys, '/a/b.svg': '2' })).toEqual([
    'a/b.svg',
    'c/index.html',
  ]);
  expect(text('second', 'a/index.html')).toBe('a/index.html of first');
  const inode = (name: string) => statSync(join(home, name, 'a/index.html')).ino;
  expect(inode('second')).toBe(inode('first'));

  const { hash = '' } = readKeptPages(settings).get('a/index.html') ?? {};
  const place = join(keptPagesFolder(settings), hash);
  rmSync(place);
  writeFileSync(place, 'half a page');
  expect(await rendered('third', keys)).toEqual(['a/index.html', 'a/b.svg', 'c/index.html']);
  expect(text('second', 'a/index.html')).toBe('a/index.html of first');
});

test('a policy written into a page leaves the same page of an earlier site as it is', () => {
  const page = '<html><head></head></html>';
  writeFiles(join(home, 'old'), { 'index.html': page });
  writeFiles(join(home, 'new'), { 'b.svg': '' });
  linkSync(join(home, 'old/index.html'), join(home, 'new/index.html'));
  writePolicies(join(home, 'new'), settings);
  expect(text('new', 'index.html')).toContain('Content-Security-Policy');
  expect(text('old', 'index.html')).toBe(page);
});
