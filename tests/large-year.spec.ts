import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyContent } from './copied-content.ts';
import { printedPages } from './pdf.ts';
import { expect, test } from './site.ts';

// A site with one year of 62 exemplars.
const { folder, site, run } = copyContent('large-year');
test.use({ site });
test.describe.configure({ timeout: 240_000 });

test.beforeAll(() => {
  const exemplars = join(folder, 'guong-dien-hinh');
  for (const slug of readdirSync(exemplars)) {
    if (slug !== 'mot-trang-giay') rmSync(join(exemplars, slug), { recursive: true });
  }
  for (let index = 2; index <= 62; index += 1) {
    cpSync(join(exemplars, 'mot-trang-giay'), join(exemplars, `mot-trang-giay-${index}`), {
      recursive: true,
    });
  }
  const { status, stderr } = run();
  expect(status, stderr).toBe(0);
});

test('a large year is leafed through, by links and by a slide show that stays in full screen', async ({
  page,
}) => {
  await page.goto('/ap-phich/nam/2023/');
  expect(await printedPages(page)).toHaveLength(10);
  await page.getByRole('link', { name: 'Trang sau' }).press('Enter');
  await expect(page).toHaveURL('/ap-phich/nam/2023/trang/2/');
  await expect(page.locator('[data-sheet] .rows').first()).toHaveAttribute('start', '51');
  await expect(page.locator('[data-sheet] footer').first()).toContainText('11/13');
  expect(await printedPages(page)).toHaveLength(3);
  await expect(page.getByRole('link', { name: 'Trang sau' })).toHaveCount(0);

  await page.goto('/trinh-chieu/nam/2023/');
  const place = page.locator('[data-place]');
  await page.evaluate(() => Object.assign(window, { opened: true }));
  await page.keyboard.press('End');
  await expect(place).toHaveText('31/31');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL('/trinh-chieu/nam/2023/trang/2/');
  await expect(page.locator('h1')).toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL('/trinh-chieu/nam/2023/');
  await expect(place).toHaveText('31/31');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL('/trinh-chieu/nam/2023/trang/3/');
  // A document that was opened anew would have left the full screen, and this mark.
  expect(await page.evaluate(() => 'opened' in window)).toBe(true);
});
