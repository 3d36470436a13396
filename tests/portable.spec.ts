import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { portablePlaces, writePortable } from '../scripts/build/portable/write-portable.ts';
import { testSettings, testSite } from '../scripts/test/build-test-site.ts';
import { hashOf } from '../scripts/verify/hash.ts';
import { hashesIn } from '../scripts/verify/sums.ts';
import { readSettings } from '../src/settings.ts';

interface Copied {
  folder: string;
  zip: string;
}

/** The sample site's portable copy, and violations by its pages. */
const test = base.extend<
  { faults: string[]; open: (file: string) => Promise<void> },
  { copy: Copied }
>({
  copy: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first argument's pattern
    async ({}, use) => {
      const place = mkdtempSync(join(tmpdir(), 'ban chép '));
      const outDir = join(place, 'dist');
      cpSync(testSite, outDir, { recursive: true });
      const settings = { ...readSettings(testSettings), outDir };
      await writePortable(settings);
      // The copy is self-contained: no link may refer to the original.
      rmSync(outDir, { recursive: true });
      await use(portablePlaces(settings));
      rmSync(place, { recursive: true });
    },
    { scope: 'worker' },
  ],
  faults: [
    async ({ page, copy }, use) => {
      const faults: string[] = [];
      const own = pathToFileURL(`${copy.folder}/`).href;
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(own) && !/^(?:data|blob):/.test(url)) faults.push(`elsewhere: ${url}`);
      });
      page.on('requestfailed', (request) => {
        // Pictures of a page that the reader has left may be cancelled.
        const { errorText = '' } = request.failure() ?? {};
        if (errorText !== 'net::ERR_ABORTED') faults.push(`${errorText}: ${request.url()}`);
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  open: ({ page, copy }, use) =>
    use(async (file) => {
      const [path = '', query = ''] = file.split(/(?=\?)/);
      await page.goto(pathToFileURL(join(copy.folder, path)).href + query);
    }),
});

test('a reader can go from the home page to a clause, an exemplar and a row of a decision', async ({
  page,
  open,
}) => {
  await open('index.html');
  await expect(page.getByText(/^Bản chép ngày \d\d\/\d\d\/\d{4}/)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Chính' })
    .getByRole('link', { name: 'Kế hoạch' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const clause = page.locator('main nav a[href^="#"], main a[href*="#"]').first();
  const anchor = (await clause.getAttribute('href'))?.split('#')[1] ?? '';
  await clause.click();
  expect(page.url()).toMatch(new RegExp(`/ke-hoach/index\\.html#${anchor}$`));
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();

  await page
    .getByRole('navigation', { name: 'Chính' })
    .getByRole('link', { name: /Điển hình/ })
    .click();
  await page.locator('main h3 a').first().click();
  await expect(page).toHaveURL(/guong-dien-hinh\/[a-z0-9-]+\/index\.html$/);
  const picture = page.locator('main img').first();
  await expect(picture).toHaveJSProperty('complete', true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
  expect(await page.evaluate(() => document.fonts.check('700 1rem "Be Vietnam Pro"'))).toBe(true);

  await page
    .locator('main a[href*="khen-thuong/"][href*="#cn"], main a[href*="khen-thuong/"]')
    .first()
    .click();
  await expect(page).toHaveURL(/khen-thuong\/.*index\.html/);
});

test('the register finds a name typed without diacritics and links to its row', async ({
  page,
  open,
}) => {
  await open('khen-thuong/index.html');
  const box = page.getByRole('main').getByRole('searchbox');
  await box.fill('ngac van man');
  await box.press('Enter');
  await expect(page.getByRole('status').first()).toContainText(/\d/);
  const name = page.locator('[data-rows] .name a').first();
  await expect(name).toBeVisible();
  await name.click();
  await expect(page).toHaveURL(/khen-thuong\/\d{4}\/[^/]+\/index\.html#/);
  const row = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${row}"]`)).toBeInViewport();
});

test('the home page searches the whole site; Back returns; suggestions work', async ({
  page,
  open,
}) => {
  await open('index.html');
  const box = page
    .getByRole('main')
    .getByRole('combobox')
    .or(page.getByRole('main').getByRole('searchbox'));
  await box.fill('luc luong tuyen dau');
  await expect(page.getByRole('option').first()).toBeVisible();
  await box.press('Enter');
  await expect(page).toHaveURL(/tim-kiem\/index\.html\?q=/);
  const hit = page.locator('[data-result] h3 a').first();
  await expect(hit).toBeVisible();
  await hit.click();
  await expect(page).toHaveURL(/index\.html/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-result] h3 a').first()).toBeVisible();
});

test('rows are exported with their public addresses', async ({ page, open }) => {
  await open('khen-thuong/index.html?q=nguyen');
  await expect(page.locator('[data-rows] .name a').first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.locator('[data-save="csv"]').first().click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv).toContain('http://127.0.0.1');
  expect(csv).not.toContain('file:');
});

test('the plan in Word and the tables are downloaded byte by byte', async ({
  page,
  open,
  copy,
}) => {
  const links = {
    'du-lieu/index.html': ['truong-hop-khen-thuong.csv', 'truong-hop-khen-thuong.xlsx'],
    'phong-trao/covid-19/ke-hoach/index.html': ['ke-hoach.docx'],
  };
  for (const [from, names] of Object.entries(links)) {
    await open(from);
    for (const name of names) {
      const link = page.locator(`main a[download][href$="${name}"]`).first();
      const { pathname } = new URL(await link.evaluate(({ href }: HTMLAnchorElement) => href));
      const download = page.waitForEvent('download');
      await link.click();
      const bytes = readFileSync(await (await download).path());
      expect(pathname).toContain(pathToFileURL(copy.folder).pathname);
      expect(bytes.equals(readFileSync(decodeURIComponent(pathname))), name).toBe(true);
    }
  }
});

test('a moved address redirects to the new one with its anchor', async ({ page, open }) => {
  await open('ke-hoach/index.html');
  await expect(page).toHaveURL(/phong-trao\/[^/]+\/ke-hoach\/index\.html$/);
});

test('the copy is complete on a phone', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const file of ['index.html', 'khen-thuong/index.html', 'tim-kiem/index.html']) {
    await open(file);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, file).toBeLessThanOrEqual(360);
    // The style sheet is loaded.
    await expect(page.locator('.brand')).not.toHaveCSS('display', 'inline');
  }
});

test('injected scripts do not run, and nothing is loaded from a host', async ({ copy }) => {
  const home = readFileSync(join(copy.folder, 'index.html'), 'utf8');
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(home) ?? [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|unsafe|\*/);
  expect(home).toMatch(/<link rel="canonical" href="http:\/\/127\.0\.0\.1/);
});

test('the zip contains the folder byte by byte, and its checksums match', ({ copy }) => {
  const zip = readFileSync(copy.zip);
  expect(readFileSync(`${copy.zip}.sha256`, 'utf8')).toBe(`${hashOf(zip)}  dist-ban-chep.zip\n`);
  const files = Object.entries(unzipSync(zip));
  const sums = hashesIn(copy.folder);
  for (const [name, bytes] of files) {
    const file = name.slice(name.indexOf('/') + 1);
    if (file !== 'SHA256SUMS') expect(hashOf(Buffer.from(bytes)), file).toBe(sums.get(file));
  }
  expect(files).toHaveLength(sums.size + 1);
});
