import { expect, test } from 'vitest';
import { citationFrame, headOf, numberInWords } from './head.ts';

const facts = {
  issued: '2026-02-05',
  place: 'Mẫu',
  issuer: 'Tỉnh ủy Mẫu',
  issuerLong: 'Tỉnh ủy Mẫu',
  documentType: 'KẾ HOẠCH',
  title: 'Phát động thi đua',
  parentBody: undefined,
  corrections: [],
};

test.each([
  ['12', 'KH/TU', 'số 12-KH/TU'],
  [undefined, 'KH/TU', 'số …-KH/TU'],
  ['9901', 'KH-SNV', 'số 9901/KH-SNV'],
  [undefined, 'KH-SNV', 'số …/KH-SNV'],
  ['12', undefined, 'số 12'],
  [undefined, undefined, ''],
])('keeps number %s and symbol %s as in the document', (number, symbol, expected) => {
  const own = { ...facts, number, symbol };
  expect(numberInWords(headOf(own))).toBe(expected);
  expect(citationFrame(own)).toContain(`Kế hoạch ${expected ? `${expected} ` : ''}ngày 05`);
});

test.each([
  ['2026-02', 'Mẫu', 'Mẫu, ngày … tháng 02 năm 2026', 'để trống ngày'],
  ['2026', 'Mẫu', 'Mẫu, ngày … tháng … năm 2026', 'để trống ngày, tháng'],
  ['2026-10-05', undefined, 'ngày 05 tháng 10 năm 2026', ''],
  [undefined, undefined, '', 'không ghi ngày ban hành'],
])('issued %s at %s: does not invent what the source lacks', (issued, place, line, lacks) => {
  const head = headOf({ ...facts, issued, place });
  expect([head.placeAndDate, head.lacks]).toEqual([line, lacks]);
  const { title, ...untitled } = { ...facts, issued, place };
  expect(citationFrame(untitled)).toBe(
    ['{} Kế hoạch', head.date, 'của Tỉnh ủy Mẫu', lacks && `(bản nguồn ${lacks})`]
      .filter(Boolean)
      .join(' '),
  );
});
