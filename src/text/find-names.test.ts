import { expect, test } from 'vitest';
import { nameFinder } from './find-names.ts';
import { openName } from './name-forms.ts';

const seek = (name: string, person = true) => {
  const find = nameFinder([{ name, of: name, person }]);
  return (text: string) => find(text).map(({ from, to }) => text.slice(from, to));
};

test.each([
  ['as it is', 'cho ông Lê Thị Hòa, Tổ viên', 'Lê Thị Hòa'],
  ['with the tone elsewhere', 'bà Lê Thị Hoà', 'Lê Thị Hoà'],
  ['parted by a leader dot', 'bà Lê․Thị․Hòa', 'Lê․Thị․Hòa'],
  ['decomposed', 'bà Lê Thị Hòa'.normalize('NFD'), 'Lê Thị Hòa'.normalize('NFD')],
  ['in capitals', 'BÀ LÊ THỊ HÒA', 'LÊ THỊ HÒA'],
  ['without marks', 'ba le thi hoa da', 'le thi hoa'],
  ['over a line', 'bà Lê\n  Thị Hòa', 'Lê\n  Thị Hòa'],
  ['in a file’s name', 'anh/le-thi-hoa.jpg', 'le-thi-hoa'],
  ['with emphasis', 'bà **Lê** Thị Hòa', 'Lê** Thị Hòa'],
])('finds a name %s', (_how, text, found) => {
  expect(seek('Lê Thị Hòa')(text)).toEqual([found]);
});

test.each([
  ['parted', 'Lò/Văn/Thử', 'Lò · Văn · Thử', 'Lò, Văn Thử', 'Lò | Văn Thử'],
  ['joined', '#LòVănThử', '#LOVANTHU', 'onglovanthu.jpg', 'xem ?q=L%C3%B2+V%C4%83n+Th%E1%BB%AD'],
  ['with a mark behind', 'Lò Văn Thử¹', 'Lò Văn Thử1', 'Lò Văn Thửᵃ', 'Lò[^1] Văn Thử'],
  ['with initials', 'L.V. Thử', 'Lò V. Thử', 'L. V. Thử', 'ông L V Thử'],
  ['in another order', 'Thử Lò Văn', 'Thử, Lò Văn', 'ông Thử Văn Lò'],
  ['in other letters', 'Lò Văn Тhử', 'ＬÒ ＶĂＮ ＴＨỬ', '𝐋ò 𝐕ăn 𝐓hử', 'Lο Vаn Thu'],
  ['with what nobody sees', 'Lò\u200B Văn Thử', 'Lò V\u00ADăn Thử', 'Lò Văn T\u2060hử'],
  [
    'with marks of Markdown',
    '**Lò** _Văn_ Thử',
    'L**ò** Văn Thử',
    '[Lò Văn](/a/) Thử',
    'Lò\\\nVăn Thử',
  ],
  [
    'with tags and entities',
    'Lò&nbsp;Văn&#160;Thử',
    'L&ograve; Văn Thử',
    'Lò <b>Văn</b> Thử',
    'Lò <!-- x -->Văn Thử',
  ],
  ['over the lines of a quote', '> Lò\n> Văn Thử', '> > ông Lò Văn\n> > Thử'],
  [
    'in what a link says besides',
    '[x](/a/ "Lò Văn Thử")',
    '[x](/?q=Lò+Văn+Thử)',
    '<a title="Lò Văn Thử">',
  ],
])('finds a name %s', (_how, ...texts) => {
  for (const text of texts) expect(seek('Lò Văn Thử')(text), text).toHaveLength(1);
});

test('finds parts of a name joined in many ways', () => {
  for (const text of [
    'H’Mây Niê',
    "H'Mây Niê",
    'H Mây Niê',
    'H’ Mây Niê',
    'HMây Niê',
    'H&rsquo;Mây Niê',
  ])
    expect(seek('H’Mây Niê')(text), text).toHaveLength(1);
  expect(seek('Điểu K’Sơn')('ông Điểu K’ Sơn, Điểu K Sơn')).toHaveLength(2);
  expect(seek('H’Mây')('chị H Mây, H’ Mây')).toHaveLength(2);
});

test('matches initials only near the position or unit', () => {
  const find = nameFinder([{ name: 'Lò Văn Thử', of: 1, person: true, near: ['Thôn Đông'] }]);
  expect(find('Ông L.V.T. ở thôn Đông')).toHaveLength(1);
  expect(find('Ông Lò Văn T. (thôn Đông)')).toHaveLength(1);
  expect(find('Ông L.V.T. ở thôn Tây')).toEqual([]);
  expect(find('Ông LVT ở thôn Đông')).toHaveLength(1);
  expect(find('Ông LVT ở thôn Tây; mã LVT; lvt, Thôn Đông')).toEqual([]);
});

test('does not match a name within another word or list', () => {
  const find = seek('Lê Thị Hòa');
  expect(find('Lê Thị Hòang; "Lê","Thị","Hòa"; lễ thì hoang')).toEqual([]);
  expect(find('bà Nguyễn Thị Hòa, Lê Thị Mai; ông Hòa, Lê Thị Mai')).toEqual([]);
});

test('matches short names of people only when written as names', () => {
  expect(seek('Lê Hoa')('lễ hoa; Lê Hoa; LÊ HOA; lê hoa; bà le hoa')).toEqual([
    'Lê Hoa',
    'LÊ HOA',
    'le hoa',
  ]);
  expect(seek('An')('An toàn, an toàn, ông An, bà An Bình, anh An.')).toEqual(['An', 'An']);
});

test('ignores punctuation within a collective’s name', () => {
  const find = seek('Công ty Xây dựng, Quản lý & Bảo trì “Minh Họa 99”', false);
  expect(find('tặng Công ty Xây dựng, Quản lý & Bảo trì "Minh Hoạ 99"')).toHaveLength(1);
  expect(find('Công ty Xây dựng Quản lý và Bảo trì Minh Họa 99')).toEqual([]);
});

test('leaves public names that begin or fold alike', () => {
  const finder = (hidden: string, open: string) => {
    const find = nameFinder([{ name: hidden, of: 1, person: true }], [openName(open)]);
    return (text: string) => find(text).map(({ from, to }) => text.slice(from, to));
  };
  const tone = finder('Phạm Thị Thúy', 'Phạm Thị Thùy');
  expect(tone('Phạm Thị Thùy, PHẠM THỊ THÚY, Pham Thi Thuy')).toEqual([
    'PHẠM THỊ THÚY',
    'Pham Thi Thuy',
  ]);
  const shorter = finder('Đoàn Thị Ngọc', 'Đoàn Thị Ngọc Ý');
  expect(shorter('bà Đoàn Thị Ngọc Ý và bà Đoàn Thị Ngọc')).toEqual(['Đoàn Thị Ngọc']);
  const longer = finder('Đoàn Thị Ngọc Ý', 'Đoàn Thị Ngọc');
  expect(longer('bà Đoàn Thị Ngọc Ý và bà Đoàn Thị Ngọc')).toEqual(['Đoàn Thị Ngọc Ý']);
});

test('does not match a name across two adjacent names', () => {
  const find = nameFinder([{ name: 'Lê Thị Thu Hà', of: 1, person: true }]);
  const others = ['các bà Lê Thị Thu, Hà Văn Bình', '<td>Lê Thị Thu</td><td>Hà Nội Taxi</td>'];
  for (const text of [...others, 'LÊ THỊ THU,HÀ NỘI', 'Lê Thị Thu – Hà Nam Taxi'])
    expect(find(text).filter(({ doubtful }) => !doubtful)).toEqual([]);
  expect(find('<td>Lê Thị Thu</td><td>Hà</td><td>Văn thư</td>')).toMatchObject([{ sure: true }]);
  const open = ['Lê Thị Thu', 'Hà Văn Bình'].map(openName);
  const finder = nameFinder([{ name: 'Lê Thị Thu Hà', of: 1, person: true }], open);
  expect(finder('Lê Thị Thu, Hà Văn Bình')).toEqual([]);
});

test('prefers the longer of two names that begin alike', () => {
  const find = nameFinder([
    { name: 'Lê Văn An', of: 1, person: true },
    { name: 'Lê Văn An Bình', of: 2, person: true },
  ]);
  expect(find('Lê Văn An Bình và Lê Văn An').map((each) => each.of)).toEqual([2, 1]);
});

test.each([
  'Lê Thị\n\nHòa',
  'Họ tên: Lê\n- Thị Hòa',
  '| Lê Thị |\n| Hòa |',
  '<p>Lê Thị</p><p>Hòa</p>',
  'Hòa\n\n- Lê Thị',
  'Đ. T.\n\nHòa Lê',
])('does not join words of two paragraphs, items or rows: %s', (text) => {
  const find = nameFinder([
    { name: 'Lê Thị Hòa', of: 1, person: true, given: 'Hòa' },
    { name: 'Lê Thị Hòa', of: 2, person: true },
  ]);
  for (const { from, to } of find(text)) expect(text.slice(from, to)).not.toMatch(/\n|></);
});

test.each([
  'Lê Thị<br>\nHòa',
  '> Lê Thị\n> Hòa',
  '<td>Lê Thị</td>\n<td>Hòa</td>',
  '| Lê Thị | Hòa |',
])('joins the lines of a paragraph and the cells of a row: %s', (text) =>
  expect(seek('Lê Thị Hòa')(text)).toHaveLength(1),
);
