import { describe, expect, it } from 'vitest';
import { meansDecision, parseTypedNumber } from './decision-number.ts';

describe('parseTypedNumber', () => {
  it.each([
    '9902/QĐ-CTN',
    '9902/QD-CTN',
    'Quyết định số 9902/QĐ-CTN',
    'quyet dinh 9902/qd-ctn',
    'QD 9902/QD-CTN',
    '9902qd-ctn',
    '9902 QĐ CTN',
    '9902/QÐ-CTN',
    'số 9902/QĐ-CTN',
    'Số: 9902/QĐ-CTN',
    '9902-qd-ctn',
    '9902/qdctn',
    '9902 / QĐ – CTN',
    '9902/QĐ-CTN.',
    '9902/QĐ-CTN'.normalize('NFD'),
  ])('%s', (text) =>
    expect(parseTypedNumber(text)).toMatchObject({ number: '9902', symbolFolded: 'qd-ctn' }),
  );

  it('reads what is added to a number, or left out', () => {
    expect(parseTypedNumber('9902')).toEqual({ number: '9902', symbolFolded: null, date: null });
    expect(parseTypedNumber('QĐ 9902')).toMatchObject({ number: '9902', symbolFolded: null });
    expect(parseTypedNumber('05/QĐ-UBND')?.number).toBe('5');
    expect(parseTypedNumber('1205a/QĐ-UBND')?.number).toBe('1205a');
    expect(parseTypedNumber('9902/qd')?.symbolFolded).toBe('qd');
    expect(parseTypedNumber('31/2021/QĐ-UBND')).toMatchObject({
      number: '31',
      symbolFolded: 'qd-ubnd',
      date: { precision: 'year' },
    });
    expect(parseTypedNumber('9902/QĐ-UBND ngày 20/12/2021')).toMatchObject({
      symbolFolded: 'qd-ubnd',
      date: { from: '2021-12-20' },
    });
    expect(parseTypedNumber('9902/QĐ-UBND 2021')).toMatchObject({ date: { precision: 'year' } });
    expect(parseTypedNumber('2560/KH-UBND')?.symbolFolded).toBe('kh-ubnd');
  });

  it.each([
    'Đội minh họa số 1',
    'nguyễn thị hoa',
    '5K',
    '15/10/2021',
    'bằng khen 2021',
    '9902 nguyen van an',
    'covid-19',
    '',
  ])('%s is no number of a decision', (text) => {
    const typed = parseTypedNumber(text);
    if (text === '5K') expect(typed).toMatchObject({ number: '5k', symbolFolded: null });
    else expect(typed).toBeNull();
  });
});

it('tells which decision is meant', () => {
  const decision = { number: '05', symbol: 'QĐ-UBND', signed: '2021-12-20' };
  const means = (text: string) => {
    const typed = parseTypedNumber(text);
    return typed !== null && meansDecision(typed, decision);
  };
  expect(means('5/qd-ubnd')).toBe(true);
  expect(means('05')).toBe(true);
  expect(means('5/qdubnd')).toBe(true);
  expect(means('5/qd')).toBe(true);
  expect(means('5/qd-ttg')).toBe(false);
  expect(means('5/2022/qd-ubnd')).toBe(false);
  expect(means('5/QĐ-UBND ngày 20/12/2021')).toBe(true);
});
