import { expect, test } from 'vitest';
import {
  detailSpellings,
  organisationSpellings,
  positionInUnit,
  properName,
  shorterNames,
} from './organisation-spellings.ts';

test('lists short and full spellings of a name', () => {
  expect(organisationSpellings('Câu lạc bộ Đèn Khuya')).toEqual([
    'Câu lạc bộ Đèn Khuya',
    'CLB Đèn Khuya',
  ]);
  expect(organisationSpellings('HTX Sọt Mủng')).toEqual(['HTX Sọt Mủng', 'hợp tác xã Sọt Mủng']);
  const firm = organisationSpellings('Công ty TNHH Vận tải & Du lịch Bưởi Gượng');
  for (const way of [
    'Công ty trách nhiệm hữu hạn Vận tải và Du lịch Bưởi Gượng',
    'Cty TNHH Vận tải và Du lịch Bưởi Gượng',
    'Công ty TNHH Vận tải và Du lịch Bưởi Gượng',
  ]) {
    expect(firm.map((each) => each.toLowerCase())).toContain(way.toLowerCase());
  }
});

test('lists one spelling for a name without such words', () => {
  expect(organisationSpellings('Tổ “Bên hiên”')).toEqual(['Tổ “Bên hiên”']);
});

test.each([
  ['Ủy ban nhân dân xã Sọt', 'UBND xã Sọt'],
  ['Uỷ ban nhân dân xã Sọt', 'UBND xã Sọt'],
  ['UBND xã Sọt', 'ủy ban nhân dân xã Sọt'],
  ['Trường THCS Sọt', 'trung học cơ sở Sọt'],
  ['Phòng GD&ĐT huyện Sọt', 'Phòng giáo dục và đào tạo huyện Sọt'],
  ['Tập thể Khoa Nhi, Bệnh viện Sọt', 'Khoa Nhi, BV Sọt'],
])('%s is also %s', (name, way) => {
  expect(organisationSpellings(name)).toContain(way);
});

test('lists informal names of an organisation', () => {
  expect(shorterNames('Ủy ban nhân dân xã Sọt Mủng')).toContain('UBND Sọt Mủng');
  expect(shorterNames('Hội Liên hiệp Phụ nữ xã Sọt')).toContain('Hội Phụ nữ xã Sọt');
  expect(properName('Nhóm “Bếp ăn 0 đồng”')).toBe('Bếp ăn 0 đồng');
  expect(properName('Đội thiện nguyện Sọt Mủng')).toBe('Sọt Mủng');
});

test('lists the parts of a unit or a position', () => {
  expect(detailSpellings('Bản Sọt Mủng, xã Sọt')).toEqual([
    'Bản Sọt Mủng, xã Sọt',
    'Bản Sọt Mủng',
    'xã Sọt',
  ]);
  expect(positionInUnit('Phó Trưởng phòng', 'Phòng Nội vụ Sọt')).toBe(
    'Phó Trưởng phòng Nội vụ Sọt',
  );
  expect(positionInUnit('Trưởng Công an xã', 'Công an xã Sọt')).toBe('Trưởng Công an xã Sọt');
  expect(positionInUnit('Giáo viên', 'Trường Sọt')).toBeUndefined();
});
