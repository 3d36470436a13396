import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { testSite } from '../scripts/test/build-test-site.ts';
import { listSite } from '../src/site-files.ts';
import { expect, test } from './site.ts';
import { pages, templates } from './templates.ts';

const kB = 1000;
const files = listSite(testSite).files;
const size = (file: string) => brotliCompressSync(readFileSync(join(testSite, file))).length;

/** Bytes of a page with the stylesheets that it asks for. */
function weight({ address, html }: (typeof pages)[number]): number {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)];
  const own = size(`${address.slice(1)}index.html`);
  return sheets.reduce((sum, [, file = '']) => sum + size(file), own);
}

test('the one web font, besides those of print, is at most 25 kB', () => {
  const fonts = files.filter((file) => /\.(woff2?|ttf)$/.test(file) && !/\/print-/.test(file));
  expect(fonts).toHaveLength(1);
  for (const file of fonts) expect(readFileSync(join(testSite, file)).length).toBeLessThan(25 * kB);
});

test('every exemplar is at most 8 kB and the plan 13 kB, with stylesheets', () => {
  const limit = (address: string) =>
    /^\/phong-trao\/[^/]+\/ke-hoach\/$/.test(address)
      ? 13
      : /^\/guong-dien-hinh\/[^/]+\/$/.test(address)
        ? 8
        : Infinity;
  const heavy = pages
    .filter(({ address }) => limit(address) < Infinity)
    .map((page) => ({ ...page, bytes: weight(page) }))
    .filter(({ address, bytes }) => bytes > limit(address) * kB);
  expect(heavy.map(({ address, bytes }) => `${address} ${bytes}`)).toEqual([]);
});

for (const { name, address } of templates) {
  test(`${name} asks for at most 5 files and 3 kB of deferred script at first view`, async ({
    page,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    const first = (path: string) => !/\.(webp|avif|jpe?g|png)$|favicon/.test(path);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(requests.filter(first).length, requests.join()).toBeLessThanOrEqual(5);
    const scripts = await page.locator('script[src]').evaluateAll((all) =>
      (all as HTMLScriptElement[]).map(({ src, type, defer, async }) => ({
        file: new URL(src).pathname.slice(1),
        waits: type === 'module' || defer || async,
      })),
    );
    expect(scripts.filter(({ waits }) => !waits)).toEqual([]);
    expect(scripts.reduce((sum, { file }) => sum + size(file), 0)).toBeLessThanOrEqual(3 * kB);
  });
}
