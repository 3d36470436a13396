import { describe, expect, it } from 'vitest';
import {
  type DocumentNumber,
  documentLabel,
  documentNumber,
  findCitation,
  meansDecision,
  readNumberLine,
} from './decision-number.ts';
import { documentSlug } from './document-slug.ts';

const symbols = ['qdubnd', 'qdctn', 'qdttg', 'qdsgtvt', 'qdtu'];
const read = (text: string) => findCitation(text, symbols);

describe('findCitation', () => {
  it.each([
    '9902/QĐ-CTN',
    '9902/QD-CTN',
    'Quyết định số 9902/QĐ-CTN',
    'quyet dinh 9902/qd-ctn',
    'QD 9902/QD-CTN',
    'QĐ9902/QĐ-CTN',
    '9902qd-ctn',
    '9902qdctn',
    '9902 QĐ CTN',
    '9902/QÐ-CTN',
    'số 9902/QĐ-CTN',
    'Số: 9902/QĐ-CTN',
    '9902-qd-ctn',
    '9902/qdctn',
    '9902 / QĐ – CTN',
    '9902/QĐ-CTN.',
    '[9902/QĐ-CTN]',
    'QĐ-CTN số 9902',
    'QĐ/CTN 9902',
    'QĐ-CTN-9902',
    '9902QĐCTN',
    '9902-QĐ/CTN',
    '9902/CTN',
    'QĐ 9902/CTN',
    '9902/QĐ-CTN'.normalize('NFD'),
  ])('%s', (text) =>
    expect(read(text)?.citation).toMatchObject({ number: '9902', symbol: 'qdctn' }),
  );

  it('reads Party and old forms, letters, partial symbols and other documents', () => {
    expect(read('109-QĐ/TU')?.citation).toMatchObject({ number: '109', symbol: 'qdtu' });
    expect(read('323/2004/QĐ/CTN')?.citation).toMatchObject({
      number: '323',
      symbol: 'qdctn',
      year: '2004',
    });
    expect(read('24-CT/UBND')?.citation).toMatchObject({ number: '24', symbol: 'ctubnd' });
    expect(read('05/QĐ-UBND')?.citation.number).toBe('5');
    expect(read('1205a/QĐ-UBND')?.citation.number).toBe('1205a');
    expect(read('1205 a/QĐ-UBND')?.citation.number).toBe('1205a');
    expect(read('9902/qd')?.citation.symbol).toBe('qd');
    expect(read('2560/KH-UBND')?.citation.symbol).toBe('khubnd');
  });

  it('reads a number that only its position identifies', () => {
    for (const text of [
      '9902',
      'QĐ 9902',
      'quyết định 9902',
      'số 9902',
      'QĐ9902',
      'QĐ số 9902',
      'số: 9902/…',
    ]) {
      expect(read(text)?.citation).toMatchObject({ number: '9902', symbol: '' });
    }
    for (const text of ['9902/2021', 'số qđ 9902/2021', 'quyết định 9902/2021']) {
      expect(read(text)?.citation).toMatchObject({ number: '9902', year: '2021' });
    }
    expect(read('09-QĐ/UB')?.citation).toMatchObject({ number: '9', symbol: 'qdub' });
  });

  it('preserves the surrounding words as typed', () => {
    expect(read('kèm theo Quyết định số 9902/QĐ-UBND ngày 20/12/2021 của Chủ tịch')?.rest).toBe(
      'kèm theo Quyết định số ngày 20/12/2021 của Chủ tịch',
    );
    expect(read('Nguyễn Văn An QĐ số 9902 năm 2021')?.rest).toBe('Nguyễn Văn An năm 2021');
    expect(read('9902 qd ubnd tinh')?.rest).toBe('tinh');
  });

  it.each([
    'Đội minh họa số 1',
    'nguyễn thị hoa',
    '15/10/2021',
    'bằng khen 2021',
    '9902 nguyen van an',
    'covid-19',
    'quyết định năm 2021',
    'tổ 5 quận đội',
    'quyết định tặng Giấy khen cho Đội số 1',
    'ấm no 2021 nhà',
    '',
  ])('finds no citation in %s', (text) => expect(read(text)).toBeNull());
});

it('matches a citation with its decision', () => {
  const decision = { number: '05', symbol: 'QĐ-UBND', signed: '2021-12-20' };
  const means = (text: string, which = decision) => {
    const found = read(text);
    return found !== null && meansDecision(found.citation, which);
  };
  expect(means('5/qd-ubnd')).toBe(true);
  expect(means('05')).toBe(true);
  expect(means('5/qdubnd')).toBe(true);
  expect(means('5/qd')).toBe(true);
  expect(means('5/qd-ttg')).toBe(false);
  expect(means('5/QĐ-UB')).toBe(false);
  expect(means('5/2022/qd-ubnd')).toBe(false);
  expect(
    means('323/2004/QĐ/CTN', { number: '323', symbol: '2004/QĐ/CTN', signed: '2004-05-10' }),
  ).toBe(true);
  expect(
    means('323/2004/QĐ/CTN', { number: '323/2004', symbol: 'QĐ/CTN', signed: '2004-05-10' }),
  ).toBe(true);
  expect(documentNumber({ number: '109', symbol: 'QĐ/TU' })).toMatchObject({ symbol: 'qdtu' });
});

it.each([
  ['9902', 'QĐ-UBND', '9902/QĐ-UBND', '9902-qd-ubnd'],
  ['109', 'QĐ/TU', '109-QĐ/TU', '109-qd-tu'],
  ['24', 'CT/UBND', '24-CT/UBND', '24-ct-ubnd'],
  ['323/2004', 'QĐ/CTN', '323/2004/QĐ/CTN', '323-2004-qd-ctn'],
  ['323', '2004/QĐ/CTN', '323/2004/QĐ/CTN', '323-2004-qd-ctn'],
  ['063', '2025/QĐ-UBND', '063/2025/QĐ-UBND', '063-2025-qd-ubnd'],
  ['05', '/QĐ/UB', '05/QĐ/UB', '05-qd-ub'],
  ['15', '-QĐ-TU', '15-QĐ-TU', '15-qd-tu'],
  ['9903', 'QĐ', '9903/QĐ', '9903-qd'],
  ['1205a', 'QĐ-ĐHSP/TCCB', '1205a/QĐ-ĐHSP/TCCB', '1205a-qd-dhsp-tccb'],
])('writes %s and %s as %s', (number, symbol, label, slug) => {
  expect(documentLabel({ number, symbol })).toBe(label);
  expect(documentSlug({ number, symbol })).toBe(slug);
  const found = findCitation(`theo ${label} đã ký`, [documentNumber({ number, symbol }).symbol]);
  expect(found?.citation.typed).toBe(label);
  expect(
    meansDecision(found?.citation as DocumentNumber, { number, symbol, signed: '2004-05-10' }),
  ).toBe(true);
});

it.each([
  ['Số: 12/KH-SNV', '12', 'KH-SNV'],
  ['Số 12-KH/TU', '12', 'KH/TU'],
  ['Số: 24-CT/UBND', '24', 'CT/UBND'],
  ['Số: 05/QĐ/UB', '05', '/QĐ/UB'],
  ['Số: 323/2004/QĐ/CTN', '323', '2004/QĐ/CTN'],
  ['Số: 1205a/QĐ-UBND', '1205a', 'QĐ-UBND'],
  ['Số:  /KH-SGTVT', '', 'KH-SGTVT'],
  ['Số …-KH/TU', '', 'KH/TU'],
  ['Số: ---/KH-SNV', '', 'KH-SNV'],
])('reads the head of an act: %s', (line, number, symbol) => {
  const read = readNumberLine(line);
  expect(read).toEqual({ number, symbol });
  if (number) expect(line).toMatch(new RegExp(`${documentLabel({ number, symbol })}$`));
});

it.each(['Số lượng - năm/tháng', 'Số: 12', 'Căn cứ 12/KH-SNV'])(
  'rejects as head of an act: %s',
  (line) => expect(readNumberLine(line)).toBeUndefined(),
);
