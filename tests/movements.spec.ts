import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testSite } from '../scripts/test/build-test-site.ts';
import { overflowOn, violationsOn } from './modes.ts';
import { expect, test } from './site.ts';

const current = '/phong-trao/covid-19/';
const other = '/phong-trao/mot-viec-tot-moi-tuan/';

for (const [short, own] of [
  ['/ke-hoach/#iv-1-3', `${current}ke-hoach/#iv-1-3`],
  ['/ke-hoach/#iv-1-tc3', `${current}ke-hoach/#iv-1-tc3`],
  ['/ke-hoach/trach-nhiem/van-phong-so/', `${current}trach-nhiem/van-phong-so/`],
  ['/tieu-chi/', `${current}tieu-chi/`],
  ['/tieu-chi/tc3/', `${current}tieu-chi/tc3/`],
  ['/guong-dien-hinh/loai/cach-lam-hay/', `${current}guong-dien-hinh/loai/cach-lam-hay/`],
  ['/guong-dien-hinh/noi-dung/ii-2/', `${current}guong-dien-hinh/noi-dung/ii-2/`],
] as const) {
  test(`${short} redirects to ${own}`, async ({ page, baseURL, faults }) => {
    await page.goto(short);
    await expect(page).toHaveURL(`${baseURL?.replace(/\/$/, '')}${own}`);
    expect(faults).toEqual([]);
  });
}

test('files at short addresses are those of the current movement', () => {
  for (const [short, own] of [
    ['ke-hoach/ke-hoach.docx', 'phong-trao/covid-19/ke-hoach.docx'],
    ['tieu-chi/tc3/feed.json', 'phong-trao/covid-19/tieu-chi/tc3/feed.json'],
  ] as const) {
    expect(readFileSync(join(testSite, short))).toEqual(readFileSync(join(testSite, own)));
  }
});

test('a redirect works without a script too', () => {
  const html = readFileSync(join(testSite, 'ke-hoach/index.html'), 'utf8');
  expect(html).toContain(
    `<noscript><meta http-equiv="refresh" content="0; url=${current}ke-hoach/"></noscript>`,
  );
  expect(html).toContain(`<a href="${current}ke-hoach/">`);
});

test('home shows the current movement and lists the other', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('đại dịch Covid-19');
  const others = page.locator('section', { hasText: 'Các phong trào khác' });
  await expect(others.locator(`a[href="${other}"]`)).toBeVisible();
  await expect(others).toContainText('Đã tổng kết');
});

test('a movement of another structure has its act, criteria, roles and lists', async ({ page }) => {
  await page.goto(other);
  await expect(page.locator('main')).toContainText('Đã tổng kết');
  await expect(page.locator('main')).toContainText('Mỗi đội có ít nhất một việc tốt');
  await page.getByRole('link', { name: 'Đọc chỉ thị' }).click();
  await expect(page.locator('#dieu-2-1')).toContainText('tuần nào cũng có việc');
  await page.goto(`${other}tieu-chi/`);
  await expect(page.getByRole('heading', { name: 'Hai tiêu chí' })).toBeVisible();
  await page.goto(`${other}trach-nhiem/doi-truong/`);
  await expect(page.locator('main')).toContainText('ghi sổ');
});

for (const width of [360, 1280]) {
  test(`pages of movements at ${width} px`, async ({ page, faults }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ['/phong-trao/', current, other]) {
      await page.goto(address);
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflowOn(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
}
