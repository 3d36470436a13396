import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const answered = (page: Page) =>
  page.waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false');

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await answered(page);
}

test('the four promised questions have the promised first answers', async ({ page, faults }) => {
  const first = page.locator('[data-result]:visible').first().getByRole('link').first();
  for (const [query, address] of [
    ['dang trong thang', /^\/ke-hoach\/#chu-ky/],
    ['bang khen thu tuong', /^\/hinh-thuc-khen-thuong\/#bang-khen-thu-tuong/],
    ['luc luong tuyen dau', /^\/tieu-chi\/tc3\//],
    ['9902/qd-ubnd', /^\/khen-thuong\/2021\/9902-qd-ubnd\//],
  ] as const) {
    await open(page, `/tim-kiem/?q=${encodeURIComponent(query)}`);
    await expect(first).toHaveAttribute('href', address);
  }
  expect(faults).toEqual([]);
});

test('quoted words respect their marks, and an unknown word is named', async ({ page }) => {
  await open(page, `/tim-kiem/?q=${encodeURIComponent('“trong tháng”')}`);
  for (const hit of await page.locator('[data-result]').allTextContents()) {
    expect(hit.normalize('NFC').toLowerCase()).toContain('trong tháng');
  }
  await open(page, '/tim-kiem/?q=qzxv+tuyen+dau');
  await expect(page.locator('[data-notes]')).toContainText('Không thấy từ “qzxv”');
});

test('a choice narrows, shows as a chip, stays in the address, and back undoes it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, '/khen-thuong/?q=to');
  const status = page.locator('main [data-status]');
  const before = await status.textContent();
  const choice = page.locator('[data-facet="nam"] label').first();
  const count = await choice.locator('.count').textContent();
  await choice.click();
  await expect(status).toContainText(`${count} trường hợp`);
  await expect(page).toHaveURL(/nam=\d{4}/);
  await expect(page.locator('[data-chips] a')).toHaveCount(1);
  const counts = await page.locator('[data-facets] .count').allTextContents();
  expect(counts).not.toContain('0');
  await page.goBack();
  await expect(status).toHaveText(before ?? '');
});

test('marks typed come first, the others are said to match without them', async ({ page }) => {
  await open(page, `/khen-thuong/?q=${encodeURIComponent('nguyễn thị hòa')}`);
  const names = page.locator('[data-commendation] .name a');
  await expect(names.first()).toHaveText('Nguyễn Thị Hòa');
  await page.locator('[data-toggle-marks]').click();
  await expect(page).toHaveURL(/dau=dung/);
  for (const name of await names.allTextContents()) {
    expect(name.normalize('NFC')).toMatch(/^Nguyễn Thị H(oà|òa)$/);
  }
});

test('a dead end helps: why, whom to ask, which filter to drop', async ({ page }) => {
  await open(page, '/khen-thuong/?q=nguyen+van+hung&doi-tuong=ho-gia-dinh');
  const empty = page.locator('[data-empty]:visible');
  await expect(empty).toContainText('hỏi');
  await empty.getByRole('link', { name: /Bỏ bộ lọc/ }).click();
  await expect(page.locator('[data-commendation]').first()).toBeVisible();
});

test('CSV holds the rows in view, with BOM, Vietnamese heads and guarded formulas', async ({
  page,
}) => {
  await open(page, '/khen-thuong/?q=9905');
  await page.getByText('Tải, in').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải CSV' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text.startsWith('\uFEFFSố quyết định,Ngày ký,')).toBe(true);
  expect(text.trim().split('\r\n')).toHaveLength(4);
  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải Excel' }).click();
  expect((await sheet).suggestedFilename()).toBe('khen-thuong.xlsx');
});

test('everything is done by keyboard: "/", arrows, Enter, Esc', async ({ page }) => {
  await page.goto('/ke-hoach/');
  await page.keyboard.press('/');
  const box = page.getByRole('dialog').getByRole('combobox');
  await expect(box).toBeFocused();
  await page.keyboard.type('tuyen dau');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await open(page, '/khen-thuong/?q=nguyen');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-commendation] .name a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('main input[name="q"]')).toBeFocused();
});

for (const width of [360, 1280]) {
  for (const address of [
    '/khen-thuong/?q=nguyen',
    '/khen-thuong/?q=9902/qd-ubnd&doi-tuong=ca-nhan,tap-the',
    '/khen-thuong/?q=qzxvw',
    '/tim-kiem/?q=luc+luong+tuyen+dau',
    '/tim-kiem/?q=qzxvw',
  ]) {
    test(`${address} at ${width} px is accessible, quiet and fits`, async ({ page, faults }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, address);
      for (const each of await page.locator('.register details').all()) {
        await each.evaluate((details: HTMLDetailsElement) => {
          details.open = true;
        });
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    });
  }
}
