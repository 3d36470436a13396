import { expect, test } from 'vitest';
import { nameFinder } from './find-names.ts';

const seek = (name: string, person = true) => {
  const find = nameFinder([{ name, of: name, person }]);
  return (text: string) => find(text).map(({ from, to }) => text.slice(from, to));
};

test.each([
  ['as it is', 'cho ông Lê Thị Hòa, Tổ viên', 'Lê Thị Hòa'],
  ['with the tone elsewhere', 'bà Lê Thị Hoà', 'Lê Thị Hoà'],
  ['decomposed', 'bà Lê Thị Hòa'.normalize('NFD'), 'Lê Thị Hòa'.normalize('NFD')],
  ['in capitals', 'BÀ LÊ THỊ HÒA', 'LÊ THỊ HÒA'],
  ['without marks', 'ba le thi hoa da', 'le thi hoa'],
  ['over a line', 'bà Lê\n  Thị Hòa', 'Lê\n  Thị Hòa'],
  ['in a file’s name', 'anh/le-thi-hoa.jpg', 'le-thi-hoa'],
  ['with emphasis', 'bà **Lê** Thị Hòa', 'Lê** Thị Hòa'],
])('a name is found %s', (_how, text, found) => {
  expect(seek('Lê Thị Hòa')(text)).toEqual([found]);
});

test('a name within another word, another order or another list is none', () => {
  const find = seek('Lê Thị Hòa');
  expect(find('Lê Thị Hòang; Lê, Thị, Hòa; "Lê","Thị","Hòa"; Hòa Thị Lê')).toEqual([]);
});

test('short names of persons count only where they are written as names', () => {
  expect(seek('Lê Hoa')('lễ hoa; Lê Hoa; LÊ HOA; lê hoa')).toEqual(['Lê Hoa', 'LÊ HOA']);
  expect(seek('An')('An toàn, an toàn, ông An, bà An Bình, anh An.')).toEqual(['An', 'An']);
});

test('punctuation within a collective’s name is part of it', () => {
  const find = seek('Công ty Xây dựng, Quản lý & Bảo trì “Minh Họa 99”', false);
  expect(find('tặng Công ty Xây dựng, Quản lý & Bảo trì "Minh Hoạ 99"')).toHaveLength(1);
  expect(find('Công ty Xây dựng; Quản lý & Bảo trì Minh Họa 99')).toEqual([]);
});

test('of two names that begin alike the longer counts', () => {
  const find = nameFinder([
    { name: 'Lê Văn An', of: 1, person: true },
    { name: 'Lê Văn An Bình', of: 2, person: true },
  ]);
  expect(find('Lê Văn An Bình và Lê Văn An').map((each) => each.of)).toEqual([2, 1]);
});
