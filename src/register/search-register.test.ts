import { describe, expect, it } from 'vitest';
import { searchAsTyped } from './answer-as-typed.ts';
import { asksTexts, decisionsMeant } from './records-answer.ts';
import { indexRecords } from './register-index.ts';
import type { RecordRow, Records } from './register-table.ts';
import { withTexts } from './register-texts.ts';
import { searchRecords } from './search-register.ts';

const person = (decision: number, name: string, more: Partial<RecordRow> = {}): RecordRow => ({
  decision,
  recipientType: 'ca-nhan',
  name,
  ...more,
});

/** Three invented decisions; row numbers are indices into `rows`. */
const records: Records = {
  decisions: [
    {
      id: '2023/9981-qd-ubnd',
      number: '9981',
      symbol: 'QĐ-UBND',
      signed: '2023-08-17',
      issuer: 'tinh',
      form: 'bang-khen',
      kind: 'cong-trang',
      subject: 'Về việc tặng Bằng khen nhân Ngày Thầy thuốc Việt Nam, năm học 2022–2023',
    },
    {
      id: '2021/9982-qd-sxd',
      number: '9982',
      symbol: 'QĐ-SXD',
      signed: '2021-05-06',
      issuer: 'so',
      form: 'giay-khen',
      kind: 'cong-trang',
      subject: 'Về việc tặng Giấy khen',
      meritPeriod: 'năm 2020',
      related: ['9989/QĐ-SXD'],
    },
  ],
  units: [
    { id: 'kho', name: 'Kho vật tư', aliases: ['Kho'], formerNames: ['Trạm vật tư ven sông'] },
  ],
  rows: [
    person(0, 'Tạ Thị Bưởi', { unit: 0, position: 'Thủ kho' }),
    person(0, 'Tạ Thị Bưởi', {
      unit: 0,
      position: 'Thủ kho',
      unitAsWritten: 'Trạm vật tư ven sông',
    }),
    person(0, 'Trần Quốc Bình', { position: 'Giáo viên', unitAsWritten: 'Trường THCS Bến Cát' }),
    person(0, 'Tô Quốc Bình', { position: 'Giáo viên', unitAsWritten: 'Trường Tiểu học Bến Cát' }),
    person(1, 'Sùng A Dế', { honorific: 'Đại úy', unitAsWritten: 'Công an xã Bến Cát' }),
    person(1, 'Lương Văn Quý', { position: 'Lái xe', unit: 0 }),
    { decision: 1, recipientType: 'tap-the', name: 'Trường THCS Bến Cát' },
    { decision: 1, recipientType: 'ca-nhan', name: '', withheld: true },
  ],
  exemplars: [],
  labels: { form: { 'bang-khen': 'Bằng khen', 'giay-khen': 'Giấy khen' } },
  equivalents: [],
};
const index = indexRecords(records);
const full = indexRecords(
  withTexts(records, {
    '2023/9981-qd-ubnd': { rows: ['nuôi ong lấy mật', '', '', ''] },
    '2021/9982-qd-sxd': { rows: ['', 'vá đường sau bão', '', 'bí mật'] },
  }),
);
const rowsOf = (query: string) => searchRecords(index, query).hits.map(({ row }) => row);

describe('people by what accompanies their name', () => {
  const more = indexRecords({
    ...records,
    units: [...records.units, { id: 'thu-vien', name: 'Thư viện Bến Cát', aliases: ['Thư viện'] }],
    rows: [
      ...records.rows.slice(0, 4),
      person(0, 'Quàng Thị Nhài', { unit: 1, position: 'Thủ thư' }),
      person(0, 'Bế Hồng Nhài', { position: 'Thủ thư trưởng', unitAsWritten: 'Xã Bến Cát' }),
      { decision: 0, recipientType: 'ho-gia-dinh', name: 'Hộ ông Cù Văn Đấu và bà Tạ Thị Bưởi' },
      person(1, 'Ôn Hồng Nhài', { position: 'Lái xe' }),
      person(1, 'Cù Thị Kim Dung'),
      person(1, 'Trần Tiến Dũng'),
    ],
    equivalents: [['TTr', 'thủ thư trưởng']],
  });
  const found = (query: string) => searchRecords(more, query).hits.map(({ row }) => row);

  it.each([
    ['a given name beside the unit', 'cô Nhài Thư viện', [4]],
    ['the unit first, in brackets', 'Thư viện (Nhài)', [4]],
    ['a given name beside a position', 'em Nhài thủ thư trưởng', [5]],
    ['an abbreviation beside the name', 'Bế Hồng Nhài TTr', [5]],
    ['a title in Telex', 'chij Quangf Thij Nhafi', [4]],
    ['a title in VNI', 'ba2 be61 ho62ng nha2i', [5]],
    ['a title with diacritics before a name without', 'nhạc sĩ be hong nhai', [5]],
    ['the diacritics of a title before one word', 'chị Dung', [8]],
    ['a typo in a name that begins like a title', 'cu thi kiim dung', []],
    ['a household by its first member', 'nhà ông Cù Văn Đấu', [6]],
    ['a household by its second', 'cho hỏi vợ chồng bà Tạ Thị Bưởi có được khen không', [6]],
    ['only its member, with everyone of that name', 'bà Tạ Thị Bưởi', [0, 1, 6]],
    ['a household that was not commended', 'gia đình ông Trần Quốc Bình', []],
    ['two forms of address, of which one is a family name', 'đ/c Ông Hồng Nhài', []],
    ['an ordinal with a stroke', '7/ Bà Quàng Thị Nhài – Thủ thư', [4]],
    ['initials that nobody has', 'X.Y.Z', []],
    ['a question before a title', 'tìm ông Ngọc Thành Xuyên', []],
  ])('%s', (_, query, rows) => expect(found(query).sort()).toEqual(rows));

  it('offers near names for a typo behind a word that is a title or a family name', () => {
    const { near } = searchRecords(more, 'cu thi kiim dung');
    expect(near.map(({ row }) => row)).toEqual([8]);
  });

  it('counts nobody if the cited decision has no such name, and offers other rows with it', () => {
    const { hits, near, decisions } = searchRecords(
      more,
      'Bế Hồng Nhài, Quyết định số 9982/QĐ-SXD',
    );
    expect(hits).toEqual([]);
    expect(near.map(({ row }) => row)).toEqual([5]);
    expect(decisions).toEqual([1]);
  });
});

it('answers a pasted link with its target', () => {
  const site = 'https://thidua.example.vn/thi-dua/';
  expect(searchRecords(index, `${site}khen-thuong/2021/9982-qd-sxd/`)).toMatchObject({
    decisions: [1],
  });
  expect(rowsOf(`Xem ${site}khen-thuong/2021/9982-qd-sxd/#cn02`)).toEqual([5]);
  expect(rowsOf('2021/9982-qd-sxd#tt01')).toEqual([6]);
  expect(rowsOf(`${site}don-vi/kho/`)).toEqual(rowsOf('Kho vật tư'));
  expect(rowsOf(`${site}khen-thuong/?q=T%C3%B4+Qu%E1%BB%91c+B%C3%ACnh&nam=2023`)).toEqual([3]);
  expect(rowsOf(`${site}khen-thuong/2020/9999-qd-sxd/`)).toEqual([]);
});

it.each([
  ['inverted case', 'lƯƠNG vĂN qUÝ', [5]],
  ['inverted case that a legacy font could produce', 'sÙNG a dẾ', [4]],
  ['consonants that a word begins with', 'Tr. Quốc Bình', [2]],
  ['consonants and letters', 'Tr. Q. Bình', [2]],
  ['letters without dots', 'T Q Bình', [2, 3]],
  ['one letter without a dot', 'Lương V Quý', [5]],
  ['the given name first', 'Bưởi Tạ Thị', [0, 1]],
  ['joined, with a name of one letter', 'sungade', [4]],
  ['i for y, after a title for either', 'Ông (Bà) Lương Văn Quí', [5]],
  ['i for y, after a position', 'Lái xe Lương Văn Quí', [5]],
  ['the short name of a unit after the name', 'Lương Văn Quý Kho', [5]],
  ['a row of a list', '- Ông Lương Văn Quý, Lái xe, Kho vật tư;', [5]],
  ['a numbered row', '2. Ông Tô Quốc Bình, Giáo viên, Trường Tiểu học Bến Cát', [3]],
  ['a rank, a given name and a unit', 'đại úy Dế công an xã Bến Cát', [4]],
  ['initials written out', 'trường trung học cơ sở Bến Cát', [6, 2]],
  ['a profession that no row contains', 'y tá Lương Văn Quý', [5]],
])('%s: %s', (_, query, rows) => expect(rowsOf(query)).toEqual(rows));

describe('a namesake at another unit', () => {
  it('is listed after the person at the unit asked for', () => {
    expect(rowsOf('Tạ Thị Bưởi Trạm vật tư ven sông')).toEqual([1, 0]);
    expect(rowsOf('Tạ Thị Bưởi Kho vật tư')[0]).toBe(0);
  });
});

describe('dates', () => {
  it.each([
    'T8/2023',
    'Q3/2023',
    'tháng tám 2023',
    'ký ngày 17/08/2023',
    'quyết định ký tháng 8/2023',
  ])('%s', (query) => expect(rowsOf(query)).toEqual([0, 1, 2, 3]));
  it('a school year is read as words, and so is a year of merit in which nothing was signed', () => {
    expect(rowsOf('năm học 2022-2023').sort()).toEqual([0, 1, 2, 3]);
    expect(rowsOf('giấy khen năm 2020')).toEqual([4, 5, 6]);
  });
});

describe('documents', () => {
  it('lists the person named before the cited decision', () => {
    const answer = searchRecords(index, 'Lương Văn Quý Quyết định số 9982/QĐ-SXD ngày 06/05/2021');
    expect(answer).toMatchObject({ rowsFirst: true, decisions: [1] });
    expect(answer.hits.map(({ row }) => row)).toEqual([5]);
    expect(searchRecords(index, 'giấy khen 9982/QĐ-SXD').rowsFirst).toBe(false);
  });
  it('recognises the number of a document that corrects a decision, and counts nobody for it', () => {
    const answer = searchRecords(index, '9989/QĐ-SXD');
    expect(answer.hits).toEqual([]);
    expect(decisionsMeant(answer)).toEqual([1]);
  });
  it('reads a number beside words around documents', () => {
    expect(searchRecords(index, 'danh sách kèm theo 9982').decisions).toEqual([1]);
  });
});

it('does not take a day that begins like a title for a person', () => {
  expect(rowsOf('Thầy thuốc Việt Nam')).toEqual([0, 1, 2, 3]);
});

it.each([
  'Cao Thị Bưởi',
  'Tạ A Bình',
  'bưởi văn tạ',
  'Tống Hữu Châu Sơn',
  'chau van bình',
  'trần hoa cúc sen',
  'T V Bình',
])('counts nobody for %s', (query) => expect(rowsOf(query)).toEqual([]));

describe('achievements', () => {
  const found = (query: string) => searchRecords(full, query).hits.map(({ row }) => row);
  it('match words, but never in a withheld row', () => {
    expect(asksTexts(searchRecords(index, 'nuôi ong'))).toBe(true);
    expect(found('nuôi ong')).toEqual([0]);
    expect(found('va duong sau bao')).toEqual([5]);
    expect(found('bí mật')).toEqual([]);
  });
  it.each(['Lương Văn Quý', '9982/QĐ-SXD', 'Tr. Q. Bình', 'tháng 8/2023'])(
    'are not fetched for %s',
    (query) => expect(asksTexts(searchRecords(index, query))).toBe(false),
  );
});

describe('answers before the rest of the code is loaded', () => {
  it.each([
    'Tạ Thị Bưởi',
    '9982/QĐ-SXD',
    'tháng 8/2023',
    'ông Tạ Thị Bưởi',
    'truong thcs ben cat',
    'Bưởi Tạ Thị',
  ])('%s: the full answer', (query) => {
    const first = searchAsTyped(index, query);
    expect(first?.hits.length).toBeGreaterThan(0);
    expect(first).toEqual(searchRecords(index, query));
  });
  it.each([
    'ta thi buoi kho vat tu',
    'Tr. Q. Bình',
    'GIA ĐÌNH ÔNG TRẦN QUỐC BÌNH',
    'Nguye^~n',
    '"Bến Cát"',
    '9989/QĐ-SXD',
    'giáo viên Tô Quốc Bình ở đâu',
  ])('%s: none yet', (query) => expect(searchAsTyped(index, query)).toBeNull());
});

describe('people named among other words', () => {
  it.each([
    ['an unknown title', 'GV. Lương Văn Quý', [5]],
    ['a profession in lower case', 'họa sĩ Lương Văn Quý', [5]],
    ['a number and a dash', 'Stt 12 - Ông Lương Văn Quý', [5]],
    ['cells of a table', '| 12 | Lương Văn Quý | Lái xe | Kho vật tư |', [5]],
    ['a former position', 'Lương Văn Quý, nguyên Lái xe Kho vật tư', [5]],
    ['initials and a unit', 'Tr.Q. Bình, Trường THCS Bến Cát', [2]],
    ['initials in capitals that are also a word', 'TQ Bình', [2, 3]],
    ['a given name that reads like a day', 'Tạ Thị Bưởi ký năm 2023', [0, 1]],
  ])('%s: %s', (_, query, rows) => expect(rowsOf(query)).toEqual(rows));
});

describe('numbers', () => {
  it.each([
    '9982 năm 2021',
    'số hiệu 9982',
    '9982_QD_SXD',
    '9982／QĐ-SXD',
    '9982/QĐ-SXD/2021',
    '9982/QĐ-SXD - 06/05/2021',
    'Quyết định 9982/QĐ-SXD về việc tặng Giấy khen năm 2020',
    'quyết định 9982 năm 2021',
  ])('%s', (query) => expect(searchRecords(index, query).decisions).toEqual([1]));
  it('an ordinal before a name that begins like a symbol is not a citation', () => {
    expect(searchRecords(index, '41. Khổng Thị Lý').notFound).toBeNull();
  });
});
