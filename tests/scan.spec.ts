import { readPdf } from './pdf.ts';
import { expect, test } from './site.ts';

test('a decision links to the office’s scan with its pages and size; others have none', async ({
  page,
}) => {
  await page.goto('/khen-thuong/2023/9931-qd-sgtvt/');
  const link = page.getByRole('link', { name: /Bản quét quyết định \(PDF, 1 trang, \d+ kB\)/ });
  const response = await page.request.get((await link.getAttribute('href')) ?? '');
  expect((await readPdf(await response.body())).pages).toHaveLength(1);
  await page.goto('/khen-thuong/2021/9902-qd-ubnd/');
  await expect(page.getByRole('link', { name: /Bản quét/ })).toHaveCount(0);
});
