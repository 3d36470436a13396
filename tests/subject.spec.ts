import { overflowOn, violationsOn } from './modes.ts';
import { linesOf, readPdf } from './pdf.ts';
import { expect, test } from './site.ts';

const address = '/doi-tuong/dt-0001/';

test.afterEach(({ faults }) => {
  expect(faults).toEqual([]);
});

test('awards by year are in the columns of a report of achievements, copied as a table for Word', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.getByRole('main')).toContainText('không phải mọi khen thưởng đều có ở đây');
  const button = page.getByRole('button', { name: 'Sao chép bảng để dán vào Word' });
  await page.keyboard.press('Tab');
  await button.click();
  await expect(page.getByText('Đã sao chép.')).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(copied).toContain('Số, ngày, tháng, năm của quyết định; cơ quan ban hành');
  expect(copied).toContain('Quyết định số 9902/QĐ-UBND ngày 20 tháng 12 năm 2021 của Chủ tịch');
  expect(copied).not.toContain('<a ');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 768, 1280]) {
    test(`is readable at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflowOn(page)).toEqual([]);
      const frame = page.locator('.table-wrap');
      expect(
        await frame.evaluate((each) => each.scrollWidth - each.clientWidth),
        'the table fits its frame',
      ).toBeLessThanOrEqual(0);
    });
  }
}

test('prints on one sheet with its lines', async ({ page }) => {
  await page.goto(address);
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(1);
  const words = pages
    .flatMap(linesOf)
    .map(({ text }) => text)
    .join(' ');
  expect(words).toContain('Tổ phân luồng số 1');
  expect(words).not.toContain('Sao chép');
});
