import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyContent } from './copied-content.ts';
import { overflowOn, violationsOn } from './modes.ts';
import { printedPages } from './pdf.ts';
import { expect, test } from './site.ts';

// An office that has grown: eight more awards, from the catalogue and by hand, and a year of 62
// exemplars. Only content, no code.
const content = copyContent('grown-office');
const added = [
  'co-thi-dua-cua-chinh-phu',
  'chien-si-thi-dua-toan-quoc',
  'bang-khen-bo-truong',
  'ky-niem-chuong',
  'chien-si-thi-dua-tinh',
  'tap-the-lao-dong-xuat-sac',
  'chien-si-thi-dua-co-so',
  'lao-dong-tien-tien',
];

const issuers = `
- id: chu-tich-ubnd-xa-minh-hoa
  name: Chủ tịch Ủy ban nhân dân xã Minh Họa
  shortName: Chủ tịch UBND xã Minh Họa
  forms: [giay-khen]
  symbols: [QĐ-UBND]
  sample: true

- id: bo-truong-bo-minh-hoa
  name: Bộ trưởng Bộ Minh họa
  forms: [${added.slice(0, -2).join(', ')}]
  symbols: [QĐ-BMH]
  sample: true
`;

const people = ['Nguyễn Minh Họa', 'Trần Giả Định', 'Lê Văn Ví Dụ'];
const decision = (facts: string, recipients: string) => `---
${facts}
commendationKind: cong-trang
signature:
  lines: [NGƯỜI KÝ MINH HỌA]
  name: (người ký minh họa)
extent: trich
declared:
  individuals: 50
provenance:
  kind: Bản số hóa minh họa
  checked: 05/05/2026
sample: true
recipients:
${recipients}---
`;
const person = (name: string, more = '') =>
  `  - recipientType: ca-nhan\n    name: ${name}\n    unitAsWritten: Thôn Minh Họa\n${more}`;

const decisions: Record<string, string> = {
  '2026/9981-qd-sgtvt': decision(
    `number: "9981"
symbol: QĐ-SGTVT
signed: 15/01/2026
issuer: so-gtvt-ha-nam
form: chien-si-thi-dua-co-so
subjectLine: Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2025`,
    people.map((name) => person(name)).join('') +
      person('Phạm Giả Tưởng', '    form: lao-dong-tien-tien\n'),
  ),
  '2026/9982-qd-ubnd': decision(
    `number: "9982"
symbol: QĐ-UBND
signed: 20/01/2026
issuer: chu-tich-ubnd-xa-minh-hoa
form: giay-khen
subjectLine: Về việc tặng Giấy khen`,
    person('Đỗ Thị Minh Họa'),
  ),
  '2026/9983-qd-bmh': decision(
    `number: "9983"
symbol: QĐ-BMH
signed: 25/01/2026
issuer: bo-truong-bo-minh-hoa
form: bang-khen-bo-truong
subjectLine: Về việc khen thưởng`,
    added
      .slice(0, -2)
      .map((form, index) =>
        /^(?:co-|tap-the)/.test(form)
          ? `  - recipientType: tap-the\n    name: Tập thể minh họa số ${index}\n    unitAsWritten: Xã Minh Họa\n    form: ${form}\n`
          : person(
              `Nguyễn Giả Định ${'Một Hai Ba Bốn Năm Sáu'.split(' ')[index]}`,
              `    form: ${form}\n`,
            ),
      )
      .join(''),
  ),
};

test.use({ site: content.site });
test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(() => {
  for (const id of added) {
    const file = `hinh-thuc/${id}.md`;
    content.write(file, readFileSync(join(content.folder, '_mau', file), 'utf8'));
  }
  content.edit(
    'co-quan-ban-hanh.yml',
    (text) =>
      text.replace(
        'forms: [giay-khen]',
        'forms: [chien-si-thi-dua-co-so, lao-dong-tien-tien, giay-khen]',
      ) + issuers,
  );
  for (const [id, text] of Object.entries(decisions)) content.write(`khen-thuong/${id}.md`, text);
  const exemplars = join(content.folder, 'guong-dien-hinh');
  for (const slug of readdirSync(exemplars)) {
    if (slug !== 'mot-trang-giay') rmSync(join(exemplars, slug), { recursive: true });
  }
  for (let index = 2; index <= 62; index += 1) {
    cpSync(join(exemplars, 'mot-trang-giay'), join(exemplars, `mot-trang-giay-${index}`), {
      recursive: true,
    });
  }
  const { status, stderr } = content.run();
  expect(status, stderr).toBe(0);
});

const read = (file: string) => readFileSync(join(content.site, file), 'utf8');

test('the scope names listed and unlisted awards', async ({ page }) => {
  const line =
    'Chỉ gồm mười hai danh hiệu, hình thức mà cơ quan theo dõi; không gồm khen thưởng của đoàn thể.';
  await page.goto('/khen-thuong/');
  await expect(page.locator('.page-head')).toContainText(line);
});

test('a title has its page: who confers it, for whom, by which law, who has it', async ({
  page,
}) => {
  await page.goto('/hinh-thuc/chien-si-thi-dua-co-so/');
  const main = page.locator('main');
  await expect(main).toContainText('Danh hiệu thi đua · Cấp cơ sở');
  await expect(main).toContainText('Khoản 1 Điều 80 Luật Thi đua, khen thưởng số 06/2022/QH15');
  await expect(main).toContainText('Công nhận danh hiệu');
  await expect(main.locator('[data-commendation]')).toHaveCount(people.length);
  expect(await violationsOn(page)).toEqual([]);
  expect(read('khen-thuong/hinh-thuc/chien-si-thi-dua-co-so/index.html')).toContain(
    '3 lượt cá nhân được công nhận danh hiệu Chiến sĩ thi đua cơ sở',
  );
});

test("a giấy khen includes the issuer's name, as at signing", async ({ page }) => {
  await page.goto('/khen-thuong/2026/9982-qd-ubnd/');
  await expect(page.locator('.page-head')).toContainText('Giấy khen của Chủ tịch UBND xã Minh Họa');
  await page.goto('/khen-thuong/2023/9931-qd-sgtvt/');
  await expect(page.locator('.page-head')).toContainText('Giấy khen của Giám đốc Sở GTVT');
  for (const file of ['khen-thuong/so-khen-thuong.csv', 'du-lieu/truong-hop-khen-thuong.csv']) {
    const csv = read(file);
    expect(csv).toContain('Giấy khen của Chủ tịch UBND xã Minh Họa');
    expect(csv).toContain('Giấy khen của Giám đốc Sở GTVT');
    expect(csv).toContain('Chiến sĩ thi đua cơ sở');
    expect(csv).toContain('Bằng khen của Bộ trưởng Bộ Minh họa');
  }
});

test('the register finds and filters by the listed awards', async ({ page, faults }) => {
  await page.goto('/khen-thuong/?hinh-thuc=chien-si-thi-dua-co-so');
  await expect(page.locator('[data-facet="hinh-thuc"]')).toContainText('Chiến sĩ thi đua cơ sở');
  await expect(page.locator('[data-facet="hinh-thuc"]')).toContainText('Giấy khen');
  for (const name of people) await expect(page.locator('[data-register]')).toContainText(name);
  await page.goto('/khen-thuong/?q=giay+khen+xa+minh+hoa');
  await expect(page.locator('[data-register]')).toContainText('Đỗ Thị Minh Họa');
  expect(faults).toEqual([]);
});

for (const width of [360, 1280]) {
  test(`twelve awards are distinguishable at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['/', '/khen-thuong/', '/hinh-thuc/']) {
      await page.goto(address);
      expect(await overflowOn(page), address).toEqual([]);
    }
    await page.goto('/khen-thuong/', { waitUntil: 'networkidle' });
    const looks = await page.locator('.legend path').evaluateAll((paths) =>
      paths.map((path) => {
        const { fill, fillOpacity, stroke } = getComputedStyle(path);
        return [fill, fillOpacity, stroke, path.getAttribute('d')].join(' ');
      }),
    );
    // An award without commendations in force draws nothing.
    expect(looks.length).toBeGreaterThan(10);
    expect(new Set(looks).size).toBe(looks.length);
    await page.locator('.squares').screenshot({ path: `.build/test/grown-office-${width}.png` });
  });
}

test("the list's former address redirects", async ({ page }) => {
  await page.goto('/hinh-thuc-khen-thuong/');
  await expect(page).toHaveURL('/hinh-thuc/');
});

test('a large year is paginated by links, and by a slide show that stays in full screen', async ({
  page,
}) => {
  await page.goto('/ap-phich/nam/2023/');
  expect(await printedPages(page)).toHaveLength(10);
  await page.getByRole('link', { name: 'Trang sau' }).press('Enter');
  await expect(page).toHaveURL('/ap-phich/nam/2023/trang/2/');
  await expect(page.locator('[data-sheet] .rows').first()).toHaveAttribute('start', '51');
  await expect(page.locator('[data-sheet] footer').first()).toContainText('11/13');
  expect(await printedPages(page)).toHaveLength(3);
  await expect(page.getByRole('link', { name: 'Trang sau' })).toHaveCount(0);

  await page.goto('/trinh-chieu/nam/2023/');
  const place = page.locator('[data-place]');
  await page.evaluate(() => Object.assign(window, { opened: true }));
  // The screen in view is known once the page is painted; before that, Chromium drops keys.
  await expect(place).toHaveText('1/31');
  await page.keyboard.press('End');
  await expect(place).toHaveText('31/31');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL('/trinh-chieu/nam/2023/trang/2/');
  await expect(page.locator('h1')).toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL('/trinh-chieu/nam/2023/');
  await expect(place).toHaveText('31/31');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL('/trinh-chieu/nam/2023/trang/3/');
  // A new document would have left full-screen mode and lost this mark.
  expect(await page.evaluate(() => 'opened' in window)).toBe(true);
});
