import { expect, test } from 'vitest';
import { splitName, typeOfName } from './person.ts';

const split = (written: string) => {
  const { honorific, name, rest, posthumous } = splitName(written);
  return [honorific, name, rest, posthumous ? 'truy tặng' : '']
    .join(' | ')
    .replace(/(?: \| )+$/, '');
};

test.each([
  ['Ông Nguyễn Văn An', 'Ông | Nguyễn Văn An'],
  ['ÔngNguyễn Văn An', 'Ông | Nguyễn Văn An'],
  ['Bà: Trần Thị Bình', 'Bà | Trần Thị Bình'],
  ['BÀ TRẦN THỊ BÌNH', 'Bà | TRẦN THỊ BÌNH'],
  ['Ông (Bà) Lê Na', ' | Lê Na'],
  ['Ông/Bà: Lê Na', ' | Lê Na'],
  ['Đ/c Lê Na', 'Đ/c | Lê Na'],
  ['ThS. Hoàng Minh Trí', 'ThS. | Hoàng Minh Trí'],
  ['PGS.TS Hoàng Minh Trí', 'PGS. TS | Hoàng Minh Trí'],
  ['Hoàng Minh Trí, ThS.', 'ThS. | Hoàng Minh Trí'],
  ['Thiếu tá Cao Xuân Bảng', 'Thiếu tá | Cao Xuân Bảng'],
  ['Ông Thượng tá, TS. Cao Xuân Bảng', 'Ông Thượng tá TS. | Cao Xuân Bảng'],
  ['Cao Xuân Bảng (Trung tá)', 'Trung tá | Cao Xuân Bảng'],
  ['Nguyễn Văn An (truy tặng)', ' | Nguyễn Văn An |  | truy tặng'],
  ['Ông Nguyễn Văn An\nĐội trưởng', 'Ông | Nguyễn Văn An | Đội trưởng'],
  ['Lê Na, Chuyên viên, Phòng A', ' | Lê Na | Chuyên viên, Phòng A'],
  ['Ông Ích Toại', ' | Ông Ích Toại'],
  ['Ông Ông Ích Toại', 'Ông | Ông Ích Toại'],
  ['Bà Na', ' | Bà Na'],
  ['Y Duin Niê Kdăm', ' | Y Duin Niê Kdăm'],
  ['H’Mây Niê', ' | H’Mây Niê'],
  ['Tôn Thất Bác', ' | Tôn Thất Bác'],
  ['Đại Văn Tá', ' | Đại Văn Tá'],
])('%j', (written, expected) => {
  expect(split(written)).toBe(expected.replace(/(?: \| )+$/, ''));
});

test.each([
  ['Nguyễn Văn An', 'ca-nhan'],
  ['Công Tằng Tôn Nữ Diệu Khuê', 'ca-nhan'],
  ['Đoàn Thị Ngọc Ý', 'ca-nhan'],
  ['Ban Văn Bảo', 'ca-nhan'],
  ['H’Mây Niê', 'ca-nhan'],
  ['Phòng minh họa A', 'tap-the'],
  ['Công ty TNHH Minh Họa', 'tap-the'],
  ['Đoàn Thanh niên minh họa', 'tap-the'],
  ['Ban Chỉ huy trực chốt', 'tap-the'],
  ['Hộ ông Nguyễn Văn An và bà Trần Thị Bình', 'ho-gia-dinh'],
  ['xe buýt số 9', undefined],
])('takes %j for %s', (name, expected) => {
  expect(typeOfName(name)).toBe(expected);
});
