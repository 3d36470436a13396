import { describe, expect, it } from 'vitest';
import { searchAsTyped } from './answer-as-typed.ts';
import { person, recordsWith } from './records-fixture.ts';
import { indexRecords } from './register-index.ts';
import { searchRecords } from './search-register.ts';

const records = recordsWith('2023-08-17', {
  units: [{ id: 'truong', name: 'Trường Nội trú Bến Cát', aliases: ['Trường Nội trú'] }],
  rows: [
    person('K’Tiêng Lơmu'),
    person('Lý Thị Duyên', { unit: 0, position: 'Cô nuôi' }),
    person('Bùi Văn Định', { position: 'Bảo vệ', unitAsWritten: 'Tiểu đoàn 5, Trung đoàn 9' }),
    person('Nhơi', { position: 'Đội trưởng', unitAsWritten: 'Đội xe số 3' }),
    { decision: 0, recipientType: 'tap-the', name: 'Đội xe số 3' },
    { decision: 0, recipientType: 'tap-the', name: 'Tiểu đoàn 5', unitAsWritten: 'Trung đoàn 9' },
    person('Vũ Trọng Lực'),
    { decision: 0, recipientType: 'ho-gia-dinh', name: 'Hộ ông Tạ Xuân Cày – bà Lò Thị Nơm' },
    person('Lưu Thị Kim Ngọ', { unitAsWritten: 'Công ty Gỗ Suối Vàng' }),
    { decision: 0, recipientType: 'tap-the', name: 'Công ty Gỗ Suối Vàng' },
    person('Thái Bích Lệ'),
    person('Thái Thị Bích Vy'),
    person('Ngô Bích Thái'),
    person('Huỳnh Hữu Sáng', { position: 'Thủ kho' }),
    person('Ông Thị Lựu'),
    person('Đàm Thị Lựu'),
  ],
});
const index = indexRecords(records);
const rowsOf = (query: string) => searchRecords(index, query).hits.map(({ row }) => row);

describe('people and collectives by their usual names', () => {
  it.each([
    ['an apostrophe that is a letter', 'KʼTiêng Lơmu', [0]],
    ['function words between given name and unit', 'cô Duyên ở Trường Nội trú', [1]],
    ['a given name that is a common word, behind a title', 'anh Định', [2]],
    ['a name of one word in a copied row', '26;Bà;Nhơi;Đội trưởng;Đội xe số 3', [3]],
    ['“số” that is not in the name', 'tiểu đoàn số 5', [5, 2]],
    ['a collective with its unit, before its staff', '1. Tiểu đoàn 5, Trung đoàn 9', [5, 2]],
    ['the family name last', 'Lực Trọng Vũ', [6]],
    ['a household by its first member', 'gia đình ông Tạ Xuân Cày có được khen không', [7]],
    ['plus signs of an address', 'Huỳnh+Hữu+Sáng', [13]],
    ['a family name that reads like a title in Telex', 'Oong Thij Luwuj', [14]],
  ])('%s: %s', (_, query, rows) => expect(rowsOf(query)).toEqual(rows));

  it.each([
    ['a longer name', 'gia đình bà Lò Thị Nơm Na'],
    ['initials that nobody has', 'X.K. Sáng'],
    ['another tone, with the unit', 'Lưu Thị Kim Ngo (Công ty Gỗ Suối Vàng)'],
    ['the first letters of a symbol', '9981/QĐ-SG'],
  ])('%s has no hits: %s', (_, query) => expect(rowsOf(query)).toEqual([]));

  it('offers the name with other diacritics, and reports which name was not found', () => {
    const answer = searchRecords(index, 'Lưu Thị Kim Ngo (Công ty Gỗ Suối Vàng)');
    expect(answer.personAsked).toBe('Lưu Thị Kim Ngo');
    expect(answer.near.map(({ row }) => row)).toContain(8);
    expect(searchRecords(index, 'em Bưởng').personAsked).toBe('Bưởng');
    expect(searchRecords(index, 'Huynhf Huwux Sangr').near.map(({ row }) => row)).toEqual([13]);
  });
});

describe('part of a name', () => {
  it('counts every name that contains the words, adjacent ones first', () => {
    for (const [query, first] of [
      ['thai bich', 10],
      ['Bích Thái', 12],
    ] as const) {
      expect(rowsOf(query)[0]).toBe(first);
      expect(rowsOf(query).sort()).toEqual([10, 11, 12]);
    }
    expect(searchAsTyped(index, 'thai bich')).toEqual(searchRecords(index, 'thai bich'));
  });
  it('is not assumed for a whole name', () => {
    expect(rowsOf('Thái Bích Lệ')).toEqual([10]);
    expect(rowsOf('Thái Bích Vy')).toEqual([]);
    expect(searchRecords(index, 'Thái Bích Vy').near.map(({ row }) => row)).toEqual([11]);
  });
});
