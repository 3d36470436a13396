import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testSite } from '../scripts/test/build-test-site.ts';
import { root } from '../src/settings.ts';
import { openInOffice } from './libreoffice.ts';
import { linesOf, readPdf } from './pdf.ts';
import { expect, test } from './site.ts';

const file = join(testSite, 'phong-trao/covid-19/ke-hoach.docx');

test("the plan's Word document opens in the form of Decree 30/2020", async () => {
  const { pages } = await readPdf(openInOffice(file, 'pdf'));
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
    pages.map(() => [210, 297]),
  );
  for (const [index, sheet] of pages.entries()) {
    const lines = linesOf(sheet);
    const numbers = lines.filter(({ text, baseline }) => baseline < 20 && /^\d+$/.test(text));
    expect(numbers.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
    const body = lines.filter(({ baseline }) => baseline > 20 && baseline < 277);
    expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThanOrEqual(29.8);
    expect(Math.max(...body.map(({ right }) => right))).toBeLessThanOrEqual(195.2);
  }
});

test('the Word document has real headings, one font and the source word for word', () => {
  const xml = openInOffice(file, 'fodt').toString('utf8');
  const headings = [...xml.matchAll(/<text:h [^>]*outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)];
  expect(
    headings.map(([, level, text = '']) => `${level} ${text.replace(/<[^>]+>/g, '')}`),
  ).toEqual([
    '1 I. MỤC ĐÍCH, YÊU CẦU',
    '2 1. Mục đích',
    '2 2. Yêu cầu',
    '1 II. NỘI DUNG PHONG TRÀO THI ĐUA',
    '1 III. GIẢI PHÁP THỰC HIỆN',
    '1 IV. TIÊU CHÍ THI ĐUA VÀ HÌNH THỨC, TIÊU CHUẨN KHEN THƯỞNG',
    '2 1. Tiêu chí thi đua',
    '2 2. Hình thức và tiêu chuẩn khen thưởng',
    '3 a) Hình thức khen thưởng:',
    '3 b) Tiêu chuẩn khen thưởng:',
    '1 V. TỔ CHỨC THỰC HIỆN',
  ]);
  // Only styles used by the text; LibreOffice adds some of its own.
  const used = new Set([...xml.matchAll(/text:style-name="([^"]+)"/g)].map(([, name]) => name));
  const styles = [...xml.matchAll(/<style:style style:name="([^"]+)".*?<\/style:style>/gs)];
  const fonts = new Set(
    styles.flatMap(([style, name]) =>
      used.has(name) ? (/style:font-name="([^"]+)"/.exec(style)?.[1] ?? []) : [],
    ),
  );
  expect([...fonts]).toEqual(['Times New Roman']);

  // LibreOffice stores page headers and footers apart from the text.
  const margins = xml.slice(xml.indexOf('<office:master-styles'), xml.indexOf('<office:body'));
  expect(margins).toContain('Bản số hóa để tham khảo, không thay bản chính');
  expect(margins).toContain('Phần đầu văn bản do người biên tập dựng lại');

  const letters = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
  const body = xml.slice(xml.indexOf('<office:text'));
  const source =
    readFileSync(join(root, 'content/phong-trao/covid-19/ban-nguon.txt'), 'utf8').split(
      'KẾ HOẠCH',
    )[1] ?? '';
  expect(letters(body.replace(/<[^>]+>/g, ' '))).toContain(letters(source));
});
