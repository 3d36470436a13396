import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { testSite } from '../scripts/test/build-test-site.ts';
import { listFiles } from '../src/records/read.ts';
import { expect, test } from './site.ts';
import { pages, templates } from './templates.ts';

const kB = 1000;
const files = listFiles(testSite);
const size = (file: string) => brotliCompressSync(readFileSync(join(testSite, file))).length;
const html = (address: string) => size(`${address.slice(1)}index.html`);
const stylesheets = files.filter((file) => file.endsWith('.css'));
const css = stylesheets.reduce((sum, file) => sum + size(file), 0);

test('there is one stylesheet and one web font of at most 25 kB besides those of print', () => {
  expect(stylesheets).toHaveLength(1);
  const fonts = files.filter((file) => /\.(woff2?|ttf)$/.test(file));
  expect(fonts).toHaveLength(1);
  for (const file of fonts) expect(readFileSync(join(testSite, file)).length).toBeLessThan(25 * kB);
});

test.fixme('every story is at most 8 kB and the plan 13 kB, with the stylesheet', () => {
  const stories = pages.filter(({ address }) => /^\/guong-dien-hinh\/[^/]+\/$/.test(address));
  const heavy = stories.map(({ address }) => [address, html(address) + css] as const);
  expect(heavy.filter(([, bytes]) => bytes > 8 * kB)).toEqual([]);
  expect(html('/ke-hoach/') + css).toBeLessThanOrEqual(13 * kB);
});

for (const { name, address } of templates) {
  test(`${name} asks for at most 5 files and 3 kB of deferred script at first view`, async ({
    page,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(
      requests.filter((path) => !/\.(webp|avif|jpe?g|png)$/.test(path)).length,
      requests.join(),
    ).toBeLessThanOrEqual(5);
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
