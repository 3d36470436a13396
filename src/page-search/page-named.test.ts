import { expect, it } from 'vitest';
import { isQuestion, pageNamedIn } from './page-named.ts';
import { indexPages } from './rank-pages.ts';

const page = (url: string, title: string, aliases = '', archived = false) => ({
  url,
  title,
  aliases,
  where: '',
  text: '',
  archived,
});
const titles = indexPages([
  page('hinh-thuc/giay-khen/', 'Giấy khen của đơn vị', 'giấy khen sở'),
  page('hinh-thuc/bang-khen/', 'Bằng khen của Bộ trưởng', 'bằng khen bộ; bằng khen'),
  page('phong-trao/a/trach-nhiem/ke-toan/', 'Kế toán trưởng, thủ quỹ cơ quan'),
  page('phong-trao/cu/trach-nhiem/ke-toan/', 'Kế toán trưởng', '', true),
  page('phong-trao/a/trach-nhiem/vat-tu/', 'Phòng Vật tư và Công trình'),
  page('gioi-thieu/', 'Giới thiệu', 'ẩn tên; phóng to'),
]);

it.each([
  ['bằng khen bộ tặng cho những ai', 'hinh-thuc/bang-khen/'],
  ['ai ky giay khen so', 'hinh-thuc/giay-khen/'],
  ['thủ quỹ cơ quan phải làm gì', 'phong-trao/a/trach-nhiem/ke-toan/'],
  ['kế toán trưởng phải làm gì', 'phong-trao/a/trach-nhiem/ke-toan/'],
  ['phòng vật tư làm gì trong phong trào', 'phong-trao/a/trach-nhiem/vat-tu/'],
  ['tôi muốn ẩn tên', 'gioi-thieu/'],
  ['bằng khen bộ', 'hinh-thuc/bang-khen/'],
  ['bảng khen bộ tặng ai', undefined],
  ['giấy khen sở cho đội lái xe chở vắc xin', undefined],
  ['Nguyễn Văn An', undefined],
])('%s: %s', (query, url) => expect(pageNamedIn(titles, query)?.url).toBe(url));

it('distinguishes a question from words', () => {
  expect(isQuestion('ai ký giấy khen')).toBe(true);
  expect(isQuestion('lái xe giỏi')).toBe(false);
});
