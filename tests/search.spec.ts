import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { overflowOn, violationsOn } from './modes.ts';
import { expect, test } from './site.ts';

const answered = (page: Page) =>
  page.waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false');

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await answered(page);
}

test('the four documented queries have the documented first results', async ({ page, faults }) => {
  const first = page.locator('[data-result]:visible').first().getByRole('link').first();
  for (const [query, address] of [
    ['dang trong thang', /\/ke-hoach\/#chu-ky/],
    ['bang khen thu tuong', /^\/hinh-thuc\/bang-khen-thu-tuong\//],
    ['luc luong tuyen dau', /\/tieu-chi\/tc3\//],
    ['9902/qd-ubnd', /^\/khen-thuong\/2021\/9902-qd-ubnd\//],
  ] as const) {
    await open(page, `/tim-kiem/?q=${encodeURIComponent(query)}`);
    await expect(first).toHaveAttribute('href', address);
  }
  expect(faults).toEqual([]);
});

test('quoted words respect their diacritics, and an unknown word is reported', async ({ page }) => {
  await open(page, `/tim-kiem/?q=${encodeURIComponent('“trong tháng”')}`);
  for (const hit of await page.locator('[data-result]').allTextContents()) {
    expect(hit.normalize('NFC').toLowerCase()).toContain('trong tháng');
  }
  await open(page, '/tim-kiem/?q=qzxv+tuyen+dau');
  await expect(page.locator('[data-notes]')).toContainText('Không thấy từ “qzxv”');
});

test('a filter narrows, shows as a chip, is part of the address, and Back undoes it', async ({
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

test('typed diacritics are significant; other ones are listed separately and never counted', async ({
  page,
}) => {
  await open(page, `/khen-thuong/?q=${encodeURIComponent('nguyễn thị hòa')}`);
  const names = page.locator('[data-rows] .name a');
  for (const name of await names.allTextContents()) {
    expect(name.normalize('NFC')).toMatch(/^Nguyễn Thị H(oà|òa)$/);
  }
  const count = await names.count();
  await expect(page.locator('main [data-status]')).toContainText(`${count} trường hợp`);
  await open(page, `/khen-thuong/?q=${encodeURIComponent('nguyễn thị hoa')}`);
  const near = page.locator('[data-near-rows]');
  await expect(near.locator('.hit-divider').first()).toHaveText('Khác dấu');
  await expect(near.locator('.name a').first()).toHaveText('Nguyễn Thị Hòa');
});

test('a search by exact diacritics accepts no other', async ({ page }) => {
  await open(page, '/khen-thuong/?q=an');
  await page.locator('[data-toggle-marks]').click();
  await expect(page).toHaveURL(/dau=dung/);
  await expect(page.locator('main [data-status]')).toContainText('khớp “an”');
  for (const row of await page.locator('[data-rows] li').allTextContents()) {
    expect(row.normalize('NFC')).toMatch(/(^|\P{L})an(?!\p{L})/iu);
  }
});

test('a name that nobody has is reported, with similar names listed separately', async ({
  page,
}) => {
  await open(page, `/khen-thuong/?q=${encodeURIComponent('Nguyễn Thị Hoạ')}`);
  await expect(page.locator('main [data-status]')).toHaveText(
    /^Không có ai tên “Nguyễn Thị Hoạ”\. \d+ tên gần giống\.$/,
  );
  await expect(page.locator('[data-near-rows] [data-commendation]').first()).toBeVisible();
  await expect(page.locator('[data-rows] [data-commendation]')).toHaveCount(0);
  await expect(page.locator('[data-facets] .count')).toHaveCount(0);
});

test('similar names come before pages that lack one of the words', async ({ page }) => {
  await open(page, '/tim-kiem/?q=nguyen+van+hungg');
  const first = page.locator('main').locator('[data-commendation], [data-result]').first();
  await expect(first).toHaveAttribute('data-commendation');
  await expect(first).toContainText('Nguyễn Văn Hùng');
});

test('ranks guidance above register rows for how-to questions', async ({ page }) => {
  await open(page, '/tim-kiem/?q=phong+don+vi+phai+lam+gi');
  const first = page.locator('main').locator('[data-commendation], [data-result]').first();
  await expect(first.locator('h3 a')).toHaveText('Phòng, đơn vị');
});

test('the search page without a query explains how to search and where to browse', async ({
  page,
}) => {
  await page.goto('/tim-kiem/');
  const places = page.locator('.unasked');
  await expect(places.getByRole('link', { name: 'Đơn vị' })).toBeVisible();
  await open(page, '/tim-kiem/?q=khen');
  await expect(places).toBeHidden();
});

test('a wrong symbol or year shows the existing decisions, and no rows', async ({ page }) => {
  for (const query of ['9902/QĐ-TTg', '9902/QĐ-UBND năm 2019']) {
    for (const address of ['/khen-thuong/', '/tim-kiem/']) {
      await open(page, `${address}?q=${encodeURIComponent(query)}`);
      await expect(page.locator('main [data-status]')).toContainText(
        `Không có quyết định nào là “${query}”. Số này có ở 1 quyết định khác.`,
      );
      await expect(page.locator('.decision-card h3')).toHaveText('Quyết định số 9902/QĐ-UBND');
      await expect(page.locator('[data-commendation]:visible')).toHaveCount(0);
    }
  }
});

test('the site search counts like the register', async ({ page }) => {
  for (const query of ['lái xe', 'giấy khen', 'Ông Nguyễn Văn Hùng', 'truy tặng', 'hạng Ba']) {
    const counted = [];
    for (const address of ['/khen-thuong/', '/tim-kiem/']) {
      await open(page, `${address}?q=${encodeURIComponent(query)}`);
      const said = await page.locator('main [data-status]').textContent();
      counted.push(/^\d+ trường hợp khen thưởng/.exec(said ?? '')?.[0]);
    }
    expect(counted[0]).toBeDefined();
    expect(counted[1]).toBe(counted[0]);
  }
});

test('rows are shown without the page index, and the missing part is reported', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await open(page, '/tim-kiem/?q=nguyen+van+hung');
  await expect(page.locator('[data-rows] .name a').first()).toHaveText('Nguyễn Văn Hùng');
  await expect(page.locator('[data-failed]')).toContainText('Chưa tải được chỉ mục các trang');
});

test('Back steps through queries, and the title shows them', async ({ page }) => {
  for (const address of ['/khen-thuong/', '/tim-kiem/']) {
    await open(page, `${address}?q=9902`);
    const box = page.locator('main input[name="q"]');
    for (const query of ['nguyen van hung', 'truy tang']) {
      await box.fill('');
      await box.pressSequentially(query);
      await box.press('Enter');
      await expect(page).toHaveTitle(new RegExp(`^${query} – `));
    }
    await page.goBack();
    await expect(page).toHaveTitle(/^nguyen van hung – /);
    await expect(box).toHaveValue('nguyen van hung');
    await page.goBack();
    await expect(page).toHaveTitle(/^9902 – /);
  }
});

test('the page shows that it is searching, and Esc leaves no late suggestion', async ({ page }) => {
  const release = await holding(page, '**/bang.json');
  for (const address of ['/khen-thuong/', '/tim-kiem/']) {
    await page.goto(`${address}?q=nguyen`);
    await expect(page.locator('main [data-status]')).toHaveText('Đang tìm…');
    await expect(page.locator('[data-browse]:visible')).toHaveCount(0);
  }
  await page.goto('/phong-trao/covid-19/ke-hoach/');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('nguyen van');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const answered = page.waitForResponse('**/bang.json');
  release();
  await (await answered).finished();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.waitForFunction(() => document.querySelector('.search-dialog [role=listbox]'));
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('a query typed before the scripts have arrived is answered once they have', async ({
  page,
}) => {
  for (const address of ['/khen-thuong/', '/tim-kiem/', '/']) {
    await page.goto(address);
    const release = await holding(page, '**/_astro/*.js');
    await page.locator('main input[name="q"]').fill('bang khen');
    release();
    const found = page.locator('[role=option]:visible, [data-commendation]:visible');
    await expect(found.first()).toBeVisible({ timeout: 15_000 });
    await page.unrouteAll();
  }
});

test('text in a legacy font is reported', async ({ page }) => {
  await open(page, `/khen-thuong/?q=${encodeURIComponent('NguyÔn V¨n Hïng')}`);
  await expect(page.locator('main [data-status]')).toContainText('mã cũ TCVN3');
});

test('empty results help: the reason, whom to ask, which filter to drop', async ({ page }) => {
  await open(page, '/khen-thuong/?q=nguyen+van+hung&doi-tuong=ho-gia-dinh');
  const empty = page.locator('[data-empty]:visible');
  await expect(empty).toContainText('hỏi');
  await empty.getByRole('link', { name: /Bỏ bộ lọc/ }).click();
  await expect(page.locator('[data-commendation]').first()).toBeVisible();
});

test('CSV contains the visible rows, with BOM, Vietnamese headers and escaped formulas', async ({
  page,
}) => {
  await open(page, '/khen-thuong/?q=9905');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text.startsWith('\uFEFFMã trường hợp,Đối tượng,')).toBe(true);
  expect(text.trim().split('\r\n')).toHaveLength(4);
  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải Excel' }).click();
  expect((await sheet).suggestedFilename()).toBe('khen-thuong.xlsx');
});

test('a chosen suggestion stays chosen when suggestions for the same words are updated', async ({
  page,
}) => {
  await page.goto('/gioi-thieu/');
  await page.keyboard.press('/');
  // The box is still loading: text typed meanwhile belongs to the query.
  await page.keyboard.type('ong tran dinh khan');
  await expect(page.getByRole('combobox')).toHaveValue('ong tran dinh khan');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Trần Đình Khánh');
  // The last key and the arrow, before a suggestion can follow the key.
  await page.getByRole('combobox').evaluate((box: HTMLInputElement) => {
    for (const option of document.querySelectorAll('[role=option]'))
      option.setAttribute('data-earlier', '');
    box.value += 'h';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  });
  await expect(page.locator('[data-earlier]')).toHaveCount(0);
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/9902-qd-ubnd\/#cn05$/);
});

test('everything works by keyboard: "/", arrows, Enter, Esc', async ({ page }) => {
  await page.goto('/phong-trao/covid-19/ke-hoach/');
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
    test(`${address} at ${width} px is accessible, without errors, and fits`, async ({
      page,
      faults,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, address);
      for (const each of await page.locator('.register details').all()) {
        await each.evaluate((details: HTMLDetailsElement) => {
          details.open = true;
        });
      }
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflowOn(page)).toEqual([]);
      expect(faults).toEqual([]);
    });
  }
}

/** Holds back what a page requests from some addresses. @returns what lets it go */
async function holding(page: Page, addresses: string): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
