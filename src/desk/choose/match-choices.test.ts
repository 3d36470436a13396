import { expect, it } from 'vitest';
import { choiceFinder } from './match-choices.ts';

const find = choiceFinder([
  { value: 'doi-1', label: 'Đội minh họa số 1' },
  { value: 'doi-2', label: 'Đội minh họa số 2', aliases: ['Đội Cầu đường'] },
  { value: 'phong-a', label: 'Phòng Kỹ thuật', detail: 'Phòng' },
]);

it.each([
  ['doi so 2', 'doi-2'],
  ['kĩ thuật', 'phong-a'],
  ['ky thuat', 'phong-a'],
  ['cau duong', 'doi-2'],
  ['phong-a', 'phong-a'],
  ['Đội minh hoạ số 1', 'doi-1'],
])('“%s” finds %s first', (query, value) => {
  expect(find(query)[0]?.value).toBe(value);
});

it('returns all in order for an empty query, and none if nothing is similar', () => {
  expect(find('').map(({ value }) => value)).toEqual(['doi-1', 'doi-2', 'phong-a']);
  expect(find('hợp tác xã')).toEqual([]);
});
