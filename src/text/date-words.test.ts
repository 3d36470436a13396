import { describe, expect, it } from 'vitest';
import { findTypedDate, longDate, parseTypedDate, shortDate } from './date-words.ts';

it('writes dates as official documents do', () => {
  expect(shortDate('2021-09-05')).toBe('05/09/2021');
  expect(longDate('2021-09-05')).toBe('ngày 05 tháng 9 năm 2021');
  expect(longDate('2022-02-15')).toBe('ngày 15 tháng 02 năm 2022');
  expect(longDate('2021-12-20')).toBe('ngày 20 tháng 12 năm 2021');
});

describe('parseTypedDate', () => {
  it.each([
    '15/10/2021',
    '15-10-2021',
    '15.10.2021',
    '2021-10-15',
    '15 tháng 10 năm 2021',
    'ngày 15 tháng 10 năm 2021',
    'ngay 15 thang 10 nam 2021',
    'Ngày 15/10/2021',
  ])('parses %s as a day', (text) => expect(parseTypedDate(text)?.from).toBe('2021-10-15'));
  it.each(['10/2021', 'tháng 10/2021', 'thang 10 nam 2021', 'tháng 10-2021'])(
    'parses %s as a month',
    (text) =>
      expect(parseTypedDate(text)).toEqual({
        precision: 'month',
        from: '2021-10-01',
        to: '2021-10-31',
      }),
  );
  it('reads a year', () => {
    expect(parseTypedDate('năm 2021')?.to).toBe('2021-12-31');
    expect(parseTypedDate('2021')?.precision).toBe('year');
  });
  it.each(['30/02/2021', '9902', 'nguyen van a', '13/2021', '1205/2021', '9902/2021'])(
    'does not parse %s as a date',
    (text) => expect(parseTypedDate(text)).toBeNull(),
  );
});

it('finds a date among other words', () => {
  expect(findTypedDate('Giấy khen 10/2021')).toMatchObject({
    rest: 'Giấy khen',
    date: { precision: 'month' },
  });
  expect(findTypedDate('9902/QĐ-UBND ngày 20/12/2021')).toMatchObject({ rest: '9902/QĐ-UBND' });
  expect(findTypedDate('Đội minh họa số 1')).toBeNull();
  expect(findTypedDate('năm học 2020–2021')).toBeNull();
  expect(findTypedDate('giấy khen ký năm 2022')).toMatchObject({ rest: 'giấy khen' });
});

it.each([
  ['quý 4/2021', '2021-10-01', '2021-12-31'],
  ['Quý IV năm 2021', '2021-10-01', '2021-12-31'],
  ['từ 2021 đến 2022', '2021-01-01', '2022-12-31'],
  ['từ tháng 3/2021 đến tháng 5/2021', '2021-03-01', '2021-05-31'],
  ['tu ngay 12/11/2021 den ngay 15/11/2021', '2021-11-12', '2021-11-15'],
  ['giai đoạn 2021–2023', '2021-01-01', '2023-12-31'],
  ['12/11/21', '2021-11-12', '2021-11-12'],
  ['từ năm 2022 đến nay', '2022-01-01', '9999-12-31'],
  ['trước năm 2021', '0000-01-01', '2020-12-31'],
  ['sau 20/12/2021', '2021-12-21', '9999-12-31'],
  ['đến năm 2021', '0000-01-01', '2021-12-31'],
  ['6 tháng đầu năm 2021', '2021-01-01', '2021-06-30'],
  ['Q3/2022', '2022-07-01', '2022-09-30'],
  ['q.II/2022', '2022-04-01', '2022-06-30'],
  ['T7/2022', '2022-07-01', '2022-07-31'],
  ['t.11/2022', '2022-11-01', '2022-11-30'],
  ['tháng năm 2022', '2022-05-01', '2022-05-31'],
  ['tháng mười hai năm 2022', '2022-12-01', '2022-12-31'],
  ['ngày 9 tháng Giêng năm 2022', '2022-01-09', '2022-01-09'],
  ['ký ngày 07/08/2022', '2022-08-07', '2022-08-07'],
  ['ký tháng 3/2022', '2022-03-01', '2022-03-31'],
])('parses %s as a span', (text, from, to) =>
  expect(parseTypedDate(text)).toMatchObject({ from, to }),
);

it('rejects a span that ends before it begins', () => {
  expect(parseTypedDate('từ 2023 đến 2021')).toBeNull();
});
