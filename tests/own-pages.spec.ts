import { readFileSync } from 'node:fs';
import { expect, test } from './site.ts';

test('the guide shows exemplars, decisions and a number, and links to the forms and the notices', async ({
  page,
  faults,
}) => {
  await page.goto('/trang/huong-dan-de-nghi-khen-thuong/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hướng dẫn đề nghị khen thưởng');
  await expect(page.locator('.card')).toHaveCount(3);
  await expect(page.locator('.rows > li')).toHaveCount(3);
  await expect(page.locator('.counted b')).toHaveText(/^\d+$/);
  await expect(page.locator('address.contact')).toBeVisible();
  await page.getByRole('link', { name: 'Biểu mẫu' }).click();
  await expect(page.locator('.download')).toHaveCount(2);
  expect(faults).toEqual([]);
});

test('a form is downloaded as the file beside the page', async ({ page }) => {
  await page.goto('/trang/bieu-mau/');
  const link = page.getByRole('link', { name: /Bảng kê quá trình khen thưởng/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('mau-qua-trinh-khen-thuong.docx');
  const name = 'content/trang/mau-qua-trinh-khen-thuong.docx';
  expect(readFileSync(await download.path()).equals(readFileSync(name))).toBe(true);
});

test('the introduction has every anchor that other pages link to', async ({ page }) => {
  await page.goto('/khen-thuong/');
  await page.getByRole('link', { name: 'Báo sai sót trên trang này' }).click();
  await expect(page.locator('h2:target')).toHaveText('Báo sai sót, đề nghị ngừng công bố');
  for (const id of [
    'tu-lieu',
    'muc-day-du',
    'khong-tim-thay',
    'du-lieu-ca-nhan',
    'kha-nang-tiep-can',
  ])
    await expect(page.locator(`h2#${id}`)).toBeVisible();
});
