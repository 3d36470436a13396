import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../src/settings.ts';
import { linesOf, type Pdf, readPdf } from './pdf.ts';
import { expect, test } from './site.ts';

async function printed(page: Page, address: string): Promise<Pdf> {
  await page.goto(address);
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
}

/** Margins are rounded to whole pixels. */
const pixel = 0.2;

/** Content of the margins: page numbers, notes of the editor. */
const inMargins = ({ baseline }: { baseline: number }) => baseline < 20 || baseline > 277;

test('slides print one per sheet, none blank', async ({ page }) => {
  await page.goto('/trinh-chieu/');
  const slides = await page.locator('[data-slide]').count();
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(slides);
  for (const { width, height, runs } of pages) {
    expect([Math.round(width), Math.round(height)]).toEqual([297, 210]);
    expect(runs.length).toBeGreaterThan(0);
  }
});

test('the plan prints by Decree 30/2020', async ({ page }) => {
  const { pages, missingFonts, isTagged } = await printed(page, '/phong-trao/covid-19/ke-hoach/');
  expect(missingFonts).toEqual([]);
  expect(isTagged).toBe(true);

  for (const [index, sheet] of pages.entries()) {
    expect([Math.round(sheet.width), Math.round(sheet.height)]).toEqual([210, 297]);
    const text = sheet.runs.filter((run) => !inMargins(run));
    const left = Math.min(...text.map((run) => run.left));
    const right = sheet.width - Math.max(...text.map((run) => run.right));
    expect(left, 'left margin 30 to 35 mm').toBeGreaterThanOrEqual(30 - pixel);
    expect(left).toBeLessThanOrEqual(35);
    expect(right, 'right margin 15 to 20 mm').toBeGreaterThanOrEqual(15 - pixel);
    expect(right).toBeLessThanOrEqual(20);
    const top = Math.min(...text.map(({ baseline, size }) => baseline - size * 0.3528));
    expect(top, 'top margin 20 to 25 mm').toBeGreaterThanOrEqual(19);
    expect(top).toBeLessThanOrEqual(25);

    const numbers = linesOf(sheet).filter(
      (line) => inMargins(line) && /^[\d/]+$/.test(line.text.trim()),
    );
    expect(numbers.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
    for (const number of numbers) {
      expect(Math.abs((number.left + number.right) / 2 - 112.5)).toBeLessThan(1);
      expect(number.baseline).toBeLessThan(20);
      expect(number.size).toBeGreaterThanOrEqual(12.9);
      expect(number.size).toBeLessThanOrEqual(14.1);
    }
  }

  const line = (words: string) => {
    const found = pages.flatMap(linesOf).find(({ text }) => text.startsWith(words));
    expect(found, words).toBeDefined();
    return found as NonNullable<typeof found>;
  };
  const form = (words: string) => {
    const { font, size } = line(words);
    // Systems name the same fonts differently: `LiberationSerif`, `TimesNewRomanPS-BoldMT`,
    // `Tinos-Bold`.
    expect(font, words).toMatch(/^(?:Tinos|TimesNewRoman|LiberationSerif)/);
    return `${font.match(/Bold|Italic/g)?.join('') ?? 'Regular'} ${Math.round(size)}`;
  };
  expect(line('CỘNG HÒA').text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect({
    parentBody: form('UBND TỈNH HÀ NAM'),
    issuer: form('SỞ GIAO THÔNG VẬN TẢI'),
    country: form('CỘNG HÒA'),
    motto: form('Độc lập - Tự do - Hạnh phúc'),
    number: form('Số: …/KH-SGTVT'),
    date: form('Hà Nam, ngày … tháng 10 năm 2021'),
    title: form('KẾ HOẠCH'),
    part: form('I. MỤC ĐÍCH, YÊU CẦU'),
    text: form('a) Phát huy sức mạnh'),
    distribution: form('Nơi nhận:'),
    recipients: form('- Ban TĐKT tỉnh (b/c);'),
    signer: form('Đặng Trọng Thắng'),
  }).toEqual({
    parentBody: 'Regular 13',
    issuer: 'Bold 13',
    country: 'Bold 13',
    motto: 'Bold 14',
    number: 'Regular 13',
    date: 'Italic 14',
    title: 'Bold 14',
    part: 'Bold 14',
    text: 'Regular 14',
    distribution: 'BoldItalic 12',
    recipients: 'Regular 11',
    signer: 'Bold 14',
  });
});

test('the printed plan contains the source word for word and states what it is', async ({
  page,
}) => {
  const { pages } = await printed(page, '/phong-trao/covid-19/ke-hoach/');
  const letters = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
  const text = letters(
    pages
      .flatMap(({ runs }) => runs.filter((run) => !inMargins(run)))
      .map((run) => run.text)
      .join(''),
  );
  const source = letters(
    readFileSync(join(root, 'content/phong-trao/covid-19/ban-nguon.txt'), 'utf8').split(
      'KẾ HOẠCH',
    )[1] ?? '',
  );
  expect(text).toContain(source);
  expect(text).toContain(letters('Bản số hóa để tham khảo, không thay bản chính.'));
  expect(text).toContain(letters('/phong-trao/covid-19/ke-hoach/. In ngày'));
  const [top] = linesOf(pages[0] as Pdf['pages'][0]).filter(({ baseline }) => baseline < 20);
  expect(top?.text).toContain('dựng lại');
});

test('an act that is a sample begins on the sheet that states it', async ({ page }) => {
  const { pages } = await printed(page, '/phong-trao/mot-viec-tot-moi-tuan/ke-hoach/');
  const first = linesOf(pages[0] as Pdf['pages'][0]).map(({ text }) => text);
  expect(first.some((text) => text.startsWith('Dữ liệu minh họa'))).toBe(true);
  expect(first).toContain('CHỈ THỊ');
});

test('a signature is never alone on a page, whatever the length of the act', async ({ page }) => {
  await page.goto('/phong-trao/covid-19/ke-hoach/');
  for (let lines = 0; lines <= 36; lines += 3) {
    await page.evaluate((count) => {
      document.querySelector('#dem')?.remove();
      const filler = document.createElement('div');
      filler.id = 'dem';
      filler.style.blockSize = `${count * 6}mm`;
      document.querySelector('.doc-title')?.after(filler);
    }, lines);
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const sheet = pages.find((each) => linesOf(each).some(({ text }) => /^Nơi nhận:/.test(text)));
    const text = linesOf(sheet as Pdf['pages'][0]).filter((line) => !inMargins(line));
    const ending = text.findIndex((line) => /^Nơi nhận:/.test(line.text));
    expect(ending, `${lines} lines more`).toBeGreaterThanOrEqual(2);
    expect(text.map((line) => line.text).join(' '), `${lines} lines more`).toContain(
      'Đặng Trọng Thắng',
    );
  }
});

test('the duties of every role fit on one A4 page', async ({ page }) => {
  await page.goto('/phong-trao/covid-19/trach-nhiem/');
  const roles = await page
    .locator('.roles a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(roles).toHaveLength(9);
  for (const address of roles) {
    expect((await printed(page, address)).pages.length, address).toBe(1);
  }
});

test('a decision prints as an annex: headers on every page, every row unbroken', async ({
  page,
}) => {
  const { pages } = await printed(page, '/khen-thuong/2021/9902-qd-ubnd/');
  const withRows = pages.filter((sheet) => linesOf(sheet).some(({ text }) => /^\d+$/.test(text)));
  for (const sheet of withRows) {
    expect(linesOf(sheet).map(({ text }) => text)).toContain('Stt');
  }
  const isNumber = ({ text, left }: { text: string; left: number }) =>
    /^\d+$/.test(text) && left < 40;
  expect(pages.flatMap(linesOf).filter(isNumber)).toHaveLength(77);
  expect(pages.length).toBeLessThanOrEqual(4);
  // A split row would begin on one page and end on the next.
  const letters = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
  const printedPages = pages.map(({ runs }) => letters(runs.map(({ text }) => text).join('')));
  const cells = await page.locator('.annex td:not(.num)').evaluateAll((all) =>
    all.flatMap((cell) => {
      for (const other of cell.querySelectorAll('.screen-only')) other.remove();
      return cell.querySelector('a, div') ? [] : [cell.textContent];
    }),
  );
  expect(cells.length).toBeGreaterThan(77);
  for (const cell of cells) {
    expect(
      printedPages.some((text) => text.includes(letters(cell))),
      cell,
    ).toBe(true);
  }
});

test('a printed search contains every row, the query and its address', async ({ page }) => {
  await page.goto('/khen-thuong/?q=l%C3%A1i+xe&nam=2021');
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  const text = pages.flatMap(linesOf).map((line) => line.text);
  expect(text.join(' ')).toContain('Lọc: 2021.');
  expect(text.join('').replaceAll(' ', '')).toContain('/khen-thuong/?q=lái+xe&nam=2021');
  await page.goto('/khen-thuong/?xep=moi-nhat');
  await expect(page.locator('[data-more]')).toBeVisible();
  // The count comes after the first rows.
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
  const said = await page.locator('main [data-status]').textContent();
  const all = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  const dates = all.pages
    .flatMap(linesOf)
    .filter((line) => / · \d\d\/\d\d\/\d{4}$/.test(line.text));
  expect(dates).toHaveLength(Number.parseInt(said ?? '', 10));
});

const foots = {
  exemplar: '/guong-dien-hinh/tach-lan-xe-hang-tu-xa/',
  criterion: '/phong-trao/covid-19/tieu-chi/tc3/',
  decision: '/khen-thuong/2021/9902-qd-ubnd/',
  'view of the register': '/khen-thuong/2021/',
  unit: '/don-vi/doi-minh-hoa-so-1/',
};

for (const [name, address] of Object.entries(foots)) {
  test(`a ${name} prints without the site’s menus, with its address and the day`, async ({
    page,
  }) => {
    const { pages, missingFonts } = await printed(page, address);
    const text = pages.flatMap(linesOf).map((line) => line.text);
    expect(missingFonts).toEqual([]);
    expect(text.join('\n')).not.toMatch(/Danh mục|Báo sai sót|Đến nội dung chính/);
    // An address may wrap; where depends on the machine's fonts.
    expect(text.join('').replaceAll(' ', '')).toContain(`${address}.Inngày`);
    expect(text).toContain(`${pages.length}/${pages.length}`);
    // A last sheet contains more than the footer and its number.
    expect(linesOf(pages.at(-1) as Pdf['pages'][0]).length).toBeGreaterThan(4);
  });
}
