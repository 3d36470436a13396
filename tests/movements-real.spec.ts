import { realSite } from '../scripts/test/build-real-site.ts';
import { expect, test } from './site.ts';

test.use({ site: realSite });

test('leaves out an invented movement with its whole folder', async ({ page }) => {
  const answer = await page.goto('/phong-trao/mot-viec-tot-moi-tuan/');
  expect(answer?.status()).toBe(404);
  await page.goto('/phong-trao/');
  await expect(page.locator('main')).not.toContainText('việc tốt trên đường');
});

test('a movement without act and criteria states it, and names its successor', async ({ page }) => {
  await page.goto('/phong-trao/thang-an-toan/');
  await expect(page.locator('main')).toContainText('Chưa nhập văn bản');
  await expect(page.locator('main')).toContainText('đã được thay thế bởi');
  expect((await page.goto('/phong-trao/thang-an-toan/tieu-chi/'))?.status()).toBe(404);
});
