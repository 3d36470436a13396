import { expect, test } from 'vitest';
import { formsToRead } from './forms-to-read.ts';
import { masked } from './masked-record.ts';
import type { Readable } from './withheld.ts';
import { withholdingOf } from './withholding.ts';

/**
 * Names shared by several people: a name published elsewhere is exempt only where it is published, and
 * its parts are not.
 */
const withheld = {
  noun: 'decision' as const,
  id: '2021/9902-qd-ubnd',
  data: {
    recipients: [
      { name: 'Trần Văn Hùng', position: 'Lái xe', unitAsWritten: 'Tổ Quaxto', publish: 'an' },
    ],
  },
  body: '',
};
const others = {
  'a household': { recipientType: 'ho-gia-dinh', name: 'Hộ ông Trần Văn Hùng' },
  'a couple': { recipientType: 'ho-gia-dinh', name: 'Hộ ông Trần Văn Hùng và bà Lê Thị Lan' },
  'a collective with a title': { recipientType: 'tap-the', name: 'Tổ xe ông Trần Văn Hùng' },
  'a collective without': { recipientType: 'tap-the', name: 'Tổ xe Trần Văn Hùng' },
  'a wife': { recipientType: 'ca-nhan', name: 'Lê Thị Lan (vợ ông Trần Văn Hùng)' },
  'a namesake': { recipientType: 'ca-nhan', name: 'Trần Văn Hùng', position: 'Thợ hàn' },
};
const fate = (row: object, reader: Pick<Readable, 'noun' | 'id'>, text: string, key?: string) => {
  const other: Readable = {
    noun: 'decision',
    id: '2023/9903-qd-ubnd',
    data: { recipients: [row] },
    body: '',
  };
  const { findAllIn } = withholdingOf({ decisions: [withheld], shown: [withheld, other] });
  const found = findAllIn(reader, text)(text, key);
  if (found.some(({ doubtful }) => !doubtful)) return 'masked';
  return found.length > 0 ? 'asked' : 'allowed';
};
const page = { noun: 'page', id: 'thong-bao' } as const;
const own = { noun: 'decision', id: '2023/9903-qd-ubnd' } as const;

test.each(Object.entries(others))('%s exempts no other occurrence', (_, row) => {
  const forms = ['ông Trần Văn Hùng lái tốt', 'anh Văn Hùng', 'T.V. Hùng', 'anh Hùng Trần'];
  for (const form of forms) expect(fate(row, page, `Khen ${form}.`), form).not.toBe('allowed');
});

test.each(Object.entries(others).slice(0, -1))('%s is asked about in its row', (_, row) => {
  expect(fate(row, own, row.name, 'name')).toBe('asked');
  expect(fate(row, page, `Khen ${row.name}.`)).toBe('allowed');
});

test('a namesake is shown in its own record', () => {
  expect(fate(others['a namesake'], own, 'Khen ông Trần Văn Hùng.')).toBe('allowed');
});

const households: Readable = {
  noun: 'decision' as const,
  id: '2021/9904-qd-ubnd',
  data: {
    recipients: [
      {
        recipientType: 'ho-gia-dinh',
        name: 'Hộ ông Lê Quang Vinh và bà Phạm Thị Nhàn',
        publish: 'an',
      },
      ...['Tổ lái xe Đặng Quốc Tuấn', 'Gara Ngô Văn Bền', 'Công ty TNHH Trịnh Xuân Hợp'].map(
        (name) => ({ recipientType: 'tap-the', name, publish: 'an' }),
      ),
    ],
  },
  body: '',
};

test.each([
  ...['ông bà Vinh Nhàn', 'nhà Vinh – Nhàn', 'gia đình Vinh Nhàn', 'hộ Nhàn và Vinh'],
  ...['ông Đặng Quốc Tuấn', 'Ngô Văn Bền', 'Trịnh Xuân Hợp'],
])('finds people named in the name of a withheld household or collective: %s', (form) => {
  const { findAllIn } = withholdingOf({ decisions: [households], shown: [households] });
  const text = `Gặp ${form} hôm qua.`;
  for (const reader of [page, { noun: 'decision', id: households.id } as const])
    expect(findAllIn(reader, text)(text)).not.toEqual([]);
});

const called: Readable = {
  ...households,
  data: {
    recipients: [
      { recipientType: 'ca-nhan', name: 'H’Hen Niê Kdăm', publish: 'an' },
      ...['Tổ tự quản “Bếp lửa đêm đông”', 'Công ty TNHH Thương mại và Dịch vụ Bưởi Gượng'].map(
        (name) => ({ recipientType: 'tap-the', name, publish: 'an' }),
      ),
    ],
  },
};

test.each([
  ...['H’Hen Niê', 'Hen Niê', 'chị Hen Niê', 'Hen Kdăm'],
  ...[
    'tổ Bếp lửa đêm đông',
    'Cty Bưởi Gượng',
    'Công ty TNHH Bưởi Gượng',
    'CTY TNHH TM&DV Bưởi Gượng',
  ],
])('finds the usual short name of a withheld person or group: %s', (form) => {
  const { findAllIn } = withholdingOf({ decisions: [called], shown: [called] });
  expect(findAllIn(page)(`Gặp ${form} hôm qua.`)).not.toEqual([]);
});

test('leaves what others may be called', () => {
  const { findAllIn } = withholdingOf({ decisions: [called], shown: [called] });
  for (const text of ['Ngồi bên bếp lửa.', 'Công ty Gượng Bưởi', 'vườn Bưởi Gượng', 'hen suyễn'])
    expect(findAllIn(page)(text), text).toEqual([]);
});

test('asks about the office’s lists', () => {
  const { findAllIn } = withholdingOf({ decisions: [withheld], shown: [withheld] });
  for (const form of ['anh Hùng Trần', 'Tổ Văn Hùng', 'Tổ T.V. Hùng', 'Trần Hùng'])
    for (const noun of ['unit', 'issuer', 'synonym', 'role', 'abbreviation'] as const)
      expect(findAllIn({ noun, id: 'x' }, form)(form, 'name'), form).not.toEqual([]);
});

test('a form reviewed as someone else’s for one row is reviewed again when a namesake is withheld later', () => {
  const row = { ...withheld.data.recipients[0], othersWritten: ['anh Hùng'] };
  const first = { ...withheld, data: { recipients: [row] } };
  const later = {
    ...withheld,
    id: '2023/9903-qd-ubnd',
    data: { recipients: withheld.data.recipients },
  };
  const isRead = (decisions: Readable[]) => {
    const text = { text: 'Gặp anh Hùng.', at: () => 0, known: () => [] };
    const [of] = formsToRead(withholdingOf({ decisions, shown: decisions }), [text]);
    return of?.forms.find((form) => form.text === 'anh Hùng')?.isRead;
  };
  expect(isRead([first])).toBe(true);
  expect(isRead([first, later])).toBe(false);
});

test('a collective is public if a row states its name and its unit', () => {
  const group = (name: string, more: object) => ({
    ...withheld,
    data: { recipients: [{ recipientType: 'tap-the', name, ...more }] },
  });
  const hidden = group('Tổ liên gia số 2 Khê Hạ', { publish: 'an' });
  const open = { ...group('Tổ liên gia số 2', { unitAsWritten: 'Khê Hạ' }), id: '2023/9903-qd' };
  const shown = [hidden, open];
  const { hidden: names, findAllIn } = withholdingOf({ decisions: shown, shown });
  expect(names.map(({ name }) => name)).not.toContain('Tổ liên gia số 2 Khê Hạ');
  expect(findAllIn(own)('Tổ liên gia số 2, Khê Hạ')).toEqual([]);
});

test('a decision identifies a given name in it if nobody else there has it', () => {
  const rows = (...names: string[]) => ({
    ...withheld,
    data: {
      ...{ number: '9902', symbol: 'QĐ-UBND' },
      recipients: names.map((name, index) => ({
        name,
        ...(index === 0 && { position: 'Lái xe', publish: 'an' }),
      })),
    },
  });
  const text = 'Anh Hùng được tặng Giấy khen theo Quyết định số 9902/QĐ-UBND.';
  const found = (decision: Readable) =>
    withholdingOf({ decisions: [decision], shown: [decision] }).findAllIn(page)(text);
  expect(found(rows('Trần Văn Hùng', 'Lê Thị Lan'))).toHaveLength(1);
  expect(found(rows('Trần Văn Hùng', 'Lê Mạnh Hùng'))).toEqual([]);
});

test.each([
  'Trần Văn Hùng Anh',
  'Nguyễn Trần Văn Hùng',
  'bà Tôn Nữ Trần Văn Hùng',
  'Tôn Thất Trần Văn Hùng trồng cây',
  'Cùng Trần Văn Hùng Anh cân vật liệu.',
  '## TRẦN VĂN HÙNG ANH',
  'Trần Văn Hùng-Anh trồng cây.',
  'Có Trần Văn Hùng\nAnh trồng cây.',
  '[bài](/guong/tran-van-hung-anh/)',
  '/anh/nguyen-tran-van-hung.jpg',
  '#TrầnVănHùngAnh',
  'tranvanhunganh@vidu.vn',
])('a longer name is asked about in every field, and masked in none: %s', (text) => {
  const other: Readable = {
    noun: 'decision',
    id: own.id,
    data: { citation: text, recipients: [{ name: 'Lò Giả', achievement: text }] },
    body: text,
  };
  const withholding = withholdingOf({ decisions: [withheld, other], shown: [withheld, other] });
  for (const reader of [own, page, { noun: 'exemplar', id: 'bai' } as const])
    for (const key of ['name', 'title', 'achievement', undefined])
      expect(withholding.findAllIn(reader)(text, key)).toMatchObject([{ doubtful: true }]);
  expect(masked(other, withholding)).toEqual(other);
});

test.each([
  'ba-tran-van-hung.jpg',
  'tran-van-hung-giu-dem.jpg',
  'TRẦN VĂN HÙNG, TỔ TRƯỞNG',
  'TRẦN VĂN HÙNG TỔ TRƯỞNG',
  'Trần Văn Hùng\nLê Thị Lan trồng cây.',
  'Trần Văn Hùng\nTổ trưởng tổ xe.',
  'ongtranvanhung.jpg',
  '#ÔngTrầnVănHùng',
])('what is no longer name is masked: %s', (text) => {
  const { findAllIn } = withholdingOf({ decisions: [withheld], shown: [] });
  expect(findAllIn(page)(text)).toMatchObject([{ doubtful: false }]);
});

test.each<[string, string | undefined, string, 'masked' | 'asked' | 'allowed']>([
  ['Bùi Công Đoàn', 'Bùi Công', 'Khen Bùi Công, Đoàn xe số 2.', 'allowed'],
  ['Bùi Công Đoàn', undefined, 'Khen Bùi Công, Đoàn xe số 2.', 'asked'],
  ['Bùi Công Đoàn', undefined, 'Bùi Công, Đoàn trưởng, nhận quà.', 'asked'],
  ['Bùi Công Đoàn', 'Bùi Công', 'Khen Bùi Công Đoàn lái giỏi.', 'masked'],
  ['Bùi Công Đoàn', undefined, 'Khen Bùi Công, Đoàn.', 'masked'],
  ['Lê Mai Anh', 'Lê Mai', 'Khen Lê Mai, Anh lái xe giỏi.', 'allowed'],
  ['Lê Mai Anh', undefined, 'Khen Lê Mai, Anh lái xe giỏi.', 'masked'],
  ['Lý Thái', undefined, 'Lý Thái Tổ dời đô.', 'asked'],
  ['Lý Văn Thái', undefined, 'Kể chuyện Lý Thái Tổ dời đô.', 'asked'],
  ['Lý Thái', undefined, 'Khen Lý Thái, Tổ xe số 2.', 'masked'],
  ['Lê Hoa', undefined, 'Khen Lê Hoa Tổ xe số 2.', 'masked'],
  ['Kim Anh', undefined, 'Anh Kim lái xe.', 'asked'],
  ['Kim Anh', undefined, 'Chè Kim Anh bán chạy.', 'asked'],
  ['Lê Thị Kim Anh', undefined, 'Mời quán Kim Anh nấu cơm.', 'asked'],
  ['Kim Anh', undefined, 'Chị Kim Anh pha chè.', 'masked'],
  ['Lê Thị Kim Anh', undefined, 'Quán Lê Thị Kim Anh bán chạy.', 'masked'],
])('%s, beside the public %s, in “%s”: %s', (name, open, text, expected) => {
  const rows = [{ name, publish: 'an' }, ...(open ? [{ name: open }] : [])];
  const decision = { ...withheld, data: { recipients: rows } };
  const { findAllIn } = withholdingOf({ decisions: [decision], shown: [decision] });
  const found = findAllIn(page, text)(text);
  const isMasked = found.some(({ doubtful }) => !doubtful);
  expect(isMasked ? 'masked' : found.length > 0 ? 'asked' : 'allowed').toBe(expected);
});
