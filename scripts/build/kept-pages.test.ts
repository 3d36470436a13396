import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { cacheOf } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { hashesIn } from '../verify/sums.ts';
import { recordName } from './build-record.ts';
import { keptPages } from './kept-pages.ts';
import { makeLike, openKeptSite, putInto } from './kept-site.ts';
import { writePolicies } from './policy-in-pages.ts';
import type { Prerenderer } from './prerendering.ts';
import { publicSettings, stateOf, writeFiles, writeSite } from './site-fixture.ts';

const home = mkdtempSync(join(tmpdir(), 'kept-pages-'));
const settings = { ...publicSettings, contentDir: join(home, 'content') };
afterAll(() => {
  rmSync(home, { recursive: true });
  rmSync(cacheOf(settings), { recursive: true, force: true });
});

type Paths = Awaited<ReturnType<Prerenderer['getStaticPaths']>>;
const kept = join(home, 'kept');

/** Renders a site of two cached pages and one that is not. @returns the files rendered */
async function rendered(name: string, keys: Record<string, string>, way = ''): Promise<string[]> {
  const { hashes, keepOnly } = openKeptSite(kept);
  const pages = keptPages(hashes, settings, way);
  const paths = ['/a/', '/a/b.svg', '/c/'].map((pathname) => ({
    ...({ pathname, route: {} } as Paths[number]),
    ...(keys[pathname] && { cacheKey: keys[pathname] }),
  }));
  const prerenderer = pages.between({
    name: 'paths',
    getStaticPaths: async () => paths,
    render: async () => new Response(),
  });
  const left = (await prerenderer.getStaticPaths()).map(({ pathname }) =>
    pathname.slice(1).replace(/\/$/, '/index.html'),
  );
  await prerenderer.collectStaticImages?.();
  const made = join(home, name);
  writeFiles(made, Object.fromEntries(left.map((file) => [file, `${file} of ${name}`])));
  await keepOnly(pages.has);
  putInto(kept, made, () => true);
  pages.save(kept);
  return left;
}
const text = (name: string, file: string) => readFileSync(join(home, name, file), 'utf8');
const all = ['a/index.html', 'a/b.svg', 'c/index.html'];

test('a page is rendered again if its key changes, its cached file was changed, or pages are finished differently', async () => {
  const keys = { '/a/': '1', '/a/b.svg': '1' };
  expect(await rendered('first', keys)).toEqual(all);
  writeFiles(kept, { 'gone/index.html': 'withdrawn', 'c/theirs': 'x' });
  expect(await rendered('second', { ...keys, '/a/b.svg': '2' })).toEqual([
    'a/b.svg',
    'c/index.html',
  ]);
  expect(text('kept', 'a/index.html')).toBe('a/index.html of first');
  expect(text('kept', 'a/b.svg')).toBe('a/b.svg of second');
  expect([...hashesIn(kept).keys()].sort()).toEqual([...all].sort());

  rmSync(join(kept, 'a/index.html'));
  writeFileSync(join(kept, 'a/index.html'), 'half a page');
  expect(await rendered('third', keys)).toEqual(all);
  expect(await rendered('fourth', keys)).toEqual(['c/index.html']);
  expect(await rendered('fifth', keys, 'otherwise')).toEqual(all);
});

test('pages are moved into a kept site, new folders as a whole; other files stay where they were made', () => {
  const [into, made] = [join(home, 'into'), join(home, 'made')];
  writeFiles(into, { 'a/index.html': 'old', 'a/kept.svg': '' });
  writeFiles(made, { 'a/index.html': 'new', 'a/b/index.html': '', 'c/d/index.html': '' });
  writeFiles(made, { 'c/e.css': '', 'c/f/index.html': '', 'c/f/g.svg': '' });
  mkdirSync(join(made, 'h'));
  const pages = ['a/b/index.html', 'a/index.html', 'c/d/index.html', 'c/f/index.html'];
  expect(putInto(into, made, (file) => file.endsWith('.html'))).toEqual(pages);
  expect(listSite(into)).toEqual({ files: [...pages, 'a/kept.svg'].sort(), strays: [] });
  expect(listSite(made)).toEqual({ files: ['c/e.css', 'c/f/g.svg'], strays: ['a', 'h'] });
  expect(text('into', 'a/index.html')).toBe('new');
});

test('what was published before is made like what is published now, of the same files', async () => {
  const [before, now] = [join(home, 'before'), join(home, 'now')];
  writeSite(before, { 'a/index.html': 'a', 'b/index.html': 'withdrawn', 'c/index.html': 'old' });
  writeSite(now, { 'a/index.html': 'a', 'c/index.html': 'new', 'd/index.html': 'd' });
  await makeLike(before, now);
  expect(hashesIn(before)).toEqual(hashesIn(now));
  const inode = (name: string) => statSync(join(home, name, 'c/index.html')).ino;
  expect(inode('before')).toBe(inode('now'));
});

test('files that someone adds to or edits in an earlier site are moved aside, never deleted', async () => {
  const [before, now] = [join(home, 'older'), join(home, 'newer')];
  const files = { 'a/index.html': 'a', 'b/index.html': 'b' };
  for (const folder of [before, now]) writeSite(folder, files);
  await makeLike(before, now);
  writeFiles(before, { 'a/ghi-chu.txt': 'mine', 'ghi-chu.txt': 'mine' });
  rmSync(join(before, 'b/index.html'));
  writeFiles(before, { 'b/index.html': 'edited' });
  symlinkSync(home, join(before, 'link'));
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { hashes, keepOnly } = openKeptSite(before);
  expect([...hashes.keys()]).toEqual(['a/index.html', recordName]);
  await keepOnly(() => false);
  expect(warn.mock.calls.flat().join()).toContain(`nay ở ${before}.con-lai.`);
  warn.mockRestore();
  expect(listSite(before).files).toEqual([]);
  expect(stateOf(`${before}.con-lai`)).toEqual({
    'a/ghi-chu.txt': 'mine',
    'b/index.html': 'edited',
    'ghi-chu.txt': 'mine',
    link: home,
  });
  expect(text('newer', 'b/index.html')).toBe('b');
});

test('a policy written into a page leaves the same page of an earlier site unchanged', () => {
  const page = '<html><head></head></html>';
  writeFiles(join(home, 'old'), { 'index.html': page });
  writeFiles(join(home, 'new'), { 'b.svg': '' });
  linkSync(join(home, 'old/index.html'), join(home, 'new/index.html'));
  writePolicies(join(home, 'new'), settings);
  const once = text('new', 'index.html');
  writePolicies(join(home, 'new'), settings);
  expect(text('new', 'index.html')).toBe(once);
  expect(text('new', 'index.html')).toContain('Content-Security-Policy');
  expect(text('old', 'index.html')).toBe(page);
});
