import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { baseTexts } from '../../check/examples/base.ts';
import { checkFiles } from '../../check/run/check-files.ts';
import { parsePlan } from '../../model/plan/parse-plan.ts';
import { filesInMemory } from '../../model/read/content-files.ts';
import { document } from '../fixtures/papers.ts';
import { readBlocks } from '../read/read-paper.ts';
import { importPlan } from './import-plan.ts';
import { sideBySide } from './side-by-side.ts';

const source = readFileSync('content/phong-trao/covid-19/ban-nguon.txt');

async function planOf(bytes: Uint8Array) {
  return importPlan((await readBlocks(bytes)).blocks);
}

/** A part without its front matter. */
const body = (text: string) => text.replace(/^---\n[\s\S]*?\n---\n/, '');

test('imports the site’s own plan verbatim, without errors in the check', async () => {
  const { files, paragraphs, facts, remarks } = await planOf(source);
  expect([...files.keys()]).toMatchInlineSnapshot(`
    [
      "ban-nguon.txt",
      "ke-hoach.yml",
      "ke-hoach/1-van-ban.md",
      "ke-hoach/2-muc-dich-yeu-cau.md",
      "ke-hoach/3-noi-dung-phong-trao-thi-dua.md",
      "ke-hoach/4-giai-phap-thuc-hien.md",
      "ke-hoach/5-tieu-chi-thi-dua-va-hinh-thuc-tieu.md",
      "ke-hoach/6-to-chuc-thuc-hien.md",
    ]
  `);
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  expect(words(files.get('ban-nguon.txt') ?? '')).toBe(words(source.toString('utf8')));
  expect(facts).toMatchInlineSnapshot(`
    {
      "corrections": [
        {
          "clause": "dau-van-ban",
          "kind": "thieu",
          "note": "Bản nguồn để trống số văn bản; bản này giữ trống.",
          "source": "Số: /KH-SGTVT",
        },
        {
          "clause": "dau-van-ban",
          "kind": "thieu",
          "note": "Bản nguồn để trống ngày ban hành; bản này giữ trống.",
          "source": "Hà Nam, ngày tháng 10 năm 2021",
        },
        {
          "clause": "dau-van-ban",
          "kind": "dung-lai",
          "note": "Bản nguồn không có quốc hiệu, tiêu ngữ; phần đầu được dựng lại theo thể thức văn bản hành chính.",
          "source": "(không có)",
        },
      ],
      "distribution": [
        "Ban TĐKT tỉnh (b/c);",
        "Lãnh đạo Sở (chỉ đạo);",
        "Các phòng, ĐV sự nghiệp (t/h);",
        "Các đoàn thể (để p/h);",
        "Lưu VT- VP.",
      ],
      "documentType": "KẾ HOẠCH",
      "issued": "10/2021",
      "place": "Hà Nam",
      "signatory": {
        "name": "Đặng Trọng Thắng",
        "position": "GIÁM ĐỐC",
      },
      "symbol": "KH-SGTVT",
      "title": "Tổ chức phong trào thi đua đặc biệt “Cả nước đoàn kết, chung sức, đồng lòng thi đua phòng, chống và chiến thắng đại dịch Covid-19”",
    }
  `);
  const parts = [...files].filter(([name]) => name.endsWith('.md')).map(([, text]) => text);
  expect(words(source.toString('utf8'))).toContain(words(parts.map(body).join(' ')));
  for (const { text, file, line } of paragraphs) {
    expect(files.get(file)?.split('\n')[line - 1]).toBe(text);
  }
  expect(remarks).toMatchInlineSnapshot(`
    [
      "Có thể ngắt dòng giữa câu: “… cá nhân tích cực tham gia thi ¶ đưa đẩy lùi sự bùng phát của d…”; xem có cần nối.",
      "Có thể ngắt dòng giữa câu: “… của chính quyền các cấp; phát ¶ huy truyền thống “tương thân, …”; xem có cần nối.",
      "Có thể ngắt dòng giữa câu: “… khăn, góp phần sớm đẩy lùi và ¶ chiến thắng đại dịch.…”; xem có cần nối.",
    ]
  `);
  const mine = Object.fromEntries(
    [...files].map(([name, text]) => [`phong-trao/moi/${name}`, text]),
  );
  const { diagnostics } = checkFiles(filesInMemory(mine), '2026-11-27');
  const own = diagnostics.filter(({ rule }) => rule.startsWith('plan-'));
  expect(own.map(({ rule, message }) => `${rule}: ${message}`)).toMatchInlineSnapshot(`[]`);
});

test('imports a Chỉ thị from Word: two-line chapters, marks, a table of the signature', async () => {
  const bytes = await document(
    'SỞ MINH HỌA',
    'Số: 9911/CT-SMH',
    'Minh Họa, ngày 05 tháng 01 năm 2026',
    'CHỈ THỊ',
    'Về việc phát động thi đua',
    '“Việc nhỏ, làm đều”',
    'Chương I',
    'QUY ĐỊNH CHUNG',
    '1. Phạm vi [minh họa] * và _dấu_.',
    'a) Điểm thứ nhất;',
    '- Gạch đầu dòng.',
    'Phần lớn các đơn vị đã thực hiện.',
    'PHẦN THỨ HAI: TỔ CHỨC THỰC HIỆN',
    '# không phải đề mục',
    [['Nơi nhận:\n- Như trên;', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(người ký minh họa)']],
  );
  const plan = importPlan((await readBlocks(bytes)).blocks, {
    name: 'Sở Minh họa tỉnh Ví Dụ',
    parentBody: 'Ủy ban nhân dân tỉnh Ví Dụ',
  });
  expect(
    [...plan.files].map(([name, text]) => `== ${name}\n${text}`).join('\n'),
  ).toMatchInlineSnapshot(`
    "== ban-nguon.txt
    SỞ MINH HỌA

    Số: 9911/CT-SMH

    Minh Họa, ngày 05 tháng 01 năm 2026

    CHỈ THỊ

    Về việc phát động thi đua

    “Việc nhỏ, làm đều”

    Chương I

    QUY ĐỊNH CHUNG

    1. Phạm vi [minh họa] * và _dấu_.

    a) Điểm thứ nhất;

    - Gạch đầu dòng.

    Phần lớn các đơn vị đã thực hiện.

    PHẦN THỨ HAI: TỔ CHỨC THỰC HIỆN

    # không phải đề mục

    Nơi nhận:

    - Như trên;

    KT. GIÁM ĐỐC

    PHÓ GIÁM ĐỐC

    (người ký minh họa)

    == ke-hoach.yml
    number: "9911"
    symbol: CT-SMH
    issued: 05/01/2026
    place: Minh Họa
    issuer: Sở Minh họa
    issuerLong: Sở Minh họa tỉnh Ví Dụ
    parentBody: Ủy ban nhân dân tỉnh Ví Dụ
    documentType: CHỈ THỊ
    title: Về việc phát động thi đua “Việc nhỏ, làm đều”
    distribution:
      - Như trên;
    signatory:
      position: |-
        KT. GIÁM ĐỐC
        PHÓ GIÁM ĐỐC
      name: (người ký minh họa)
    corrections:
      - clause: dau-van-ban
        kind: dung-lai
        source: (không có)
        note: Bản nguồn không có quốc hiệu, tiêu ngữ; phần đầu được dựng lại theo thể thức văn bản hành chính.

    == ke-hoach/1-quy-dinh-chung.md
    ---
    title: # Để trống thì lấy đề mục của văn bản
    ---

    Chương I

    QUY ĐỊNH CHUNG

    1. Phạm vi [minh họa] * và _dấu_.

    a) Điểm thứ nhất;

    - Gạch đầu dòng.

    Phần lớn các đơn vị đã thực hiện.

    == ke-hoach/2-to-chuc-thuc-hien.md
    ---
    title: # Để trống thì lấy đề mục của văn bản
    ---

    PHẦN THỨ HAI: TỔ CHỨC THỰC HIỆN

    \\# không phải đề mục
    "
  `);
  const [first] = sideBySide(plan).split('\n').slice(3, 6);
  expect(first).toContain('ke-hoach/1-');
});

test('keeps a table of the text, merged cells blank, on the page and in the source', async () => {
  const bytes = await document(
    [
      [
        'SỞ MINH HỌA\nSố 12-KH/TU',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nMẫu, ngày 05 tháng 01 năm 2026',
      ],
    ],
    'KẾ HOẠCH',
    'Phát động thi đua',
    'I. CHỈ TIÊU',
    '1. Giao chỉ tiêu cho các đơn vị như sau:',
    [
      ['Stt', 'Chỉ tiêu', 'Đơn vị'],
      ['1', 'Sáng kiến | giải pháp', { text: 'Phòng A\nPhòng B', rows: 2 }],
      ['2', 'Giờ học'],
    ],
    '2. Báo cáo trước ngày 30 tháng 11.',
    [['Nơi nhận:\n- Như trên;', 'GIÁM ĐỐC\n(người ký minh họa)']],
  );
  const { files, facts, paragraphs, remarks } = await planOf(bytes);
  const [source = '', , part = ''] = [...files.values()];
  expect([facts.number, facts.symbol]).toEqual(['12', 'KH/TU']);
  expect(source).toContain(
    'Stt\tChỉ tiêu\tĐơn vị\n1\tSáng kiến | giải pháp\tPhòng A Phòng B\n2\tGiờ học\t\n',
  );
  expect(part).toContain(
    '| Stt | Chỉ tiêu | Đơn vị |\n|---|---|---|\n| 1 | Sáng kiến \\| giải pháp | Phòng A Phòng B |\n| 2 | Giờ học |  |\n',
  );
  expect(remarks).toContain('Bảng “Stt…” có ô gộp; xem lại từng hàng, từng cột.');
  for (const { text, file, line } of paragraphs) {
    expect(files.get(file)?.split('\n')[line - 1]).toBe(text);
  }
  const mine = Object.fromEntries(
    [...files].map(([name, text]) => [`phong-trao/moi/${name}`, text]),
  );
  const { diagnostics } = checkFiles(filesInMemory(mine), '2026-11-27');
  expect(diagnostics.filter(({ rule }) => rule.startsWith('plan-'))).toEqual([]);
  const { clauses } = parsePlan({ parts: [{ file: 'part.md', body: part }] });
  expect(clauses.flatMap(({ lines }) => lines.flatMap(({ rows }) => (rows ? [rows] : [])))).toEqual(
    [
      [
        ['Stt', 'Chỉ tiêu', 'Đơn vị'],
        ['1', 'Sáng kiến | giải pháp', 'Phòng A Phòng B'],
        ['2', 'Giờ học', ''],
      ],
    ],
  );
});

test('refuses an empty text, a legacy encoding and a workbook', async () => {
  await expect(planOf(strToU8('\n\n'))).rejects.toThrow('Không có chữ nào');
  await expect(planOf(strToU8('KÕ ho¹ch thi ®ua\nC¨n cø ChØ thÞ'))).rejects.toThrow(
    'chữ mã cũ TCVN3',
  );
});

/** Heads and endings of acts that leave something blank, or have no line for it. */
const lacking: Record<string, [head: string[], ending: string[]]> = {
  'no line for place and date': [
    ['SỞ MINH HỌA', 'Số: 9911/KH-SMH', 'KẾ HOẠCH', 'Phát động thi đua'],
    ['GIÁM ĐỐC', '(người ký minh họa)'],
  ],
  'a blank day': [
    ['SỞ MINH HỌA', 'Minh Họa, ngày … tháng 9 năm 2026', 'KẾ HOẠCH', 'Phát động thi đua'],
    ['GIÁM ĐỐC', '(người ký minh họa)'],
  ],
  'a blank day and month': [
    ['Minh Họa, ngày …… tháng …… năm 2026', 'KẾ HOẠCH', 'Phát động thi đua'],
    ['GIÁM ĐỐC', '(người ký minh họa)'],
  ],
  'a blank date': [
    ['Minh Họa, ngày … tháng … năm 20…', 'KẾ HOẠCH', 'Phát động thi đua'],
    ['GIÁM ĐỐC', '(người ký minh họa)'],
  ],
  'a date without a place': [
    ['Ngày 05 tháng 9 năm 2026', 'KẾ HOẠCH', 'Phát động thi đua'],
    ['GIÁM ĐỐC', '(người ký minh họa)'],
  ],
  'a date in figures': [
    ['Minh Họa, ngày 5/9/2026', 'KẾ HOẠCH', 'Phát động thi đua'],
    ['GIÁM ĐỐC', '(người ký minh họa)'],
  ],
  'its date above the signature': [
    ['LỜI PHÁT ĐỘNG', 'Thi đua làm việc tốt'],
    ['Minh Họa, ngày 05 tháng 9 năm 2026', 'GIÁM ĐỐC', '(người ký minh họa)'],
  ],
  'a blank number': [
    ['SỞ MINH HỌA', 'Số:      /KH-SMH', 'KẾ HOẠCH', 'Phát động thi đua'],
    ['GIÁM ĐỐC', '(người ký minh họa)'],
  ],
  'no subject': [['LỜI PHÁT ĐỘNG'], ['GIÁM ĐỐC', '(người ký minh họa)']],
  'no name under the position': [
    ['KẾ HOẠCH', 'Phát động thi đua'],
    ['Nơi nhận:', '- Như trên;', 'GIÁM ĐỐC'],
  ],
  'no signature and no recipients': [['KẾ HOẠCH', 'Phát động thi đua'], []],
  'no kind': [
    ['SỞ MINH HỌA', 'Số: 9911/SMH-VP', 'Minh Họa, ngày 05 tháng 9 năm 2026'],
    ['Nơi nhận:', '- Như trên;', 'GIÁM ĐỐC', '(người ký minh họa)'],
  ],
};

test.each(Object.entries(lacking))(
  'an act with %s is published as it is',
  async (_, [head, ending]) => {
    const source = [...head, 'I. MỤC ĐÍCH', '1. Mỗi người một việc tốt.', ...ending].join('\n\n');
    const { blocks } = await readBlocks(strToU8(source));
    const { files } = importPlan(blocks, { name: 'Sở Giao thông vận tải Hà Nam' });
    const folder = 'phong-trao/covid-19/';
    const kept = [...baseTexts].filter(
      ([file]) => !file.startsWith(folder) || file === `${folder}phong-trao.yml`,
    );
    const act = [...files].map(([name, text]) => [
      folder + name,
      // The person who files it determines what kind of act it is.
      text.replace('documentType: ""', 'documentType: CÔNG VĂN'),
    ]);
    const { diagnostics } = checkFiles(
      filesInMemory(Object.fromEntries([...kept, ...act])),
      '2026-11-27',
    );
    const own = diagnostics.filter(
      ({ file, severity, rule }) =>
        file?.startsWith(folder) && severity === 'error' && rule !== 'unknown-clause',
    );
    expect(own.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  },
);
