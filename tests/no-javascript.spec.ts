import { expect, test } from './site.ts';
import { templates } from './templates.ts';

test.use({ javaScriptEnabled: false });

test('every template is readable without JavaScript', async ({ page }) => {
  for (const { name, address } of templates) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible();
    const text = await page.locator('main, body').first().textContent();
    expect(text?.length, name).toBeGreaterThan(30);
  }
});

test('lists link from the home page to every kind of record without JavaScript', async ({
  page,
}) => {
  await page.goto('/guong-dien-hinh/');
  await page.locator('main article a, main .card a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/khen-thuong/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /\d+\/QĐ-/ })
    .first()
    .click();
  await expect(page.getByRole('table').first()).toBeVisible();
});
