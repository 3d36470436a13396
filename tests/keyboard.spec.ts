import { expect, test } from './site.ts';

test('the skip link is the first stop and targets the content', async ({ page }) => {
  await page.goto('/phong-trao/covid-19/ke-hoach/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a link from search moves the focus to the highlighted clause', async ({ page }) => {
  await page.goto('/phong-trao/covid-19/ke-hoach/#ii-5:~:text=mi%E1%BB%85n%20d%E1%BB%8Bch');
  const clause = page.locator('#ii-5');
  await expect(clause.or(clause.locator('*')).and(page.locator(':target'))).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(clause.locator('.anchor')).toBeFocused();
});

test('the menu opens, navigates and closes by keyboard on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/');
  const menu = page.getByText('Danh mục', { exact: true });
  for (let stop = 0; stop < 5 && !(await isFocused(menu)); stop += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  const criteria = page.getByRole('banner').getByRole('link', { name: 'Tiêu chí, hình thức' });
  await expect(criteria).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(criteria).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tieu-chi\/$/);
});

test('a query in the search box opens the search page', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('search').getByRole('searchbox');
  await box.focus();
  await page.keyboard.type('dang trong thang');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=dang(\+|%20)trong(\+|%20)thang$/);
});

test('every stop of the home page shows its focus and none traps it', async ({ page }) => {
  await page.goto('/');
  const stops = await page.locator('a, button, input, summary').count();
  const seen = new Set<string>();
  for (let stop = 0; stop < stops + 2; stop += 1) {
    await page.keyboard.press('Tab');
    const { id, outlined } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const frames = [];
      for (let at: Element | null = element; at; at = at.parentElement) frames.push(at);
      return {
        id: element.outerHTML.slice(0, 200) + element.getBoundingClientRect().top,
        outlined:
          element === document.body ||
          frames.some((each) => getComputedStyle(each).outlineStyle !== 'none'),
      };
    });
    expect(outlined, id).toBe(true);
    seen.add(id);
  }
  expect(seen.size).toBeGreaterThan(10);
});

function isFocused(locator: import('@playwright/test').Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
