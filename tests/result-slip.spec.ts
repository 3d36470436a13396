import type { Page } from '@playwright/test';
import { linesOf, readPdf } from './pdf.ts';
import { expect, test } from './site.ts';

test.afterEach(({ faults }) => {
  expect(faults).toEqual([]);
});

/** Searches the register and prints the slip; returns its text. */
async function slipOf(page: Page, query: string): Promise<string> {
  // A real print dialog would wait for a person.
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(`/khen-thuong/?${query}`);
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.getByRole('button', { name: 'In phiếu kết quả' }).click();
  await page.locator('html[data-printed]').waitFor({ state: 'attached' });
  const slip = page.locator('.slip');
  await expect(slip).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(slip).toBeVisible();
  await expect(page.locator('main > .page-head')).toBeHidden();
  const text = (await slip.locator('h1, p, dt, dd, td').allTextContents()).join(' ');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(slip).toHaveCount(0);
  return text;
}

test('a slip states the query, who was found by which decision, completeness, and where to repeat it', async ({
  page,
}) => {
  const text = await slipOf(page, 'q=khong+duc+ly');
  expect(text).toMatch(/phiếu kết quả tra cứu khen thưởng/i);
  expect(text).toContain('Nội dung tra cứu “khong duc ly”');
  expect(text).toMatch(/Thời điểm tra cứu \d+ giờ \d\d, ngày \d\d tháng \d+ năm \d{4}/);
  expect(text).toMatch(/Kết quả \d+ trường hợp khen thưởng/);
  expect(text).toMatch(/Khổng Đức Lý .* 9931\/QĐ-SGTVT, ngày 28\/04\/2023 của /);
  expect(text).toContain('Mức đầy đủ:');
  expect(text).toContain('không phải mọi khen thưởng');
  expect(text).toMatch(/Tra cứu lại tại: http:.*\/khen-thuong\/\?q=khong\+duc\+ly/);
});

test('a search without results says so, and that this is no proof', async ({ page }) => {
  const text = await slipOf(page, 'q=nguyen+van+khong+co+ai');
  expect(text).toMatch(/Kết quả (?:Không có ai tên|Không có trường hợp nào)/);
  expect(text).toContain('Không thấy ở đây không có nghĩa là chưa từng được khen thưởng');
});

test('lists filters; prints one A4 sheet with the mark of samples', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/khen-thuong/?q=khong+duc+ly&hinh-thuc=giay-khen');
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.getByRole('button', { name: 'In phiếu kết quả' }).click();
  await page.locator('html[data-printed]').waitFor({ state: 'attached' });
  // Creating a PDF counts as printing: the slip stays until it is finished.
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [210, 297],
  ]);
  const words = pages
    .flatMap(linesOf)
    .map(({ text }) => text)
    .join(' ');
  expect(words).toContain('Bộ lọc');
  expect(words).toContain('Giấy khen');
  expect(words).toContain('Dữ liệu minh họa');
});

test('rows of similar name and unit are side by side, never merged, in the register and beside a decision’s row', async ({
  page,
}) => {
  await page.goto('/khen-thuong/?q=to+bao+tri+so+3');
  const alike = page.locator('[data-alike]');
  await expect(alike.locator('summary')).toHaveText(
    'Có thể là cùng một tập thể: Tổ bảo trì số 3, Trung tâm minh họa C (2 trường hợp)',
  );
  await expect(page.locator('[data-rows] [data-commendation]')).toHaveCount(2);
  await alike.locator('summary').click();
  await expect(alike.getByRole('listitem')).toHaveCount(2);
  await expect(alike).toContainText('chưa chắc là một');
  // Rows linked by the office are on their own page, never shown as a guess.
  await page.goto('/khen-thuong/?q=to+phan+luong+so+1');
  await expect(alike.getByRole('link')).toHaveAttribute('href', '/doi-tuong/dt-0001/');
  await expect(alike.locator('summary')).toHaveCount(0);
  await page.goto('/khen-thuong/2023/9931-qd-sgtvt/');
  const row = page.getByRole('row', { name: /Tổ bảo trì số 3/ });
  await row.locator('summary').click();
  await expect(row.getByRole('link', { name: '9965/QĐ-SGTVT' })).toHaveAttribute(
    'href',
    /^\/khen-thuong\/2020\/9965-qd-sgtvt\/#tt\d\d$/,
  );
  const tied = page.getByRole('row', { name: /Tổ phân luồng số 1/ });
  await expect(tied.getByRole('link', { name: 'Các lần khen thưởng' })).toBeVisible();
  await expect(tied.locator('summary')).toHaveCount(0);
});
