import { expect, test } from 'vitest';
import { office } from '../fixtures/papers.ts';
import { unitReader } from './units.ts';

const units = unitReader(office.units);
const line = (found: object) =>
  Object.entries(found)
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}: ${value}`)
    .join(' | ');

test.each([
  ['Phòng minh họa A', 'unit: phong-minh-hoa-a'],
  ['PHÒNG MINH HOẠ A', 'unit: phong-minh-hoa-a'],
  ['Đội số 1', 'unit: doi-minh-hoa-so-1'],
  ['TT C', 'unit: trung-tam-minh-hoa-c'],
  ['Trạm minh họa C', 'unit: trung-tam-minh-hoa-c | unitAsWritten: Trạm minh họa C'],
  ['TRẠM MINH HỌA C', 'unit: trung-tam-minh-hoa-c | unitAsWritten: Trạm minh họa C'],
  [
    'Tổ 1, Phòng minh họa A, Sở minh họa',
    'unit: phong-minh-hoa-a | unitAsWritten: Tổ 1, Phòng minh họa A, Sở minh họa',
  ],
  [
    'Tổ bảo trì Đội minh họa số 2',
    'unit: doi-minh-hoa-so-2 | unitAsWritten: Tổ bảo trì Đội minh họa số 2',
  ],
  ['Công ty TNHH Minh Họa', 'unitAsWritten: Công ty TNHH Minh Họa'],
  ['Đội minh họa số 3', 'unitAsWritten: Đội minh họa số 3'],
])('%j', (text, expected) => {
  expect(line(units.find(text))).toBe(expected);
});

test.each([['Phòg minh họa A'], ['Phong minh hoa A'], ['Đội minh hoạ só 2']])(
  'asks about %j, which resembles a unit, and assigns none',
  (text) => {
    const found = units.find(text);
    expect(found.unit).toBeUndefined();
    expect(found.unitAsWritten).toBe(text);
    expect(found.ask).toMatch(/gần giống “.+”.*có phải không/);
  },
);

test('asks if a name belongs to two units', () => {
  const two = unitReader([
    { id: 'to-a', name: 'Tổ 1' },
    { id: 'to-b', name: 'Tổ 1' },
  ]);
  expect(two.find('Tổ 1')).toEqual({
    unitAsWritten: 'Tổ 1',
    ask: '“Tổ 1” là tên của 2 đơn vị: to-a, to-b',
  });
});

test.each([
  ['Trưởng phòng, Phòng minh họa A', 'position: Trưởng phòng | unit: phong-minh-hoa-a'],
  ['Chuyên viên\nPhòng minh họa A', 'position: Chuyên viên | unit: phong-minh-hoa-a'],
  ['Chuyên viên Phòng A', 'position: Chuyên viên | unit: phong-minh-hoa-a'],
  ['Trưởng phòng minh họa A', 'position: Trưởng phòng | unit: phong-minh-hoa-a'],
  ['Đội trưởng Đội minh họa số 1', 'position: Đội trưởng | unit: doi-minh-hoa-so-1'],
  ['Đội trưởng - Đội minh họa số 1', 'position: Đội trưởng | unit: doi-minh-hoa-so-1'],
  [
    'Bí thư Chi bộ, Trưởng phòng, Phòng minh họa B',
    'position: Bí thư Chi bộ, Trưởng phòng | unit: phong-minh-hoa-b',
  ],
  [
    'Lái xe, Trạm minh họa C',
    'position: Lái xe | unit: trung-tam-minh-hoa-c | unitAsWritten: Trạm minh họa C',
  ],
  [
    'Giám đốc, Công ty TNHH Minh Họa, huyện Minh Họa Đông',
    'position: Giám đốc | unitAsWritten: Công ty TNHH Minh Họa, huyện Minh Họa Đông',
  ],
  ['Phòng minh họa A', 'unit: phong-minh-hoa-a'],
])('splits %j', (text, expected) => {
  expect(line(units.part(text))).toBe(expected);
});

test.each([
  ['Giám đốc Công ty TNHH Minh Họa', 'Giám đốc', 'Công ty TNHH Minh Họa'],
  ['Trưởng Ban Quản lý bến đò Minh Họa', 'Trưởng Ban', 'Ban Quản lý bến đò Minh Họa'],
  ['Đội trưởng Đội minh họa số 3', 'Đội trưởng', 'Đội minh họa số 3'],
])('splits %j without help from the list, and reports it', (text, position, unitAsWritten) => {
  const { ask, ...found } = units.part(text);
  expect(found).toEqual({ position, unitAsWritten });
  expect(ask).toContain('đã tách');
});
