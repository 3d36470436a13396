import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { brotliServer } from '../scripts/bench/search/brotli-server.ts';
import { firstRow } from '../scripts/bench/search/first-row.ts';
import { syntheticExemplars } from '../scripts/bench/search/synthetic-exemplars.ts';
import { syntheticRecords } from '../scripts/bench/search/synthetic-records.ts';
import { testSite } from '../scripts/test/build-test-site.ts';
import { sayFound } from '../src/components/register/say.ts';
import { registerTexts } from '../src/model/schema/decision.ts';
import { indexSite } from '../src/page-search/index-site.ts';
import { indexRecords } from '../src/register/register-index.ts';
import { packRecords, type RecordsTable } from '../src/register/register-table.ts';
import { viewOf } from '../src/register/row-view.ts';
import { searchRecords } from '../src/register/search-register.ts';
import { registerFilesOf } from '../src/register/shards/register-files.ts';
import { expect, test } from './site.ts';

const kB = 1000;
const PAGE_ITSELF = /\.(html|css|woff2|svg)$|\/$|\/Page\.[^/]*\.js$/;
const place = (name: string) => join(testSite, `../search-${name}`);

/** A copy of the site's search pages, to be filled with other records or exemplars. */
function copyOf(name: string, page: string): string {
  const folder = place(name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(testSite, '_astro'), join(folder, '_astro'), { recursive: true });
  cpSync(join(testSite, page), join(folder, page), { recursive: true });
  return folder;
}

/** Records in the page which requests preceded the first row; later ones do not count. */
async function rememberRequestsBeforeFirstRow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-commendation]')) return;
      observer.disconnect();
      const before = performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname);
      Object.assign(globalThis, { before });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

for (const [count, limit] of [
  [1_000, 25],
  [10_000, 60],
] as const) {
  test(`the register answers from ${count} records within ${limit} kB`, async ({ page }) => {
    const folder = copyOf(`records-${count}`, 'khen-thuong/index.html');
    const table = join(testSite, 'khen-thuong/bang.json');
    const { labels, equivalents } = JSON.parse(readFileSync(table, 'utf8')) as RecordsTable;
    const records = { ...syntheticRecords(count), labels, equivalents };
    writeFileSync(
      join(folder, 'khen-thuong/bang.json'),
      JSON.stringify(packRecords(records, registerTexts)),
    );
    const server = await brotliServer(folder);
    await rememberRequestsBeforeFirstRow(page);
    await page.goto(`${server.url}/khen-thuong/?q=nguyen+thi+hoa`);
    await page.locator('[data-commendation]').first().waitFor();
    const before = await page.evaluate(
      () => (globalThis as unknown as { before: string[] }).before,
    );
    const sent = server.sent.filter(({ path }) => before.includes(path) && !PAGE_ITSELF.test(path));
    server.close();
    expect(sent.map(({ path }) => path)).toContain('/khen-thuong/bang.json');
    expect(sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limit * kB);
  });
}

test('a sharded register answers a name, a number and a typo from shards, and the rest once it is fetched', async ({
  page,
}) => {
  const folder = copyOf('records-cut', 'khen-thuong/index.html');
  const { labels, equivalents } = JSON.parse(
    readFileSync(join(testSite, 'khen-thuong/bang.json'), 'utf8'),
  ) as RecordsTable;
  const records = { ...syntheticRecords(12_000), labels, equivalents };
  const { table, whole = '', shards } = registerFilesOf(records, 0);
  writeFileSync(join(folder, 'khen-thuong/bang.json'), table);
  writeFileSync(join(folder, 'khen-thuong/ca-bang.json'), whole);
  writeFileSync(join(folder, 'khen-thuong/thanh-tich.json'), '{}');
  for (const { folder: hash, shard, text } of shards) {
    mkdirSync(join(folder, 'khen-thuong/bang', hash), { recursive: true });
    writeFileSync(join(folder, 'khen-thuong/bang', hash, `${shard}.json`), text);
  }
  // As a build marks the pages of a sharded register.
  const html = join(folder, 'khen-thuong/index.html');
  writeFileSync(html, readFileSync(html, 'utf8').replace(' data-table=', ' data-cut data-table='));
  const index = indexRecords(records);
  const person = records.rows.find(({ recipientType }) => recipientType === 'ca-nhan');
  const name = person?.name ?? '';
  const slip = `${name.slice(0, -2)}${name.at(-1)}${name.at(-2)}`;
  const [paper] = records.decisions;
  const server = await brotliServer(folder);
  const status = page.locator('main [data-status]');
  const answered = page.locator('main[aria-busy="false"]');
  // One round trip more than with a single table.
  const { bytes, roundTrips } = await firstRow(page, server, () =>
    page.goto(`${server.url}/khen-thuong/?q=${encodeURIComponent(name)}`),
  );
  expect(roundTrips).toBeLessThanOrEqual(4);
  expect(bytes).toBeLessThanOrEqual(80 * kB);

  for (const query of [name, slip, `${paper?.number}/${paper?.symbol}`]) {
    await page.goto(`${server.url}/khen-thuong/?q=${encodeURIComponent(query)}`);
    await answered.waitFor();
    const found = searchRecords(index, query);
    const [hits, near] = [found.hits, found.near].map((its) => its.map(({ row }) => row));
    await expect(status).toHaveText(sayFound(index, query, found, hits ?? [], near ?? []));
    const [first = -1] = [...(hits ?? []), ...(near ?? [])];
    await expect(page.locator('[data-commendation]').first()).toHaveAttribute(
      'data-commendation',
      viewOf(index, first).id,
    );
  }
  // A name that nobody has, made of words of names: first the page reports that, then near names.
  const borne = new Set(records.rows.map((row) => row.name));
  const people = records.rows.filter((row) => row.recipientType === 'ca-nhan');
  const givenNames = people.map((row) => row.name.split(' ').at(-1));
  const query =
    people
      .map(
        (row, at) =>
          `${row.name.replace(/ [^ ]+$/, '')} ${givenNames[(at * 7 + 1) % people.length]}`,
      )
      .find((each) => !borne.has(each) && searchRecords(index, each).near.length > 0) ?? '';
  await page.goto(`${server.url}/khen-thuong/?q=${encodeURIComponent(query)}`);
  const found = searchRecords(index, query);
  await expect(status).toHaveText(
    sayFound(
      index,
      query,
      found,
      [],
      found.near.map(({ row }) => row),
    ),
  );
  await expect(page.locator('[data-near-rows]')).toHaveAttribute('open', '');
  await expect(page.locator('[data-near-left]')).toBeHidden();
  await expect(page.locator('[data-empty]')).toBeVisible();

  expect(server.sent.map(({ path }) => path)).not.toContain('/khen-thuong/ca-bang.json');

  await page.goto(`${server.url}/khen-thuong/?nam=2023`);
  await expect(status).toHaveText(
    /^Năm 2023: [\d.]+ trường hợp khen thưởng\. Dưới đây là 20 trường hợp mới nhất\.$/,
  );
  await expect(page.locator('[data-rows] [data-commendation]')).toHaveCount(20);
  await expect(page.getByRole('link', { name: 'Xem danh sách năm 2023' })).toHaveAttribute(
    'href',
    '/khen-thuong/2023/',
  );
  await page.getByRole('button', { name: /^Tải cả sổ \(\d+ kB\)/ }).click();
  await expect(page.locator('[data-rows] [data-commendation]')).toHaveCount(50);
  await expect(page.locator('[data-failed]')).toBeHidden();
  server.close();
});

for (const path of ['/khen-thuong/', '/tim-kiem/']) {
  test(`${path} has its first row after 3 round trips and 70 kB, including the page and its style sheets`, async ({
    page,
  }) => {
    const server = await brotliServer(testSite);
    const { bytes, roundTrips } = await firstRow(page, server, () =>
      page.goto(`${server.url}${path}?q=nguyen+thi+hoa`),
    );
    server.close();
    expect(bytes).toBeGreaterThan(10 * kB);
    expect(roundTrips).toBeGreaterThan(1);
    expect(roundTrips).toBeLessThanOrEqual(3);
    expect(bytes).toBeLessThanOrEqual(70 * kB);
  });
}

test('page search answers from 1,000 exemplars within 200 kB', async ({ page }) => {
  test.setTimeout(120_000);
  const folder = copyOf('exemplars', 'tim-kiem/index.html');
  mkdirSync(join(folder, 'khen-thuong'));
  cpSync(join(testSite, 'khen-thuong/bang.json'), join(folder, 'khen-thuong/bang.json'));
  for (const { slug, html } of syntheticExemplars(1_000)) {
    mkdirSync(join(folder, 'guong-dien-hinh', slug), { recursive: true });
    writeFileSync(join(folder, 'guong-dien-hinh', slug, 'index.html'), html);
  }
  await indexSite(folder);
  const server = await brotliServer(folder);
  await page.goto(`${server.url}/tim-kiem/?q=phan+luong+xe+hang`);
  await page.locator('[data-result]').first().waitFor();
  const sent = server.sent.filter(({ path }) => !PAGE_ITSELF.test(path));
  server.close();
  const bytes = sent.reduce((sum, each) => sum + each.bytes, 0);
  console.log(`Page search, 1,000 exemplars: ${bytes} bytes in ${sent.length} requests`);
  expect(bytes).toBeLessThanOrEqual(200 * kB);
});
