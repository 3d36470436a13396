import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pictureFolder } from '../../src/headers.ts';
import { withWholeCache } from './whole-cache.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'whole-cache-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const page = 'a/index.html';
const picture = `${pictureFolder}/a.x1.webp`;
const inCache = (file: string) => join(home, 'cache', file);
const keptPage = () => inCache(`dist/${page}`);
const keptPicture = () => inCache('assets/a.x1.webp');

/** Renders as Astro does, of which `tests/one-edit.spec.ts` shows the same: what its cache has is taken as it is. */
async function render(key = '1'): Promise<{ page: string; picture: string }> {
  const site = join(home, 'site');
  await withWholeCache(inCache(''), site, async () => {
    rmSync(site, { recursive: true, force: true });
    const list = inCache('incremental-build.json');
    const known = existsSync(list) ? readFileSync(list, 'utf8') : '';
    const now = JSON.stringify({
      routes: {
        'a.astro': { dependencyHash: '', paths: { '/a/': { cacheKey: key, outputFile: page } } },
      },
    });
    if (known !== now || !existsSync(keptPage())) write(keptPage(), `page ${key}`);
    if (!existsSync(keptPicture())) write(keptPicture(), 'picture');
    write(list, now);
    mkdirSync(dirname(join(site, picture)), { recursive: true });
    cpSync(keptPage(), join(site, page));
    cpSync(keptPicture(), join(site, picture));
  });
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  return { page: read(page), picture: read(picture) };
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

test('what is whole is taken again, and a page of another key may have other bytes', async () => {
  expect(await render()).toEqual({ page: 'page 1', picture: 'picture' });
  expect(await render()).toEqual({ page: 'page 1', picture: 'picture' });
  expect(await render('2')).toEqual({ page: 'page 2', picture: 'picture' });
});

test.each<[string, () => void]>([
  ['a page', () => write(keptPage(), 'page 7')],
  ['a picture', () => write(keptPicture(), 'pictura')],
  [
    'the seal with a page',
    () => {
      write(inCache('seal.bin'), 'x');
      write(keptPage(), 'page 7');
    },
  ],
  [
    'the list and the seal of a rendering that was stopped',
    () => {
      write(keptPage(), 'page 7');
      write(inCache('rendering'), '');
    },
  ],
])('after damage to %s all is made anew', async (_, damage) => {
  const first = await render();
  damage();
  expect(await render()).toEqual(first);
  expect(await render()).toEqual(first);
});
