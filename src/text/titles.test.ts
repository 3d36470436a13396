import { expect, test } from 'vitest';
import { peopleNamed, withoutTitles } from './titles.ts';

test.each([
  ['Hộ ông Nguyễn Văn An và bà Trần Thị Bình', ['Nguyễn Văn An', 'Trần Thị Bình']],
  ['Hộ Kiều Văn Cậy', ['Kiều Văn Cậy']],
  ['Gia đình cụ Kiều Văn Cậy', ['Kiều Văn Cậy']],
  ['Hộ gia đình chị H’Mây Niê', ['H’Mây Niê']],
  ['Hộ ông Kiều Văn Cậy và vợ là bà Đinh Thị Ngát', ['Kiều Văn Cậy', 'Đinh Thị Ngát']],
  ['HỘ ÔNG KIỀU VĂN CẬY', ['KIỀU VĂN CẬY']],
  ['Hộ ông (bà) Kiều Văn Cậy', ['Kiều Văn Cậy']],
  ['Hộ đồng chí Kiều Văn Cậy', ['Kiều Văn Cậy']],
  ['Kiều Văn Cậy - Đinh Thị Ngát', ['Kiều Văn Cậy', 'Đinh Thị Ngát']],
  ['Vợ chồng ông Kiều Văn Cậy, bà Ngát', ['Kiều Văn Cậy', 'Ngát']],
  ['Hộ bà Đinh Thị Ngát, thôn Đông', ['Đinh Thị Ngát']],
])('reads the people of the household %s', (name, people) => {
  expect(peopleNamed(name, 'ho-gia-dinh')).toEqual(people);
});

test.each([
  ['Nhóm Lò Văn Thử, Lê Thị Hòa', ['Lò Văn Thử', 'Lê Thị Hòa']],
  ['Cơ sở may của bà Lê Thị Hòa', ['Lê Thị Hòa']],
  ['Công ty Cổ phần Minh Họa', []],
  ['Tổ “Bên hiên”', []],
])('reads the people of the collective %s', (name, people) => {
  expect(peopleNamed(name, 'tap-the')).toEqual(people);
});

test.each([
  ['Ông Nguyễn Văn Ứng (Tư Ứng)', ['Nguyễn Văn Ứng', 'Tư Ứng']],
  ['Mẹ Việt Nam anh hùng Đinh Thị Ngát', ['Đinh Thị Ngát']],
  ['Điểu K’ Sơn', ['Điểu K’ Sơn']],
])('reads the name of the person %s', (name, people) => {
  expect(peopleNamed(name, 'ca-nhan')).toEqual(people);
});

test('removes titles from a name', () => {
  expect(withoutTitles('Đồng chí ThS. Lò Văn Thử, Lái xe')).toBe('Lò Văn Thử');
  expect(withoutTitles('Ông')).toBe('Ông');
  expect(withoutTitles('Anh Thư')).toBe('Thư');
});
