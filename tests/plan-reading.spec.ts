import { expect, test } from './site.ts';

test("a button gives a clause's citation and permalink, by mouse and by keyboard", async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/phong-trao/covid-19/ke-hoach/#iv-1-3');
  await page.keyboard.press('Tab');
  const clause = page.locator('#iv-1-3');
  const button = clause.getByRole('button', { name: /Sao chép trích dẫn/ });
  await button.press('Enter');
  const citation =
    'Gạch đầu dòng thứ ba, mục 1, phần IV Kế hoạch số …/KH-SGTVT ngày … tháng 10 năm 2021 của Sở Giao thông vận tải Hà Nam tổ chức phong trào thi đua đặc biệt “Cả nước đoàn kết, chung sức, đồng lòng thi đua phòng, chống và chiến thắng đại dịch Covid-19” (bản nguồn để trống số, ngày)';
  await expect(clause.getByRole('status')).toContainText(citation);
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${citation}\nhttp://127.0.0.1:4321/phong-trao/covid-19/ke-hoach/#iv-1-3`);
});

test("a clause's former address still works", async ({ page }) => {
  await page.goto('/phong-trao/covid-19/ke-hoach/#iv-1-tc3');
  const clause = page.locator('#iv-1-3');
  await expect(clause).toBeInViewport();
  await expect(clause.locator('#iv-1-tc3')).toBeAttached();
  await expect(clause).toHaveCSS('box-shadow', /rgb/);
});

test('a criterion, a decision and a commendation give theirs too', async ({ page }) => {
  await page.goto('/phong-trao/covid-19/tieu-chi/tc3/');
  await page.getByText('Trích dẫn', { exact: true }).click();
  await expect(page.locator('[data-copy]')).toContainText('Gạch đầu dòng thứ ba, mục 1, phần IV');
  await expect(page.getByRole('button', { name: 'Sao chép trích dẫn' })).toBeVisible();
  await page.goto('/khen-thuong/2021/9902-qd-ubnd/#cn07');
  const row = page.locator('#cn07');
  await row.hover();
  await row.getByRole('button', { name: /Sao chép trích dẫn/ }).click();
  await expect(row.getByRole('status')).toContainText(
    'Quyết định số 9902/QĐ-UBND ngày 20 tháng 12 năm 2021 của Chủ tịch',
  );
  await expect(row.getByRole('status')).toContainText('(số thứ tự 7, mục B. CÁ NHÂN');
  await expect(row.getByRole('status')).toContainText('/khen-thuong/2021/9902-qd-ubnd/#cn07');
});

test('Alt with an arrow moves from clause to clause, and the contents follow', async ({ page }) => {
  await page.goto('/phong-trao/covid-19/ke-hoach/#ii-3');
  await page.keyboard.press('Shift');
  await expect(page.locator('#ii-3 .cite')).toBeAttached();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page).toHaveURL(/#ii-4$/);
  await expect(page.locator('#ii-4 .anchor')).toBeFocused();
  await expect(page.locator('.toc [aria-current]')).toHaveText('II. Nội dung phong trào thi đua');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page).toHaveURL(/#ii-3$/);
});

test('the text can be read plain or marked, without JavaScript too', async ({
  browser,
  baseURL,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL })).newPage();
  await page.goto('/phong-trao/covid-19/ke-hoach/');
  const mark = page.locator('#v-1 .editor-mark');
  await expect(mark).toBeVisible();
  await page.getByLabel('Ẩn dấu hiệu đính và chú giải').check();
  await expect(mark).toBeHidden();
  await expect(page.locator('#v-1 .anchor')).toBeHidden();
  await page.getByLabel('Ẩn dấu hiệu đính và chú giải').uncheck();
  await mark.click();
  await expect(page.locator('#hieu-dinh-11')).toContainText('hai cách đọc');
  await page.close();
});

test('an abbreviation is explained on focus, by keyboard and touch', async ({ page }) => {
  await page.goto('/phong-trao/covid-19/ke-hoach/');
  const short = page.locator('#can-cu abbr').first();
  await short.focus();
  const shown = await short.evaluate((each) => getComputedStyle(each, '::after').content);
  expect(shown).toContain('giao thông vận tải');
});

test('a role’s duties quote complete clauses', async ({ page }) => {
  await page.goto('/phong-trao/covid-19/trach-nhiem/');
  await page.getByRole('link', { name: 'Văn phòng Sở' }).click();
  await expect(page.getByRole('blockquote').first()).toHaveText(
    /2\. Giao cho Văn phòng Sở theo dõi, .* và trình UBND tỉnh khen thưởng cho các tập thể, cá nhân có thành tích tiêu biểu, xuất sắc trong công tác phòng, chống dịch\./,
  );
  await expect(page.getByRole('article').getByRole('blockquote')).toHaveCount(2);
});
