import { describe, expect, it } from 'vitest';
import { findTypedDate, longDate, parseTypedDate, shortDate } from './date-words.ts';

it('writes dates as official papers do', () => {
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
  ])('%s is a day', (text) => expect(parseTypedDate(text)?.from).toBe('2021-10-15'));
  it.each(['10/2021', 'tháng 10/2021', 'thang 10 nam 2021', 'tháng 10-2021'])(
    '%s is a month',
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
    '%s is no date',
    (text) => expect(parseTypedDate(text)).toBeNull(),
  );
});

it('finds a date among other words', () => {
  expect(findTypedDate('Giấy khen 10/2021')).toMatchObject({
    rest: 'giay khen',
    date: { precision: 'month' },
  });
  expect(findTypedDate('9902/QĐ-UBND ngày 20/12/2021')).toMatchObject({ rest: '9902/qd-ubnd' });
  expect(findTypedDate('Đội minh họa số 1')).toBeNull();
});
