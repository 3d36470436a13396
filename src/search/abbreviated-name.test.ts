import { expect, it } from 'vitest';
import { abbreviatedBeside, abbreviatedName, fitsAbbreviated } from './abbreviated-name.ts';

const read = (text: string) => abbreviatedName(text, (fold) => fold === 'htx');

it.each([
  ['N.V.A', ['N', 'V', 'A']],
  ['N.V. Hường', ['N', 'V', 'Hường']],
  ['Nguyễn V. A.', ['Nguyễn', 'V', 'A']],
  ['NVA', ['N', 'V', 'A']],
  ['Ng. Thị Bưởi', ['Ng', 'Thị', 'Bưởi']],
  ['Ph. Q. Toàn', ['Ph', 'Q', 'Toàn']],
  ['Tr. Toản', ['Tr', 'Toản']],
  ['TP. Cà Mau', null],
  ['HTX', null],
  ['Nguyễn Văn An', null],
  ['Y Wang', null],
])('%s', (text, words) => expect(read(text)).toEqual(words));

it('separates a dotted name from the words behind it, never its last word from its initials', () => {
  expect(abbreviatedBeside('N.V. Hường, Phòng A')?.rest).toBe('Phòng A');
  expect(abbreviatedBeside('X.K. Thắng Tổ 1')).toEqual({ name: 'X.K. Thắng', rest: 'Tổ 1' });
  expect(abbreviatedBeside('X.K. Thắng')).toBeNull();
});

it('matches the whole name, or its end; typed diacritics are significant', () => {
  const fits = (name: string, asked: string[]) => fitsAbbreviated(name.split(' '), asked);
  expect(fits('Nguyễn Văn An', ['N', 'V', 'A'])).toBe(true);
  expect(fits('Ông Ích Khiêm', ['Ô', 'Í', 'K'])).toBe(true);
  expect(fits('Đặng Văn Hường', ['V', 'Hường'])).toBe(true);
  expect(fits('Dương Văn An', ['Đ', 'V', 'A'])).toBe(false);
  expect(fits('Nguyễn Văn Hương', ['N', 'V', 'Hường'])).toBe(false);
  expect(fits('Trần Quốc Toản', ['Tr', 'Q', 'Toản'])).toBe(true);
  expect(fits('Tô Quốc Toản', ['Tr', 'Q', 'Toản'])).toBe(false);
});
