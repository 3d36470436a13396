import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unpacked } from '../scripts/verify/unpacked.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { overflowOn, violationsOn } from './modes.ts';
import { seedRecords, seedWordsIn } from './seed-words.ts';
import { expect, test } from './site.ts';

// Another office with plans of another structure: no content of this repository is hard-coded.
const content = join(root, '.build/test/second-office-content');
const site = join(root, '.build/test/second-office');

test.use({ site });
test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(() => {
  rmSync(content, { recursive: true, force: true });
  rmSync(site, { recursive: true, force: true });
  cpSync(join(root, 'tests/second-office'), content, { recursive: true });
  const build = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: site,
      SITE_URL: 'https://thidua.example.vn/',
      BUILD_DATE: '2026-11-27',
      SAMPLES: '0',
    },
  });
  expect(build.stderr + build.stdout).toContain('Đã dựng');
});

test("its site contains no word of this repository's content", () => {
  // Checksums and the list of packages contain only hashes and program names.
  const files = listSite(site).files.filter(
    (file) => !/^(?:SHA256SUMS|sbom\.cdx\.json)$|\.(?:png|jpe?g|webp|avif|woff2)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(250);
  const found = files.flatMap((file) => {
    const text = `${file}\n${unpacked(file, readFileSync(join(site, file)))}`;
    const words = seedWordsIn(text, { more: seedRecords });
    // Scripts are minified: “i-1” is a subtraction there.
    const isProgram = file.endsWith('.js');
    return words
      .filter((word) => !isProgram || !/^[ivx]+-\d$/.test(word))
      .map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});

test('pictures are drawn from its own words', () => {
  const pages = listSite(site).files.filter((file) => file.endsWith('.html'));
  const drawn = pages.flatMap((file) => {
    const html = readFileSync(join(site, file), 'utf8');
    return [...html.matchAll(/property="og:image:alt" content="([^"]*)"/g)].map(([, alt]) => alt);
  });
  const texts = [...new Set(drawn)].join('\n');
  expect(texts).toContain('Sở Xây dựng');
  expect(texts).toContain('Mỗi công trình một cam kết');
  expect(seedWordsIn(texts, { more: seedRecords })).toEqual([]);
});

test('home shows its movement and counts its records', async ({ page, faults }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Sở Xây dựng tỉnh Vân Khê/);
  const main = page.locator('main');
  await expect(main.locator('h1')).toHaveText('Mỗi công trình một cam kết');
  await expect(main).toContainText('“dung tien do”, “bang khen tinh”, “9922/qd-sxd”');
  await expect(main).toContainText(
    '7 tiêu chí thi đua, 5 danh hiệu thi đua, hình thức khen thưởng',
  );
  await expect(main).toContainText('Công trường xanh, nơi ở sạch');
  expect(await violationsOn(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test('dotted numbers and articles are labelled as officers name them', async ({ page }) => {
  await page.goto('/ke-hoach/');
  await expect(page).toHaveURL(/moi-cong-trinh-mot-cam-ket\/ke-hoach\/$/);
  await expect(page.locator('[id="2-1"]')).toContainText('Rút ngắn thời gian giải quyết thủ tục');
  await expect(page.locator('main')).toContainText('9911');
  await page.goto('/phong-trao/cong-truong-xanh/tieu-chi/dung-lai-vat-lieu/');
  await expect(page.locator('main')).toContainText('Khoản 2 Điều 5 của Quyết định');
  await expect(page.locator('main')).toContainText(
    'Khoản 2 Điều 5 Quyết định số 9912/QĐ-SXD ngày 06 tháng 01 năm 2025',
  );
  await page.goto('/phong-trao/cong-truong-xanh/guong-dien-hinh/');
  await expect(page.locator('main')).toContainText('Nội dung thi đua (Điều 2)');
});

test('seven criteria, without a common one', async ({ page }) => {
  await page.goto('/phong-trao/moi-cong-trinh-mot-cam-ket/tieu-chi/');
  const main = page.locator('main');
  await expect(main.locator('h2')).toHaveText('Bảy tiêu chí');
  await expect(main.locator('ol.met > li')).toHaveCount(7);
  await expect(main).toContainText('Mục 3 của Kế hoạch');
  await expect(main).not.toContainText('gạch đầu dòng');
});

test('awards are those that the office lists, each with its issuer', async ({ page }) => {
  await page.goto('/hinh-thuc/');
  for (const name of ['Chiến sĩ thi đua cơ sở', 'Lao động tiên tiến', 'Giấy khen của Đảng ủy'])
    await expect(page.locator('main')).toContainText(name);
  await page.goto('/khen-thuong/2026/9941-qd-ubnd/');
  await expect(page.locator('.page-head')).toContainText(
    'Giấy khen của Chủ tịch UBND xã Khê Thượng',
  );
  await page.goto('/khen-thuong/2026/9921-qd-sxd/');
  await expect(page.locator('.page-head')).toContainText('Chiến sĩ thi đua cơ sở');
  await page.goto('/khen-thuong/2025/9951-qd-du/');
  await expect(page.locator('main')).toContainText('Ban Thường vụ Đảng ủy Sở Xây dựng');
  await expect(page.locator('main h1')).toContainText('9951-QĐ/ĐU');
});

test('the register filters by its awards and movements', async ({ page, faults }) => {
  await page.goto('/khen-thuong/?phong-trao=cong-truong-xanh');
  await expect(page.locator('[data-facet="phong-trao"]')).toContainText('Công trường xanh');
  await expect(page.locator('[data-register]')).toContainText('Tổ giám sát số 9');
  await expect(page.locator('[data-register]')).not.toContainText('Kiều Văn Giả Định');
  await page.goto('/khen-thuong/?q=luong+gia+dinh');
  await expect(page.locator('[data-facet="hinh-thuc"]')).toContainText('Giấy khen của Đảng ủy');
  expect(faults).toEqual([]);
});

test('duties, and a movement that has ended', async ({ page }) => {
  await page.goto('/phong-trao/moi-cong-trinh-mot-cam-ket/trach-nhiem/thu-truong-don-vi/');
  await expect(page.locator('main')).toContainText('đăng ký cam kết trước ngày 15 tháng 02');
  await page.goto('/phong-trao/cong-truong-xanh/');
  await expect(page.locator('.archive-note')).toContainText('đã tổng kết');
  const table = JSON.parse(readFileSync(join(site, 'du-lieu/json/movements.json'), 'utf8'));
  expect(table.rows).toMatchObject([
    { id: 'moi-cong-trinh-mot-cam-ket', criteria: 7, exemplars: 2, decisions: 2, commendations: 5 },
    { id: 'cong-truong-xanh', status: 'da-tong-ket', criteria: 2, exemplars: 1 },
  ]);
});

for (const width of [360, 1280]) {
  test(`its pages fit ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [
      '/',
      '/phong-trao/moi-cong-trinh-mot-cam-ket/ke-hoach/',
      '/phong-trao/cong-truong-xanh/ke-hoach/',
      '/khen-thuong/2026/9922-qd-sxd/',
    ]) {
      await page.goto(address);
      expect(await overflowOn(page), address).toEqual([]);
    }
  });
}
