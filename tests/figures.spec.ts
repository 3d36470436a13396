import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';
import { pages } from './templates.ts';

const rows = pages
  .filter(({ address }) => /^\/khen-thuong\/\d{4}\/[^/]+\/$/.test(address))
  .filter(({ html }) => !html.includes('<span class="status">Đã hủy bỏ'))
  .map(({ html }) => html.split('data-commendation=').length - 1);
const all = rows.reduce((sum, count) => sum + count, 0);

for (const address of ['/', '/khen-thuong/']) {
  test(`${address}: picture, legend and table agree with the decisions in force`, async ({
    page,
  }) => {
    await page.goto(address);
    const { squares, legend, table } = await figure(page);
    expect(sum(squares)).toBe(all);
    expect(sum(legend)).toBe(all);
    expect(table.map((row) => row.at(-1))).toEqual(squares);
    for (const row of table) expect(sum(row.slice(0, -1))).toBe(row.at(-1));
  });
}

test('the table behind a picture opens by keyboard', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Bảng số liệu theo năm, hình thức').press('Enter');
  await expect(page.getByRole('rowheader', { name: '2021' })).toBeVisible();
});

test('every figure of samples is marked', () => {
  for (const { address, html } of pages) {
    for (const [caption] of html.matchAll(/<(figcaption|caption)>.*?<\/\1>/gs)) {
      if (/Theo năm|Khen thưởng theo|theo tiêu chí/i.test(caption)) {
        expect(caption, address).toContain('Dữ liệu minh họa');
      }
    }
  }
});

for (const [media, colorScheme] of [
  ['screen', 'light'],
  ['screen', 'dark'],
  ['print', 'light'],
] as const) {
  test(`shapes are distinguishable from the background and from one another (${media}, ${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ media, colorScheme });
    await page.goto('/');
    const looks = await page.locator('.legend path').evaluateAll((paths) =>
      paths.map((path) => {
        const { fill, fillOpacity, stroke } = getComputedStyle(path);
        return [fill, fillOpacity, stroke, path.getAttribute('d')].join(' ');
      }),
    );
    expect(looks.length).toBeGreaterThan(2);
    expect(new Set(looks).size).toBe(looks.length);
    const ground = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    for (const look of looks) expect(look.startsWith(ground)).toBe(false);
  });
}

/** Cases in a figure's picture and table, by year and award. */
function figure(page: Page) {
  return page.locator('.squares').evaluate((element) => {
    const numbers = (selector: string, within: Element = element) =>
      [...within.querySelectorAll(selector)].map((each) => Number(each.textContent));
    return {
      squares: [...element.querySelectorAll('.years svg')].map(
        ({ innerHTML }) => innerHTML.split('z').length - 1,
      ),
      legend: numbers('.legend b'),
      table: [...element.querySelectorAll('tbody tr')].map((row) => numbers('td', row)),
    };
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
