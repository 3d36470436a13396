import { expect, test } from 'vitest';
import { office } from '../fixtures/papers.ts';
import { awardReader } from './awards.ts';

const read = awardReader(office.awards, office.form);

test.each([
  ['Bằng khen của Chủ tịch UBND tỉnh', 'bang-khen-chu-tich-ubnd-tinh'],
  ['Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'bang-khen-chu-tich-ubnd-tinh'],
  ['BK của Chủ tịch UBND tỉnh Hà Nam', 'bang-khen-chu-tich-ubnd-tinh'],
  ['Bằng khen', 'bang-khen-chu-tich-ubnd-tinh'],
  ['Bằng khen của TTCP', 'bang-khen-thu-tuong'],
  ['giay khen', 'giay-khen'],
  ['Giấy khen của Giám đốc Sở GTVT', 'giay-khen'],
])('reads %j as %s', (text, form) => {
  expect(read(text)).toMatchObject({ form });
  expect(read(text).ask).toBeUndefined();
});

test.each([
  ['Huân chương Lao động hạng Ba', 'ba'],
  ['HCLĐ hạng II', 'nhi'],
  ['Truy tặng Huân chương Lao động (hạng Nhất)', 'nhat'],
])('reads the class of %j as %s', (text, mark) => {
  expect(read(text)).toMatchObject({ form: 'huan-chuong-lao-dong', class: mark });
});

test('recognises an award by the office’s abbreviations', () => {
  const abbreviations = [{ short: 'GTVT', long: 'Giao thông vận tải' }];
  const find = awardReader(office.awards, undefined, abbreviations);
  expect(find('Giấy khen của Giám đốc Sở Giao thông vận tải').form).toBe('giay-khen');
});

test('recognises a posthumous award by its verb', () => {
  expect(read('Truy tặng Bằng khen').posthumous).toBe(true);
});

test.each([
  ['Huân chương Độc lập hạng Ba', 'không có trong danh sách'],
  ['Bằng khen của Bộ trưởng Bộ Minh họa', 'không có trong danh sách'],
  ['Giấy khen hạng Nhất', 'không có hạng này'],
])('asks about %j', (text, words) => {
  expect(read(text).ask).toContain(words);
});

test('asks which Bằng khen is meant if the decision does not say', () => {
  expect(awardReader(office.awards)('Bằng khen').ask).toBe(
    '“Bằng khen” có thể là Bằng khen của Thủ tướng Chính phủ hoặc Bằng khen của Chủ tịch UBND tỉnh',
  );
});
