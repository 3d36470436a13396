import { expect, test } from 'vitest';
import { document, office, sheet, workbook } from '../fixtures/papers.ts';
import { reportText } from '../print-report.ts';
import { readPaper, readText } from '../read/read-paper.ts';
import { type AnnexOptions, importAnnex } from './import-annex.ts';
import type { ImportedRecipient } from './recipient.ts';

/** The imported recipients, one per line, below the clerk's report. */
async function imported(bytes: Uint8Array, options: Partial<AnnexOptions> = {}): Promise<string> {
  const result = importAnnex(await readPaper(bytes), { ...office, ...options });
  return `${reportText(result)}\n\n${lines(result.recipients).join('\n')}\n`;
}

function lines(recipients: readonly ImportedRecipient[]): string[] {
  return recipients.map((recipient) =>
    Object.entries(recipient)
      .map(([key, value]) => `${key}=${value}`)
      .join(' | '),
  );
}

const snapshot = (name: string) => `../fixtures/reports/${name}.txt`;

test('imports an annex as printed: sections, nt, totals, a signature, forbidden columns', async () => {
  const bytes = await workbook(
    sheet(
      'Phụ lục',
      [
        ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN'],
        ['(Kèm theo Quyết định số 9902/QĐ-UBND ngày 20/12/2021 của Chủ tịch UBND tỉnh)'],
        [],
        [
          'TT',
          'Họ và tên',
          'Chức vụ, đơn vị công tác',
          'Số CCCD',
          'Hình thức khen thưởng',
          'Thành tích',
          'Ghi chú',
          'Điện thoại',
        ],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
        ['A', 'TẬP THỂ'],
        [1, 'Phòng minh họa A', null, null, 'Bằng khen', 'Tham mưu phương án'],
        [2, 'Tổ bảo trì', 'Trạm minh họa C', null, 'nt', 'như trên'],
        ['B', 'CÁ NHÂN'],
        ['I', 'Khối phòng'],
        [
          1,
          'Ông NGUYỄN VĂN  HÙNG',
          'Trưởng phòng minh họa A',
          '001088012345',
          'Bằng khen của Chủ tịch UBND tỉnh',
          'Chủ trì',
          'truy tặng',
          '0912345678',
        ],
        [
          2,
          'Bà Lê Thị Hòa, ThS.',
          'Chuyên viên, Phòng minh hoạ B',
          null,
          'Huân chương Lao động hạng Ba',
        ],
        ['II', 'Khối đơn vị'],
        [3, 'Trung tá Trần Văn Ba', 'Đội trưởng, Đội minh họa số 3'],
        [null, null, 'thuộc Công an tỉnh'],
        [
          4,
          'Vũ Đức Thiện (sinh ngày 01/02/1980)',
          'Giám đốc, Công ty TNHH Minh Họa',
          null,
          'Cờ thi đua',
        ],
        [6, 'Ông Ích Toại', 'Phó phòng, Phòg minh họa B', null, null, 'Liên hệ 0912 345 678'],
        ['Tổng cộng: 02 tập thể, 06 cá nhân'],
        [null, null, null, null, null, 'Nơi minh họa, ngày 05 tháng 12 năm 2021'],
        [null, 'NGƯỜI LẬP', null, null, null, 'GIÁM ĐỐC'],
        [null, '(người lập minh họa)', null, null, null, '(người ký minh họa)'],
      ],
      ['A1:H1', 'A2:H2', 'A18:H18'],
    ),
  );
  const declared = { collectives: 2, individuals: 6 };
  const text = await imported(bytes, { declared });
  expect(text).not.toMatch(/001088012345|0912|01\/02\/1980/);
  await expect(text).toMatchFileSnapshot(snapshot('annex'));
});

test('imports an older list: no Stt, two-line head, NFD, padding, helper columns, nested units', async () => {
  const nfd = (text: string) => text.normalize('NFD');
  const bytes = await workbook(
    sheet(
      'DS 2023',
      [
        ['TỔNG HỢP DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG (MINH HỌA)'],
        [
          'Họ và tên',
          'Ngày sinh',
          'Giới tính',
          'Chức vụ',
          'Đơn vị',
          null,
          null,
          'Hình thức',
          'Địa chỉ',
          'tra cứu',
        ],
        [null, null, null, null, 'Tổ', 'Phòng', 'Cơ quan'],
        ['A. TẬP THỂ'],
        ['  Phòng minh họa  A ', null, null, null, null, null, null, 'Bằng khen', null, '#N/A'],
        ['B. CÁ NHÂN'],
        [
          nfd('ÔngNguyễn Văn Hùng'),
          '01/02/1980',
          'Nam',
          nfd('Tổ trưởng'),
          'Tổ 1',
          nfd('Phòng minh họa A'),
          'Sở minh họa',
          'Bằng khen',
          'Số 5 đường Minh Họa',
          '#N/A',
        ],
        [
          'Bà  Trần Thị–Bình',
          1980,
          'Nữ',
          'Nhân viên',
          null,
          'Đội  minh họa số 1',
          'Sở minh họa',
          'Bằng khen',
          null,
          '#N/A',
        ],
        ['Trần Ký', null, 'Nam', 'Bảo vệ', null, '#N/A', null, 'Bằng khen', null, '#REF!'],
      ],
      [
        'A1:J1',
        'A2:A3',
        'B2:B3',
        'C2:C3',
        'D2:D3',
        'E2:G2',
        'H2:H3',
        'I2:I3',
        'J2:J3',
        'A4:J4',
        'A6:J6',
      ],
      { rowDefs: new Map([[8, { hidden: true }]]) },
    ),
    sheet('Năm trước', [
      ['Stt', 'Họ và tên', 'Đơn vị'],
      [1, 'Không Ai Cả', 'Phòng minh họa A'],
    ]),
    sheet('Tra cứu', [['Phòng minh họa A'], ['Phòng minh họa B']]),
  );
  const text = await imported(bytes);
  expect(text).not.toMatch(/1980|đường Minh Họa|Không Ai Cả/);
  expect(text).toBe(text.normalize('NFC'));
  await expect(text).toMatchFileSnapshot(snapshot('older-list'));
});

test('imports a newer list: no title, family and given names apart, a sheet for each recipient type', async () => {
  const bytes = await workbook(
    sheet('Cá nhân', [
      ['Stt', 'Họ đệm', 'Tên', 'Cấp bậc', 'Chức danh', 'Cơ quan, đơn vị', 'Mức thưởng', 'Năm'],
      ['1', 'Nguyễn Văn', 'An', 'Đại úy', 'Đội viên', 'Đội số 1', '1.490.000', '2022'],
      ['1', 'Lê Thị', 'Na', null, 'Chuyên viên', 'Phòng B', '1.490.000', '2021, 2022'],
    ]),
    sheet('Tập thể', [
      ['Stt', 'Tên đơn vị', 'Thành tích'],
      [1, 'PHÒNG MINH HỌA A', 'Công tác 2022'],
      [2, 'TỔ LÁI XE “0 GIỜ”'],
    ]),
    sheet('Hộ gia đình', [
      ['Stt', 'Họ và tên', 'Thôn, xã'],
      [1, 'Hộ ông Nguyễn Văn An và bà Trần Thị Bình', 'Thôn Minh Họa 1'],
    ]),
  );
  await expect(await imported(bytes)).toMatchFileSnapshot(snapshot('newer-list'));
});

test('imports a Word annex: headings above tables, a table split by a page, merged cells, name above position', async () => {
  const bytes = await document(
    'PHỤ LỤC',
    'A. TẬP THỂ',
    [
      ['Stt', 'Tên tập thể', 'Thành tích'],
      ['1.', 'Phòng minh họa A', { text: 'Tham mưu phương án', rows: 2 }],
      ['2.', 'Đội minh họa số 2'],
    ],
    'B. CÁ NHÂN',
    [
      ['Stt', 'Họ và tên, chức vụ, đơn vị', 'Hình thức'],
      [
        { text: '1', rows: 2 },
        { text: 'Ông Nguyễn Văn An\nChuyên viên, Phòng A', rows: 2 },
        'Bằng khen',
      ],
      ['Giấy khen'],
    ],
    [['2', 'Bà Lê Na, Lái xe, Hợp tác xã Minh Họa', 'Bằng khen']],
  );
  await expect(await imported(bytes)).toMatchFileSnapshot(snapshot('word-annex'));
});

test('imports the clipboard of Excel and of Word, as HTML and as text', () => {
  const excel = `Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head><body><!--StartFragment--><table>
    <tr><td>STT</td><td>Họ và tên</td><td colspan=2>Đơn vị</td></tr>
    <tr><td x:num>1</td><td>Ông Nguyễn&nbsp;Văn<br>An</td><td colspan=2>Phòng minh
      họa A</td></tr></table><!--EndFragment--></body></html>`;
  const word = `<html><body><p>A. CÁ NHÂN</p><table class=MsoTableGrid><tr><td><p class=MsoNormal>Stt<o:p></o:p></p></td><td><p>Họ và tên</p></td><td><p>Đơn vị</p></td></tr><tr><td><p>1</p></td><td><p>Ông Nguyễn Văn An</p></td><td><p>Phòng minh họa A</p></td></tr></table></body></html>`;
  const tabs = 'STT\tHọ và tên\tĐơn vị\r\n1\t"Ông Nguyễn Văn\nAn"\tPhòng minh họa A\r\n';
  const one = { no: '1', recipientType: 'ca-nhan', honorific: 'Ông', unit: 'phong-minh-hoa-a' };
  for (const text of [excel, word, tabs]) {
    const [recipient, another] = importAnnex(readText(text), office).recipients;
    expect(recipient).toMatchObject(one);
    expect(recipient?.name.replace('An', '').trim()).toBe('Nguyễn Văn');
    expect(another).toBeUndefined();
  }
});

test('imports rows without a head if the user names the columns', () => {
  const paper = readText('1\tÔng Nguyễn Văn An\tChuyên viên\tPhòng A');
  expect(() => importAnnex(paper, office)).toThrow('Không thấy hàng tiêu đề');
  const columns = ['Stt', 'Họ và tên', 'Chức vụ', 'Đơn vị'];
  expect(lines(importAnnex(paper, { ...office, columns }).recipients)).toEqual([
    'no=1 | recipientType=ca-nhan | honorific=Ông | name=Nguyễn Văn An | position=Chuyên viên | unit=phong-minh-hoa-a',
  ]);
});

test.each([
  ['TCVN3', 'Hä vµ tªn\t§¬n vÞ\nNguyÔn V¨n Th¾ng\t§éi sè 1', 'chữ mã cũ TCVN3'],
  ['VNI', 'Hoï vaø teân\tÑôn vò\nÑaëng Troïng Thaéng\tÑoäi soá 1', 'chữ mã cũ VNI'],
  ['nothing', 'Tiêu đề\tkhác\n1\t2', 'Không thấy hàng tiêu đề'],
  ['blank', '\n\n', 'Không có bảng nào'],
])('refuses a list in %s by name', (_, text, words) => {
  expect(() => importAnnex(readText(text), office)).toThrow(words);
});

test('shows a row in a legacy encoding instead of guessing', () => {
  const { report } = importAnnex(
    readText('Stt\tHọ và tên\tĐơn vị\n1\tNguyÔn V¨n Th¾ng\tPhòng A'),
    office,
  );
  expect(report.rows[0]).toMatchObject({ status: 'xem' });
  expect(report.rows[0]?.notes.map(({ at, text }) => `${at} ${text}`)).toContain(
    'B2 chữ mã cũ TCVN3; đổi sang Unicode (UniKey: Ctrl+Shift+F6) rồi nhập lại',
  );
});

test('reports an unknown sheet and lists the existing ones', async () => {
  const bytes = await workbook(sheet('Danh sách', [['Stt', 'Họ và tên']]));
  await expect(imported(bytes, { tables: ['Danh sach'] })).rejects.toThrow(
    'Không có trang tính, bảng nào tên “Danh sach”; tệp có: “Danh sách”.',
  );
});

test('handles headings that are a unit’s name, a lone quotation mark, a position after a name, a Stt before it', () => {
  const read = (text: string) => lines(importAnnex(readText(text), office).recipients);
  const annex = [
    'TT\tÔng/Bà\tHọ tên, chức vụ\tĐơn vị\tThành tích',
    '1\tÔng\tNguyễn Văn An, Đội trưởng\tĐội số 1\tx',
    '\t\tPhòng minh họa B',
    '2\tBà\tLê Na, Chuyên viên\t\t"',
    '3\tBà\tLê Thị Nam\t\t"',
  ];
  expect(read(annex.join('\n'))).toMatchInlineSnapshot(`
    [
      "no=1 | recipientType=ca-nhan | honorific=Ông | name=Nguyễn Văn An | position=Đội trưởng | unit=doi-minh-hoa-so-1 | achievement=x",
      "no=2 | section=Phòng minh họa B | recipientType=ca-nhan | honorific=Bà | name=Lê Na | position=Chuyên viên | unit=phong-minh-hoa-b | achievement=x",
      "no=3 | section=Phòng minh họa B | recipientType=ca-nhan | honorific=Bà | name=Lê Thị Nam | unit=phong-minh-hoa-b | achievement=x",
    ]
  `);
  expect(
    read('Họ tên\tĐơn vị\n1. Nguyễn Văn An\tPhòng A\n2) Lê Na\tPhòng A'),
  ).toMatchInlineSnapshot(`
    [
      "no=1 | recipientType=ca-nhan | name=Nguyễn Văn An | unit=phong-minh-hoa-a",
      "no=2 | recipientType=ca-nhan | name=Lê Na | unit=phong-minh-hoa-a",
    ]
  `);
});

test('returns nothing from a forbidden column', () => {
  const secret = [
    '079088012345',
    '0988777666',
    '12/12/1990',
    'Minh Họa 77',
    '19001234567890',
    'bí mật',
  ];
  const row = (no: string) => `${no}\tÔng Nguyễn Văn An\tPhòng A\t${secret.join('\t')}`;
  const text = [
    'Stt\tHọ và tên\tĐơn vị\tSố CCCD\tĐiện thoại\tNgày sinh\tĐịa chỉ\tSố tài khoản\tCột lạ',
    row('1'),
    `\t\t\t${secret.join('\t')}`,
    `\tCộng: 1\t\t${secret.join('\t')}`,
    `\tNgười lập biểu\t`,
    row(''),
  ].join('\n');
  const result = importAnnex(readText(text), office);
  expect(result.report.rows.map(({ status }) => status)).toEqual(['du', 'bo', 'bo', 'bo']);
  const whole = JSON.stringify(result) + reportText(result, true);
  for (const each of secret) expect(whole).not.toContain(each);
});

test('reports fields that a record cannot store yet', () => {
  const { report, recipients } = importAnnex(
    readText('Stt\tHọ và tên\tĐơn vị\tTiền thưởng\tGhi chú\n1.1\tLê Na\tPhòng A\t1.490.000\tx'),
    office,
  );
  expect(recipients[0]).toMatchObject({ no: '1.1', reward: '1.490.000', note: 'x' });
  expect(report.remarks).toEqual(['Tệp quyết định chưa có chỗ ghi: ghi chú (1 hàng).']);
});

test('asks about two people in one cell and digits in a name', () => {
  const paper = readText(
    'TT\tHọ và tên\tĐơn vị\n1\tNguyễn Văn An, Trần Thị Bình\tTrạm minh họa C\n2\tLê Văn C0ng\tTrạm minh họa C\n3\tNguyễn Văn Ứng (Tư Ứng)\tTrạm minh họa C',
  );
  const { report } = importAnnex(paper, office);
  const odd = report.rows.map(({ notes }) =>
    notes.filter(({ text }) => /hai người|chữ số|cá nhân hay/.test(text)).map(({ text }) => text),
  );
  expect(odd).toEqual([
    ['có vẻ có hai người: tách thành hai hàng trong Excel rồi dán lại'],
    ['có chữ số trong tên: đối chiếu bản gốc'],
    ['chưa rõ “Nguyễn Văn Ứng (Tư Ứng)” là cá nhân hay tập thể'],
  ]);
});
