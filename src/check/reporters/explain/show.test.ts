import { expect, test } from 'vitest';
import type { Example } from '../../kit/example.ts';
import { showBad, showGood } from './show.ts';

const exemplar = 'guong-dien-hinh/cho-nguoi-den-diem-hen';

/** The shown lines, without the check's messages. */
const linesOf = (example: Example) => showBad(example).split('\n  Lời nhắn')[0];

test('shows a wrong value above the right one', () => {
  expect(linesOf({ exemplar: { written: '5/1/2022' } })).toMatchInlineSnapshot(`
    "  guong-dien-hinh/cho-nguoi-den-diem-hen/index.md
       22  storySource: Báo cáo thành tích của Đội số 1
    ✗  23  written: 5/1/2022
    ✓      written: 05/01/2022
       24  approval:"
  `);
});

test('shows a missing key as missing, and ignores the digest', () => {
  expect(linesOf({ exemplar: { title: null } })).toMatchInlineSnapshot(`
    "  guong-dien-hinh/cho-nguoi-den-diem-hen/index.md
    ✗      (thiếu ở đây)
    ✓      title: Chuyến xe đón người cao tuổi đến điểm hẹn
        2  summary: Một lái xe xếp lịch đón người cao tuổi theo giờ hẹn, không ai phải đợi ng…"
  `);
});

test('shows other changes without marks', () => {
  const decision = { signed: '13/08/2021', 'proposals.0.on': '01/08/2021' };
  expect(linesOf({ decision })).toMatchInlineSnapshot(`
    "  khen-thuong/2021/9902-qd-ubnd.md
        3  symbol: QĐ-UBND
    ✗   4  signed: 13/08/2021
    ✓      signed: 20/12/2021
        5  issuer: chu-tich-ubnd-tinh-ha-nam
       11  proposals:
       12    - number: 9901/TTr-SGTVT
       13      on: 01/08/2021
       14      by: Sở Giao thông vận tải"
  `);
});

test('has no corrected line for a new body', () => {
  expect(
    linesOf({ body: `${'Xe chạy đúng giờ. '.repeat(20)}\n\n# Việc đã làm\n` }),
  ).toMatchInlineSnapshot(`
    "  guong-dien-hinh/cho-nguoi-den-diem-hen/index.md
       49  Xe chạy đúng giờ. Xe chạy đúng giờ. Xe chạy đúng giờ. Xe chạy đúng giờ. Xe chạy đú…
    ✗  51  # Việc đã làm"
  `);
});

test('shows the part of a long line around its error', () => {
  expect(
    linesOf({ body: `${'Xe chạy đúng giờ. '.repeat(20)}<b onclick="x()">đậm</b>\n` }),
  ).toMatchInlineSnapshot(`
    "  guong-dien-hinh/cho-nguoi-den-diem-hen/index.md
    ✗  49  …iờ. Xe chạy đúng giờ. Xe chạy đúng giờ. <b onclick="x()">đậm</b>"
  `);
});

test('names invisible characters', () => {
  expect(linesOf({ exemplar: { title: 'Chuyến\u200b xe' } })).toContain('title: Chuyến⟨U+200B⟩ xe');
  expect(linesOf({ words: { exemplar: ['  position: ', '\tposition: '] } })).toContain(
    '⟨Tab⟩position',
  );
});

test.each([
  [
    { move: { order: 'khen-thuong/2022/9906-qd-ctn.md' } },
    '✗ khen-thuong/2022/9906-qd-ctn.md (đổi tên từ khen-thuong/2022/9905-qd-ctn.md)',
  ],
  [
    { copies: [{ of: 'model', to: 'guong-dien-hinh/mot-bai-khac/index.md' }] },
    '✗ guong-dien-hinh/mot-bai-khac/index.md (chép từ guong-dien-hinh/tach-lan-xe-hang/index.md)',
  ],
  [
    { files: { [`${exemplar}/don-khach.png`]: 'png 1200x800 gps' } },
    `✗ ${exemplar}/don-khach.png (ảnh PNG 1200 × 800 điểm ảnh, kèm vị\n  trí chụp (GPS))`,
  ],
  [
    { files: { [`${exemplar}/don-khach.png`]: new Uint8Array(7) } },
    `✗ ${exemplar}/don-khach.png (nội dung không phải chữ, 7 byte)`,
  ],
  [{ files: { 'don-vi.yml': null } }, '✗ don-vi.yml (không còn tệp này)'],
  [{ links: ['guong-dien-hinh/anh.png'] }, '✗ guong-dien-hinh/anh.png (lối tắt (symbolic link))'],
] as [Example, string][])('what lines do not show is said in a few words: %#', (example, said) => {
  expect(linesOf(example)).toBe(said);
});

test('shows valid lines for good examples, even with fewer lines', () => {
  expect(showGood({ order: { 'recipients.0.class': 'Nhất' } })).toMatchInlineSnapshot(`
    "  khen-thuong/2022/9905-qd-ctn.md
       20  recipients:
             ⋮
       25      unit: doi-so-1
    ✓  26      class: Nhất
       27    - no: 41"
  `);
  expect(
    showGood({ exemplar: { 'consent.0.scope': ['ten', 'cau-chuyen'] } }),
  ).toMatchInlineSnapshot(`
    "  guong-dien-hinh/cho-nguoi-den-diem-hen/index.md
       30  consent:
             ⋮
       37        - ten
    ✓      (bỏ “- anh”)
       38        - cau-chuyen"
  `);
  expect(showGood({})).toBe('');
});
