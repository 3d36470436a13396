import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site.ts';
import { pages } from './templates.ts';

const decision = '/khen-thuong/2021/9902-qd-ubnd/';
const successor = '/don-vi/doi-minh-hoa-so-1/';

const htmlOf = (address: string) => pages.find((page) => page.address === address)?.html ?? '';

/** Pages of decisions in force with their number of rows, the basis of every count. */
const inForce = pages.filter(
  ({ address, html }) =>
    /^\/khen-thuong\/\d{4}\/[^/]+\/$/.test(address) &&
    !html.includes('<span class="status">Đã hủy bỏ'),
);
const rowsOf = (html: string) => html.split('data-commendation=').length - 1;
const standing = inForce.reduce((sum, { html }) => sum + rowsOf(html), 0);
const before = rowsOf(htmlOf('/don-vi/doi-minh-hoa-so-2/'));

test('awards in force are counted by one rule, and cancelled ones are mentioned', async ({
  page,
}) => {
  const said = `${standing} lượt tập thể, cá nhân, hộ gia đình được khen thưởng theo ${inForce.length} quyết định; không tính 1 trường hợp đã hủy bỏ`;
  for (const address of ['/', '/khen-thuong/']) {
    await page.goto(address);
    await expect(page.getByRole('main')).toContainText(said);
    await expect(page.locator('.squares')).toContainText('Không tính 1 trường hợp đã hủy bỏ.');
  }
  const years = page.locator('[data-browse] .list-links').first().locator('span');
  const counts = (await years.allTextContents()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(standing);
  await page.goto('/khen-thuong/?q=9914');
  await expect(page.locator('main [data-status]')).toHaveText(
    '1 trường hợp khen thưởng (1 đã hủy bỏ) khớp “9914”.',
  );
});

test('a unit includes its predecessor wherever it is counted', async ({ page, request }) => {
  await page.goto(successor);
  const main = page.getByRole('main');
  const rows = await page.locator('[data-commendation]').count();
  await expect(main).toContainText(
    `${rows} lượt tập thể, cá nhân được khen thưởng. Trong đó ${before} lượt`,
  );
  const { rows: units } = await (await request.get('/du-lieu/json/units.json')).json();
  expect(units.find(({ id }: { id: string }) => id === 'doi-minh-hoa-so-1').commendations).toBe(
    rows,
  );
  expect(htmlOf('/don-vi/')).toContain(`Gồm cả ${before} lượt của Đội minh họa số 2`);
  await page.getByRole('link', { name: 'Lọc theo đơn vị này' }).click();
  await expect(page.locator('main [data-status]')).toHaveText(`${rows} trường hợp khen thưởng.`);
  await expect(page.locator('[data-chips]')).toContainText('Đội minh họa số 1');
});

test('a list is searched like the register, and its visible rows are exported', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(decision);
  const box = page.getByLabel('Tìm trong danh sách');
  const shown = page.locator('.annex [data-commendation]:visible');
  await box.pressSequentially('nguyen van hung');
  await expect(page.locator('[data-found-in-list]')).toHaveText('2/77 dòng');
  await expect(shown).toHaveCount(2);
  await expect(page.locator('.annex .section-row:visible')).toHaveText(['B. CÁ NHÂN']);

  await page.getByRole('button', { name: 'Sao chép', exact: true }).click();
  await expect(page.locator('[data-saved]')).toContainText('Đã sao chép 2 dòng');
  const table = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = await (await item?.getType('text/html'))?.text();
    const rows = new DOMParser().parseFromString(html ?? '', 'text/html').querySelectorAll('tr');
    return [...rows].map((row) => [...row.children].map(({ textContent }) => textContent));
  });
  expect(table).toHaveLength(3);
  expect(table[0]).toContain('Họ và tên, tên tập thể');
  expect(table[1]).toContain('Nguyễn Văn Hùng');
  expect(table[1]).toContain('20/12/2021');

  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await file).suggestedFilename()).toBe('quyet-dinh-2021-9902-qd-ubnd.csv');
  const text = readFileSync(await (await file).path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(3);
  expect(text).toContain('B. CÁ NHÂN');

  await expect(page.locator('[data-beyond-list]')).toBeHidden();
  await box.fill('Hưng');
  await expect(shown).toHaveCount(0);
  await page.getByRole('link', { name: 'Tra trong cả sổ khen thưởng' }).click();
  await expect(page).toHaveURL(/\/khen-thuong\/\?q=H%C6%B0ng$/);
});

test('a page of a longer list says so, and a query continues in the whole list', async ({
  page,
}) => {
  await page.goto('/khen-thuong/2021/');
  const box = page.getByLabel('Tìm trong trang này');
  await box.fill('nguyen');
  await expect(page.locator('[data-found-in-list]')).toHaveText(/^\d+\/50 dòng$/);
  await expect(
    page.getByRole('link', { name: 'Tìm trong cả 77 dòng của danh sách' }),
  ).toBeVisible();
  await box.press('Enter');
  await expect(page).toHaveURL(/\?nam=2021&q=nguyen$/);
  await expect(page.locator('main [data-status]')).toContainText('khớp “nguyen”');
});

test('a unit’s list is saved from the register’s table, and has anchors for years', async ({
  page,
}) => {
  await page.goto(successor);
  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải Excel' }).click();
  expect((await sheet).suggestedFilename()).toBe('khen-thuong-doi-minh-hoa-so-1.xlsx');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON' }).click();
  const { rows } = JSON.parse(readFileSync(await (await file).path(), 'utf8'));
  expect(rows).toHaveLength(await page.locator('[data-commendation]').count());
  expect(rows[0].issuer).toMatch(/^Giám đốc/);
  expect(rows.some(({ movement }: { movement?: string }) => movement)).toBe(true);
  await page.getByRole('link', { name: /^Năm 2021/ }).click();
  await expect(page.locator('#nam-2021')).toBeInViewport();
});

test('a list links to related ones', async ({ page }) => {
  await page.goto('/khen-thuong/2022/');
  const years = page.getByRole('navigation', { name: 'Năm' });
  await expect(years.locator('[aria-current]')).toHaveText(/^2022/);
  await years.getByRole('link', { name: /^2021/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2021/);
});

test('the button that cites a row covers nothing on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${decision}#cn05`);
  await page.mouse.wheel(0, 10);
  const row = page.locator('#cn05');
  const button = row.getByRole('button', { name: /Sao chép trích dẫn/ });
  await expect(button).toBeVisible();
  for (const cell of await row.locator('.who, td:not(.cite-here)').all()) {
    expect(await overlaps(button, cell)).toBe(false);
  }
});

async function overlaps(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (!a || !b) return false;
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a decision is complete, with its anchors and its built file', async ({ page, request }) => {
    await page.goto(decision);
    await expect(page.locator('[data-commendation]')).toHaveCount(77);
    await expect(page.locator('[data-scripted]:visible')).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^B. CÁ NHÂN/ })).toBeVisible();
    const file = await page.getByRole('link', { name: 'JSON' }).getAttribute('href');
    expect((await (await request.get(file ?? '')).json()).recipients).toHaveLength(77);
  });
});

/** Presses Tab until a control has the focus, then Enter. @returns the number of presses */
async function reach(page: Page, control: Locator): Promise<number> {
  for (let presses = 1; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return presses;
    }
  }
  throw new Error('Tab does not reach it.');
}

for (const width of [360, 1280]) {
  test.describe(`by keyboard at ${width} px`, () => {
    test.beforeEach(({ page }) => page.setViewportSize({ width, height: 740 }));

    test('was X commended, by which decision: "/", name, arrow, Enter', async ({ page }) => {
      await page.goto('/gioi-thieu/');
      await page.keyboard.press('/');
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.type('ong tran dinh khanh');
      await expect(page.getByRole('option').first()).toContainText('Trần Đình Khánh');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/9902-qd-ubnd\/#cn05$/);
      await expect(page.locator('#cn05')).toBeInViewport();
    });

    test('who is in a decision: number in any notation, arrow, Enter; then its list', async ({
      page,
    }) => {
      await page.goto('/');
      await page.keyboard.press('/');
      await page.keyboard.type('qd 9902/qd-ubnd');
      await expect(page.getByRole('option').first()).toContainText('9902/QĐ-UBND');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/9902-qd-ubnd\/$/);
      const file = page.waitForEvent('download');
      await reach(page, page.getByRole('button', { name: 'Tải Excel' }));
      expect((await file).suggestedFilename()).toMatch(/\.xlsx$/);
    });

    test('awards of a unit in a period: the address contains it, the table has it', async ({
      page,
    }) => {
      await page.goto(successor);
      const days = await page
        .locator('.rows time')
        .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
      const since = days.filter((day) => day >= '2022').length;
      await reach(page, page.getByRole('link', { name: 'Lọc theo đơn vị này' }));
      await expect(page.locator('main [data-status]')).toContainText('trường hợp khen thưởng');
      if (width < 900) await reach(page, page.locator('[data-filters] > summary'));
      const from = page.getByLabel('Từ ngày');
      for (let presses = 0; presses < 60 && !(await isFocused(from)); presses += 1) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type('2022');
      await page.keyboard.press('Tab');
      await expect(page).toHaveURL(/don-vi=doi-minh-hoa-so-1&tu=2022-01-01/);
      await expect(page.locator('main [data-status]')).toHaveText(
        `${since} trường hợp khen thưởng.`,
      );
      const counts = await page.locator('[data-facet="hinh-thuc"] .count').allTextContents();
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(since);
    });

    test('without results: the reason, the most similar names one arrow away, whom to ask', async ({
      page,
    }) => {
      await page.goto('/khen-thuong/?q=Nguy%E1%BB%85n+Th%E1%BB%8B+Ho%E1%BA%A1');
      await expect(page.locator('main [data-status]')).toContainText('Không có ai tên');
      await expect(page.locator('[data-empty]')).toContainText('Cần đối chiếu với bản lưu: hỏi');
      await expect(page.locator('[data-near-rows] .name a').first()).toBeVisible();
      await page.keyboard.press('/');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/khen-thuong\/20\d\d\/[^/]+\/#cn\d+$/);
    });
  });
}

const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element === document.activeElement);
