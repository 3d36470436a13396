import { expect, it } from 'vitest';
import { shortPlace } from './short-place.ts';

it.each([
  ['Mục 4, phần II', 'II.4'],
  ['Điểm a mục 2, phần I', 'I.2.a'],
  ['Gạch đầu dòng thứ ba, mục 1, phần IV', 'IV.1, dòng thứ ba'],
  ['Đoạn mở đầu phần II', 'II'],
  ['Điểm đ khoản 2 Điều 5', 'Điều 5.2.đ'],
  ['Căn cứ', 'Căn cứ'],
])('shortens “%s” to “%s”', (label, short) => {
  expect(shortPlace(label)).toBe(short);
});
