import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testSite } from '../scripts/test/build-test-site.ts';
import { listSite } from '../src/site-files.ts';
import { fileSize } from './file-size.ts';
import { expect, test } from './site.ts';
import { pages } from './templates.ts';

const kB = 1000;
const files = listSite(testSite).files;

/** Size of a page with its stylesheets. */
function weight({ address, html }: (typeof pages)[number]): number {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)];
  const own = fileSize(`${address.slice(1)}index.html`);
  return sheets.reduce((sum, [, file = '']) => sum + fileSize(file), own);
}

test('limits the web font, besides print fonts, to 25 kB', () => {
  const fonts = files.filter((file) => /\.(woff2?|ttf)$/.test(file) && !/\/print-/.test(file));
  expect(fonts).toHaveLength(1);
  for (const file of fonts) expect(readFileSync(join(testSite, file)).length).toBeLessThan(25 * kB);
});

test('limits every exemplar to 8 kB and the plan to 13 kB, with stylesheets', () => {
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
