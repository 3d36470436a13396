import { cpSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { serve } from '../scripts/serve.ts';
import { testSettings } from '../scripts/test/build-test-site.ts';
import { copyContent } from './copied-content.ts';
import { expect, test } from './site.ts';
import { pages } from './templates.ts';

const origin = testSettings.SITE_URL.slice(0, -1);
const posters = pages.filter(
  ({ address, html }) => address.endsWith('/ap-phich/') && html.includes('data-poster'),
);
const sheets = pages.filter(({ html }) => html.includes('data-sheet'));

test('every exemplar has a poster of one A4 page whose code leads to the exemplar', async ({
  page,
}) => {
  expect(posters.length).toBeGreaterThan(5);
  await paper(page);
  for (const { address } of posters) {
    await page.goto(address);
    expect(await printedPages(page), address).toEqual(['595x842']);
    expect(await codesOf(page), address).toEqual([
      `${origin}${address.replace(/ap-phich\/$/, '')}`,
    ]);
    expect(await cut(page), address).toEqual([]);
  }
});

const longest = {
  title: 'Người cầm lái đêm giữ cửa ngõ '.repeat(6).slice(0, 160),
  summary: 'Mười hai cán bộ thay ca suốt nhiều ngày đêm ở cửa ngõ. '.repeat(6).slice(0, 320),
  who: 'Đội thanh niên xung kích “Áo xanh nơi cửa ngõ”, Đoàn Thanh niên minh họa; '.repeat(3),
};

for (const kind of ['with a photo', 'without a photo']) {
  test(`the longest texts ${kind} stay whole on one page`, async ({ page }) => {
    const found = posters.find(
      ({ html }) => html.includes('<figure>') === (kind === 'with a photo'),
    );
    await paper(page);
    await page.goto(found?.address ?? '');
    await page.evaluate(({ title, summary, who }) => {
      const set = (selector: string, text: string) => {
        const element = document.querySelector(selector);
        if (element) element.textContent = text;
      };
      document.querySelector('[data-poster]')?.setAttribute('class', 'page small');
      set('h1', title);
      set('.lead', summary);
      set('.who', who);
    }, longest);
    expect(await printedPages(page)).toHaveLength(1);
    expect(await cut(page)).toEqual([]);
  });
}

test('a sheet of many shows each exemplar with a code, five a page', async ({ page }) => {
  await paper(page);
  for (const { address, html } of sheets) {
    await page.goto(address);
    const rows = [...html.matchAll(/class="qr"/g)].length;
    expect(await printedPages(page), address).toHaveLength(Math.ceil(rows / 5));
    expect(new Set(await codesOf(page)).size, address).toBe(rows);
    expect(await cut(page), address).toEqual([]);
  }
});

test('a slide show goes on by itself, pauses, and follows the keyboard', async ({ page }) => {
  await page.clock.install();
  await page.goto('/trinh-chieu/');
  const place = page.locator('[data-place]');
  await expect(place).toHaveText(/^1\//);
  await page.clock.runFor(15_000);
  await expect(place).toHaveText(/^2\//);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Chạy tự động' })).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(place).toHaveText(/^2\//);
  await page.keyboard.press('ArrowRight');
  await expect(place).toHaveText(/^3\//);
  await page.getByRole('button', { name: '‹ Trước' }).press('Enter');
  await expect(place).toHaveText(/^2\//);
});

test('a slide show stands still for a reader who asks for no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await page.goto('/trinh-chieu/');
  await page.clock.runFor(60_000);
  await expect(page.locator('[data-place]')).toHaveText(/^1\//);
  await page.getByRole('button', { name: 'Chạy tự động' }).click();
  await page.clock.runFor(15_000);
  await expect(page.locator('[data-place]')).toHaveText(/^2\//);
});

test('a large year is leafed through, by links and by a slide show that stays in full screen', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const server = await serve(largeYear(), { base: '/', origin }, 0);
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await page.goto(`${at}/ap-phich/nam/2023/`);
    expect(await printedPages(page)).toHaveLength(10);
    await page.getByRole('link', { name: 'Trang sau' }).press('Enter');
    await expect(page).toHaveURL(`${at}/ap-phich/nam/2023/trang/2/`);
    await expect(page.locator('[data-sheet] .rows').first()).toHaveAttribute('start', '51');
    await expect(page.locator('[data-sheet] footer').first()).toContainText('11/13');
    expect(await printedPages(page)).toHaveLength(3);
    await expect(page.getByRole('link', { name: 'Trang sau' })).toHaveCount(0);

    await page.goto(`${at}/trinh-chieu/nam/2023/`);
    const place = page.locator('[data-place]');
    await page.evaluate(() => Object.assign(window, { opened: true }));
    await page.keyboard.press('End');
    await expect(place).toHaveText('31/31');
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(`${at}/trinh-chieu/nam/2023/trang/2/`);
    await expect(page.locator('h1')).toBeInViewport();
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(`${at}/trinh-chieu/nam/2023/`);
    await expect(place).toHaveText('31/31');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await expect(page).toHaveURL(`${at}/trinh-chieu/nam/2023/trang/3/`);
    // A document that was opened anew would have left the full screen, and this mark.
    expect(await page.evaluate(() => 'opened' in window)).toBe(true);
  } finally {
    server.close();
  }
});

/** A site with one year of 62 exemplars. */
function largeYear(): string {
  const copy = copyContent('large-year');
  const exemplars = join(copy.folder, 'guong-dien-hinh');
  for (const slug of readdirSync(exemplars)) {
    if (slug !== 'mot-trang-giay') rmSync(join(exemplars, slug), { recursive: true });
  }
  for (let index = 2; index <= 62; index += 1) {
    cpSync(join(exemplars, 'mot-trang-giay'), join(exemplars, `mot-trang-giay-${index}`), {
      recursive: true,
    });
  }
  const { status, stderr } = copy.run();
  expect(status, stderr).toBe(0);
  copy.remove();
  return copy.site;
}

/** A window as wide as A4, in which pictures of print are taken. */
async function paper(page: Page) {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
}

/** Sizes of the pages that print, in points. */
async function printedPages(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/Type \/Page\b[\s\S]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`,
  );
}

/** What the QR codes say, read from a picture of the printed sheet. */
async function codesOf(page: Page): Promise<(string | undefined)[]> {
  const codes = [];
  for (const code of await page.locator('.qr').all()) {
    const picture = sharp(await code.screenshot())
      .ensureAlpha()
      .resize({ width: 400 });
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    codes.push(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data);
  }
  return codes;
}

/** Parts of a sheet that reach over its edge, or over the part that follows. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.page')].flatMap((sheet) => {
      const edge = sheet.getBoundingClientRect();
      const boxes = [...sheet.querySelectorAll('p, h1, h2, .qr, footer, img')];
      return boxes
        .filter((box) => {
          const { right, bottom } = box.getBoundingClientRect();
          return right > edge.right - 30 || bottom > edge.bottom - 30;
        })
        .map((box) => box.outerHTML.slice(0, 80));
    }),
  );
}
