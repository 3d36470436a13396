import { expect, test } from 'vitest';
import { sayCases, sayHonoured, sayRows, sayTypes, tallyOf } from './tally.ts';

const rows = (count: number, recipientType: string, status?: string) =>
  Array.from({ length: count }, () => ({ recipientType, status }));
const theo = 'được khen thưởng theo 6 quyết định';

test('mentions cancelled awards without counting them, and counts corrected ones', () => {
  const tally = tallyOf([
    ...rows(2, 'ca-nhan'),
    ...rows(1, 'ho-gia-dinh', 'dinh-chinh'),
    ...rows(1, 'ca-nhan', 'huy-bo-mot-phan'),
    ...rows(1234, 'tap-the'),
    ...rows(1, 'ca-nhan', 'huy-bo'),
  ]);
  expect(sayHonoured(tally, theo)).toBe(
    '1.238 lượt tập thể, cá nhân, hộ gia đình được khen thưởng theo 6 quyết định; không tính 1 trường hợp đã hủy bỏ',
  );
  expect(sayTypes(tally)).toBe('1.234 tập thể, 3 cá nhân, 1 hộ gia đình');
  expect(sayCases(tally)).toBe('1.238 trường hợp, không tính 1 đã hủy bỏ');
  expect(sayRows(tally)).toBe('1.239 trường hợp khen thưởng (1 đã hủy bỏ)');
});

test('names only types that occur; a list of cancelled awards honours nobody', () => {
  expect(sayHonoured(tallyOf(rows(3, 'tap-the')), theo)).toBe(
    '3 lượt tập thể được khen thưởng theo 6 quyết định',
  );
  const cancelled = tallyOf(rows(2, 'tap-the', 'huy-bo'));
  expect(sayHonoured(cancelled, theo)).toBe('2 trường hợp đã hủy bỏ');
  expect(sayRows(cancelled)).toBe('2 trường hợp khen thưởng (2 đã hủy bỏ)');
  expect(sayHonoured(tallyOf([]), theo)).toBe('0 trường hợp');
});
