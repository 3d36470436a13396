import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { testSettings } from '../scripts/test/build-test-site.ts';
import { printedPages } from './pdf.ts';
import { expect, test } from './site.ts';
import { pages } from './templates.ts';

const origin = testSettings.SITE_URL.slice(0, -1);
const posters = pages.filter(
  ({ address, html }) => address.endsWith('/ap-phich/') && html.includes('data-poster'),
);
const sheets = pages.filter(({ html }) => html.includes('data-sheet'));

test('every exemplar has a poster of one A4 page whose code links to the exemplar', async ({
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
  names: 'Đội thanh niên xung kích “Áo xanh nơi cửa ngõ”; '.repeat(3),
  posts: 'Đoàn viên, Đoàn Thanh niên minh họa của cơ quan; '.repeat(3),
};

for (const kind of ['with a photo', 'without a photo']) {
  test(`the longest texts ${kind} fit on one page`, async ({ page }) => {
    const found = posters.find(
      ({ html }) => html.includes('<figure>') === (kind === 'with a photo'),
    );
    await paper(page);
    await page.goto(found?.address ?? '');
    await page.evaluate(({ title, summary, names, posts }) => {
      const set = (selector: string, text: string) => {
        const element = document.querySelector(selector);
        if (element) element.textContent = text;
      };
      document.querySelector('[data-poster]')?.setAttribute('class', 'page small long-names');
      set('h1', names);
      set('h2', title);
      set('.lead', summary);
      set('.post', posts);
    }, longest);
    expect(await printedPages(page)).toHaveLength(1);
    expect(await cut(page)).toEqual([]);
  });
}

test('a sheet shows each exemplar with a code, five per page', async ({ page }) => {
  await paper(page);
  for (const { address, html } of sheets) {
    await page.goto(address);
    const rows = [...html.matchAll(/class="qr"/g)].length;
    expect(await printedPages(page), address).toHaveLength(Math.ceil(rows / 5));
    expect(new Set(await codesOf(page)).size, address).toBe(rows);
    expect(await cut(page), address).toEqual([]);
  }
});

test('a slide show advances by itself, pauses, and follows the keyboard', async ({ page }) => {
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

test('a slide show does not advance when reduced motion is preferred', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await page.goto('/trinh-chieu/');
  await page.clock.runFor(60_000);
  await expect(page.locator('[data-place]')).toHaveText(/^1\//);
  await page.getByRole('button', { name: 'Chạy tự động' }).click();
  await page.clock.runFor(15_000);
  await expect(page.locator('[data-place]')).toHaveText(/^2\//);
});

/** A window as wide as A4, for screenshots of print. */
async function paper(page: Page) {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
}

/** The contents of QR codes, read from a screenshot of the printed sheet. */
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

/** Parts of a sheet that overflow its edge or the next part. */
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
