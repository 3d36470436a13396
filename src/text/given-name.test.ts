import { expect, it } from 'vitest';
import { givenNameLetter, sortedByGivenName } from './given-name.ts';

const person = (name: string, sortName?: string) => ({ name, sortName });
const collective = (name: string) => ({ name, recipientType: 'tap-the' as const });

it('sorts people by given, middle, family name in Vietnamese order', () => {
  const sorted = [
    'Lê Ái',
    'Bùi Anh An',
    'Nguyễn Văn An',
    'Trần Văn Ân',
    'Lê Văn Dũng',
    'Lê Thị Đào',
  ];
  const people = [...sorted].reverse().map((name) => person(name));
  expect(sortedByGivenName(people).map(({ name }) => name)).toEqual(sorted);
});

it('orders tones as Vietnamese dictionaries do', () => {
  const given = ['Hoạ', 'Hoá', 'Hoả', 'Hòa', 'Hoa'];
  expect(
    sortedByGivenName(given.map((name) => person(`Lê ${name}`))).map(({ name }) => name),
  ).toEqual(['Lê Hoa', 'Lê Hòa', 'Lê Hoả', 'Lê Hoá', 'Lê Hoạ']);
});

it('treats hòa and hoà as the same given name', () => {
  for (const pair of [
    ['Nguyễn Thị Hoà', 'Trần Thị Hòa'],
    ['Nguyễn Thị Hòa', 'Trần Thị Hoà'],
  ]) {
    const people = pair.toReversed().map((name) => person(name));
    expect(sortedByGivenName(people).map(({ name }) => name)).toEqual(pair);
  }
});

it('sorts by sortName if present, and groups by the whole name', () => {
  expect(givenNameLetter(person('Y Wang Niê Kdăm', 'Wang Y Niê Kdăm'))).toBe('W');
  expect(givenNameLetter(collective('Đội minh họa số 1'))).toBe('Đ');
  expect(givenNameLetter(person('Đặng Trọng Ổn'))).toBe('Ô');
  expect(givenNameLetter(person('Lê Ái'))).toBe('A');
  expect(givenNameLetter(collective('“Nhóm 5K”'))).toBe('N');
  expect(givenNameLetter(collective('5K'))).toBe('#');
});
