import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { workerCode, workerName, writeWorker } from '../scripts/build/write-worker.ts';
import { serve } from '../scripts/serve.ts';
import { testSettings, testSite } from '../scripts/test/build-test-site.ts';
import { hashesIn } from '../scripts/verify/sums.ts';
import { readSettings } from '../src/settings.ts';

/** Unlike 127.0.0.1 a host whose pages are cached, but likewise trusted by browsers without TLS. */
const host = 'thidua.localhost';
const settings = readSettings(testSettings);
const exemplars = readdirSync(join(testSite, 'guong-dien-hinh'), { withFileTypes: true })
  .filter((each) => each.isDirectory() && each.name.includes('-'))
  .map(({ name }) => name);

let site = '';
let server: Server | undefined;
let port = 0;

async function start(): Promise<void> {
  server = await serve(site, settings, port);
  port = (server.address() as AddressInfo).port;
}

async function stop(): Promise<void> {
  server?.closeAllConnections();
  await new Promise((stopped) => server?.close(stopped));
}

test.beforeEach(async () => {
  site = mkdtempSync(join(tmpdir(), 'offline-'));
  cpSync(testSite, site, { recursive: true });
  await start();
});
test.afterEach(async () => {
  await stop();
  rmSync(site, { recursive: true });
});

const at = (path: string) => `http://${host}:${port}/${path}`;

/** Every cached address, with its text. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const all: { path: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? '';
        all.push({ path: new URL(request.url).pathname, text });
      }
    }
    return all;
  });
const paths = async (page: Page) => (await kept(page)).map(({ path }) => path);

/** Opens the home page, interacts, and waits for the worker's initial cache. */
async function visit(page: Page): Promise<void> {
  await page.goto(at(''));
  await page.mouse.move(20, 20);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)))
    .toBe(true);
}

test('cached pages open offline with their date; the register answers', async ({ page }) => {
  await visit(page);
  const [read = '', unread = ''] = exemplars;
  await page.goto(at(`guong-dien-hinh/${read}/`));
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await expect.poll(() => paths(page)).toContain(`/guong-dien-hinh/${read}/`);
  await stop();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('complementary', { name: 'Bản lưu' })).toContainText(
    /bản lưu lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/,
  );
  await page.goto(at('phong-trao/covid-19/ke-hoach/'));
  await expect(page.getByRole('complementary', { name: 'Bản lưu' })).toBeVisible();
  await page.goto(at('khen-thuong/?q=ngac+van+man'));
  await expect(page.locator('[data-rows] .name a').first()).toBeVisible();
  await page.goto(at(`guong-dien-hinh/${unread}/`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có mạng');
  await start();
  await page.goto(at(`guong-dien-hinh/${read}/`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('complementary', { name: 'Bản lưu' })).toHaveCount(0);
});

test('withdrawn content is removed from the cache at the next visit of any page', async ({
  page,
}) => {
  await visit(page);
  const [gone = '', withTombstone = ''] = exemplars;
  const titles: string[] = [];
  for (const slug of [gone, withTombstone]) {
    await page.goto(at(`guong-dien-hinh/${slug}/`), { waitUntil: 'networkidle' });
    titles.push(await page.title());
    await expect.poll(() => paths(page)).toContain(`/guong-dien-hinh/${slug}/`);
  }
  const pictures = (await paths(page)).filter((path) => path.includes('/pictures/'));
  expect(pictures.length).toBeGreaterThan(0);
  await stop();

  rmSync(join(site, 'guong-dien-hinh', gone), { recursive: true });
  const tombstone = readFileSync(join(site, 'khong-cong-bo/index.html'));
  writeFileSync(join(site, 'guong-dien-hinh', withTombstone, 'index.html'), tombstone);
  for (const path of pictures) rmSync(join(site, path));
  writeWorker(site, hashesIn(site), settings, await workerCode(settings));
  await start();

  await page.goto(at('gioi-thieu/'));
  await page.mouse.move(30, 30);
  await expect
    .poll(() => paths(page), { timeout: 30_000 })
    .not.toContain(`/guong-dien-hinh/${gone}/`);
  await expect
    .poll(async () => (await paths(page)).filter((path) => pictures.includes(path)))
    .toEqual([]);
  const names = () => page.evaluate(() => caches.keys());
  await expect.poll(names).toHaveLength(1);
  for (const title of titles) {
    const naming = (await kept(page)).filter(({ text }) => text.includes(`<title>${title}`));
    expect(naming.map(({ path }) => path)).toEqual([]);
  }
});

test('a build with OFFLINE=0 removes worker and caches', async ({ page }) => {
  await visit(page);
  await expect.poll(async () => (await paths(page)).length).toBeGreaterThan(5);
  await page.evaluate(() => caches.open('of another site'));
  writeWorker(site, hashesIn(site), settings, await workerCode({ offline: false }));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of another site']);
  const left = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(left).toBe(0);
});

test('nothing is cached on a development host', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.mouse.move(20, 20);
  await page.goto(`http://127.0.0.1:${port}/gioi-thieu/`);
  const registered = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(registered).toEqual([]);
});

test('the worker is small and never cached', async ({ request }) => {
  expect(readFileSync(join(site, workerName)).length).toBeLessThan(5_000);
  const response = await request.get(`http://127.0.0.1:${port}/${workerName}`);
  expect(response.headers()['cache-control']).toBe('no-cache');
});
