import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import jsonld from 'jsonld';
import openGraph from 'open-graph-scraper';
import sharp from 'sharp';
import { realSite } from '../scripts/test/build-real-site.ts';
import { testSite } from '../scripts/test/build-test-site.ts';
import { longestCaption } from '../src/outputs/captions/caption.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { expect, test } from './site.ts';
import { pages } from './templates.ts';

const exemplar = '/guong-dien-hinh/mot-trang-giay/';
const real = 'guong-dien-hinh/nhan-them-ca-truc/index.html';
const vocabulary = JSON.parse(readFileSync(join(root, 'tests/schema-org.json'), 'utf8'));

test('a messenger gets title, summary and picture of an exemplar', async () => {
  const html = readFileSync(join(realSite, real), 'utf8');
  const { result } = await openGraph({ html });
  expect(result).toMatchObject({
    ogTitle: 'Nhận thêm ca trực để đồng đội được nghỉ',
    ogDescription: 'Một nhân viên nhận thêm ca trực cuối tuần, để người có con nhỏ được về nhà.',
    ogUrl: 'https://thidua.example.vn/guong-dien-hinh/nhan-them-ca-truc/',
    ogType: 'article',
    ogLocale: 'vi_VN',
    articlePublishedTime: '2022-06-12',
    articleModifiedTime: '2022-06-15',
  });
  expect(result.ogImage).toMatchObject([
    { url: 'https://thidua.example.vn/chia-se/guong-dien-hinh/nhan-them-ca-truc.jpg' },
  ]);
});

test('every shareable page names an existing picture with its size', async () => {
  for (const { address, html } of pages) {
    const tag = (name: string) =>
      new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(html)?.[1];
    const image = tag('og:image');
    if (!image) {
      expect(html, address).toContain('<meta name="robots" content="noindex">');
      continue;
    }
    const file = join(testSite, new URL(image).pathname);
    const { width, height } = await sharp(file).metadata();
    expect([width, height].map(String), address).toEqual([
      tag('og:image:width'),
      tag('og:image:height'),
    ]);
    expect(tag('og:image:alt'), address).toBeTruthy();
  }
});

test('a photo without consent is on no picture, poster or card', () => {
  const files = listSite(realSite).files;
  const drawn = files.filter((file) => file.startsWith('chia-se/guong-dien-hinh/lop-hoc-ben-hien'));
  expect(drawn).toEqual(['chia-se/guong-dien-hinh/lop-hoc-ben-hien.png']);
  expect(files).toContain('chia-se/guong-dien-hinh/nhan-them-ca-truc-vuong.jpg');
  expect(files.filter((file) => file.includes('khong-duoc-dang'))).toEqual([]);
});

test('structured data of every page expands with schema.org’s terms; samples have none', async () => {
  for (const file of [
    real,
    'index.html',
    'phong-trao/covid-19/tieu-chi/tc4/index.html',
    'phong-trao/covid-19/ke-hoach/index.html',
  ]) {
    const html = readFileSync(join(realSite, file), 'utf8');
    const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const options: jsonld.Options.Expand & { safe: true } = {
      documentLoader: async (url) => ({ documentUrl: url, document: vocabulary }),
      safe: true,
    };
    expect(await jsonld.expand(JSON.parse(text), options), file).not.toEqual([]);
  }
  for (const { address, html } of pages.filter((page) => page.html.includes('class="sample"'))) {
    expect(html, address).not.toContain('application/ld+json');
  }
});

test('the share bar copies link, caption and embed code by keyboard and confirms it', async ({
  page,
  context,
  served,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: served });
  await page.goto(exemplar);
  await page.mouse.wheel(0, 1);
  const bar = page.getByRole('region', { name: 'Lan tỏa bài viết' });
  const said = bar.getByRole('status');
  await expect(bar.getByRole('button')).toHaveText(['Sao chép liên kết']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await bar.getByRole('button', { name: 'Sao chép liên kết' }).press('Enter');
  await expect(said).toHaveText('Đã sao chép liên kết.');
  expect(await copied()).toBe(`http://127.0.0.1:4321${exemplar}`);

  await bar.getByText('Lời giới thiệu', { exact: true }).press('Enter');
  await bar.getByRole('button', { name: 'Sao chép lời giới thiệu' }).press('Enter');
  await expect(said).toHaveText('Đã sao chép lời giới thiệu.');
  const caption = (await copied()).replaceAll('\r', '');
  expect(caption).toBe(await bar.getByRole('textbox', { name: 'Lời giới thiệu' }).inputValue());
  expect(caption).toContain('Giấy khen của Giám đốc Sở GTVT theo Quyết định số 9931/QĐ-SGTVT');

  await bar.getByText('Mã nhúng cho trang khác').press('Enter');
  await bar.getByRole('button', { name: 'Sao chép mã nhúng' }).press('Enter');
  await expect(said).toHaveText('Đã sao chép mã nhúng.');
  expect(await copied()).toContain('<iframe src="http://127.0.0.1:4321/nhung/mot-trang-giay/"');
});

test('the share bar uses the reader’s own apps if possible', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, { share: async (what: ShareData) => Object.assign(window, { what }) });
  });
  await page.goto(exemplar);
  await page.mouse.wheel(0, 1);
  await page.getByRole('button', { name: 'Chia sẻ…' }).press('Enter');
  await expect(page.getByRole('status').last()).toHaveText('Đã chia sẻ.');
  expect(await page.evaluate(() => (window as { what?: ShareData }).what)).toEqual({
    title: 'Một trang giấy',
    url: `http://127.0.0.1:4321${exemplar}`,
  });
});

test('without a script the links and the caption remain, without dead buttons', async ({
  browser,
  served,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(served + exemplar);
  const bar = page.getByRole('region', { name: 'Lan tỏa bài viết' });
  await expect(bar.getByRole('button')).toHaveCount(0);
  await expect(bar.getByRole('link')).toHaveText(['Facebook', 'Áp phích A4', 'Ảnh ngang']);
  await bar.getByText('Lời giới thiệu', { exact: true }).click();
  await expect(bar.getByRole('textbox', { name: 'Lời giới thiệu' })).toBeVisible();
  await context.close();
});

test('captions of all exemplars fit into a post', () => {
  const captions = pages.flatMap(({ html }) => [
    .../aria-label="Lời giới thiệu"[^>]*>(.*?)<\/textarea>/gs[Symbol.matchAll](html),
  ]);
  expect(captions.length).toBeGreaterThan(5);
  for (const [, text = ''] of captions) expect(text.length).toBeLessThanOrEqual(longestCaption);
});

test('a card embeds in another site, complete on a phone, and opens beside it', async ({
  page,
  served,
}) => {
  const cards = pages.filter(({ html }) => html.includes('class="embed-card"'));
  expect(cards.length).toBeGreaterThan(5);
  await page.setViewportSize({ width: 340, height: 340 });
  for (const { address } of cards) {
    await page.goto(address);
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight),
      address,
    ).toBeLessThanOrEqual(340);
    await expect(page.getByRole('link')).toHaveAttribute('target', '_blank');
  }
  const body = `<iframe src="${served}/nhung/mot-trang-giay/" title="x"></iframe>`;
  const other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(body);
  }).listen(0, '127.0.0.1');
  await once(other, 'listening');
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  await expect(page.frameLocator('iframe').getByRole('link')).toBeVisible();
  other.close();
});
