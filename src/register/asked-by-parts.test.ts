import { describe, expect, it } from 'vitest';
import { CALLINGS } from '../search/callings.ts';
import { person, recordsWith } from './records-fixture.ts';
import { indexRecords } from './register-index.ts';
import { searchRecords } from './search-register.ts';

const records = recordsWith('2023-05-17', {
  units: [
    { id: 'bien', name: 'Trạm Biên Thùy', aliases: [] },
    { id: 'doi', name: 'Phòng Di sản và Bảo tàng', aliases: ['Phòng Di sản'] },
  ],
  rows: [
    person('Lò Thị Hường', { unit: 0, position: 'Thủ kho' }),
    person('Cù Văn Hường', { unit: 1 }),
    person('Hồ Sỹ Bưởng', { unit: 0 }),
    person('Dương Bá Khoát', { unit: 1 }),
    person('Tạ Thị Lam', { unit: 1 }),
    person('Nhơi', { unit: 0 }),
    { decision: 0, recipientType: 'tap-the', name: 'Trạm Biên Thùy' },
    { decision: 0, recipientType: 'tap-the', name: 'Hội Chữ thập đỏ xã Bến Lam' },
    { decision: 0, recipientType: 'tap-the', name: 'Tổ dân phố 16' },
  ],
});
const index = indexRecords(records);
const rowsOf = (query: string) => searchRecords(index, query).hits.map(({ row }) => row);
const unmarked = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** What people type around the name they search for, X. */
const AROUND =
  `X¦tên X¦tên là X¦có tên là X¦người tên X¦có ai tên X không¦tìm X¦tìm giúp em X với ạ¦tìm hộ tôi X
cho hỏi X¦cho em hỏi X ạ¦xin cho biết X¦tra cứu khen thưởng X¦kiểm tra xem X có được khen không¦thông tin về X
X được khen chưa¦X đã được khen chưa ạ¦X được khen năm nào¦X mấy lần được khen¦bao nhiêu lần X được khen¦X là ai
X làm ở đơn vị nào¦X ở đâu¦khen thưởng của X¦quyết định khen thưởng X¦số quyết định khen X¦lịch sử khen thưởng của X
anh chị cho em hỏi X được khen năm nào vậy ạ¦X vì sao được khen¦X quyết định số mấy¦X có trong danh sách không
họ và tên: X¦X (đã mất)¦(X)¦- X¦1. X¦X?¦X ko ạ¦X đc khen chưa¦mẹ tôi tên X¦cần tìm X gấp`
    .split(/[¦\n]/)
    .map((each) => each.trim());
const WHO = ['', 'ông ', 'Bà ', 'chị ', 'đ/c ', 'Thiếu tá ', 'BS.CKII ', 'cô giáo '];

/** Every phrase with every title, each once, with and without diacritics in turn. */
const asking = (name: (turn: number) => string) =>
  AROUND.flatMap((around, turn) =>
    WHO.map((title, at) => {
      const query = around.replace('X', title + name(turn + at));
      return { query: (turn + at) % 2 === 0 ? query : unmarked(query), turn: turn + at };
    }),
  );

describe('a query by its parts', () => {
  it('finds the person named, with any title and any words around', () => {
    const named = [
      ['Lò Thị Hường', 0],
      ['Hồ Sỹ Bưởng', 2],
      ['Dương Bá Khoát', 3],
      ['Tạ Thị Lam', 4],
    ] as const;
    const its = (turn: number) => named[(turn >> 1) % named.length] ?? named[0];
    for (const { query, turn } of asking((at) => its(at)[0]))
      expect([query, rowsOf(query)]).toEqual([query, [its(turn)[1]]]);
  });

  it('finds everyone with a given name behind a title, and nobody else', () => {
    for (const { query } of asking(() => 'Hường').filter((_, at) => at % WHO.length > 0))
      expect([query, rowsOf(query).sort()]).toEqual([query, [0, 1]]);
    const ofHouseholds = /[()]|hộ|^gđ|nhà (?:ông|bà|anh|chị|cụ)|gia đình|vợ chồng/;
    for (const title of CALLINGS.filter((each) => !ofHouseholds.test(each)))
      expect([title, rowsOf(`${title} Hường`).sort()]).toEqual([title, [0, 1]]);
  });

  it('has no hits for a name that nobody has', () => {
    for (const { query } of asking(() => 'Lò Sỹ Khoát'))
      expect([query, rowsOf(query)]).toEqual([query, []]);
  });

  it.each([
    'G ở U',
    'G bên U',
    'G thuộc U',
    'G công tác tại U',
    'G đang công tác ở U',
    'G làm ở U',
    'G của U',
    'G dưới U',
    'G đơn vị U',
    'G U',
    'G, U',
    'G - U',
    'G (U)',
    'U, G',
    'U – G',
    'U có G',
    'U G',
    'ở U có G không',
    'cho hỏi G bên U được khen năm nào',
    'U có ai tên G không ạ',
  ])('finds a given name beside its unit: %s', (parts) => {
    for (const [title, unit, row] of [
      ['chị ', 'Trạm Biên Thùy', 0],
      ['anh ', 'Phòng Di sản', 1],
    ] as const) {
      const query = parts.replace('G', `${title}Hường`).replace('U', unit);
      for (const asked of [query, unmarked(query)])
        expect([asked, rowsOf(asked)]).toEqual([asked, [row]]);
    }
  });

  it('reads a collective from separate words, and does not take the number of a decision for its own', () => {
    expect(rowsOf('chữ thập đỏ Bến Lam')).toEqual([7]);
    expect(rowsOf('Tổ dân phố 16')).toEqual([8]);
    expect(rowsOf('Tổ dân phố 7')).toEqual([]);
  });

  it.each([
    '9981/QĐ-SGD',
    '9981-qd-sgd-signed.pdf',
    '9981 2023 SGD',
    'vb 9981',
    'quyết định khen 9981',
    'QĐ-SGD 9981',
    '9981 SGD',
    '9981 qd sgd',
    'Số: 9981/QĐ-SGD',
    'No. 9981',
    'quý hai năm 2023',
    'nửa đầu năm 2023',
    'ngày mười bảy tháng năm năm 2023',
    'tháng 4 đến tháng 6 năm 2023',
    '9 tháng đầu năm 2023',
  ])('finds the decision by %s, with any words around', (cited) => {
    for (const around of [
      'X',
      'xin cho xem X ạ',
      'cho em hỏi X với ạ',
      'tìm X',
      'tra cứu X giúp em',
      'muốn xem X',
    ])
      expect([around, rowsOf(around.replace('X', cited)).length]).toEqual([
        around,
        records.rows.length,
      ]);
  });
});
