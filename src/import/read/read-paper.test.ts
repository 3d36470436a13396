import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { document, sheet, workbook } from '../fixtures/papers.ts';
import { readBlocks, readPaper, readText } from './read-paper.ts';
import { cellKey, columnLetters } from './table.ts';

const list = sheet('Danh sách', [
  ['Stt', 'Họ và tên'],
  [1, 'Nguyễn Văn An'],
]);

/** A workbook with added or changed parts. */
async function tampered(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await workbook(list));
  change(parts);
  return zipSync(parts);
}

const edit = (bytes: Uint8Array | undefined, from: string, to: string) =>
  strToU8(new TextDecoder().decode(bytes).replace(from, to));

test('reads a workbook: texts, merged ranges, formulas as last shown, without hidden sheets', async () => {
  const bytes = await workbook(
    sheet(
      'A',
      [
        ['Đơn vị', 'x', null],
        [null, 1.1, true],
        ['Tổ', '01', null],
      ],
      ['A1:A2', 'B3:C3'],
      {
        cells: new Map([
          [
            '3,0',
            {
              value: 'kết quả',
              formula: 'HYPERLINK("http://example.vn")',
              formulaResult: 'kết quả',
              type: 'formula' as const,
            },
          ],
          ['3,1', { value: null, formula: 'B2+1', type: 'formula' as const }],
        ]),
      },
    ),
    sheet('B', [['ẩn']], [], { hidden: true }),
  );
  const { tables, remarks } = await readPaper(bytes);
  expect(tables.map(({ name }) => name)).toEqual(['A']);
  expect(tables[0]?.rows).toEqual([
    ['Đơn vị', 'x', ''],
    ['Đơn vị', '1.1', 'true'],
    ['Tổ', '01', ''],
    ['kết quả', '', ''],
  ]);
  expect(tables[0]?.covered).toEqual(
    new Map([
      [cellKey(1, 0), 'above'],
      [cellKey(2, 2), 'left'],
    ]),
  );
  expect(tables[0]?.doubts).toEqual([
    { row: 3, column: 1, text: 'ô là công thức chưa có kết quả' },
  ]);
  expect(remarks).toEqual(['Không đọc trang tính đang ẩn: “B”.']);
});

test('skips and names macros, links to other files and embedded files', async () => {
  const bytes = await tampered((parts) => {
    parts['xl/vbaProject.bin'] = strToU8('Auto_Open');
    parts['xl/externalLinks/externalLink1.xml'] = strToU8('<x href="file://may-chu/luong.xlsx"/>');
    parts['xl/embeddings/oleObject1.bin'] = strToU8('MZ');
  });
  const { tables, remarks } = await readPaper(bytes);
  expect(tables[0]?.rows[1]).toEqual(['1', 'Nguyễn Văn An']);
  expect(remarks).toEqual([
    'Tệp có macro: macro không được chạy, không được giữ.',
    'Tệp có liên kết tới tệp khác: không mở tệp nào khác, chỉ lấy chữ đang hiện.',
    'Tệp có tệp nhúng hoặc nút bấm: không mở, chỉ đọc chữ.',
  ]);
});

const sheetPath = 'xl/worksheets/sheet1.xml';
const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);

test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
  [
    'declared entities',
    'khai báo lạ',
    () =>
      tampered((parts) => {
        parts[sheetPath] = edit(
          parts[sheetPath],
          '<worksheet',
          '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet',
        );
      }),
  ],
  [
    'entities in another encoding',
    'khai báo lạ',
    () =>
      tampered((parts) => {
        parts[sheetPath] = new Uint8Array([0xff, 0xfe, 0x3c, 0]);
      }),
  ],
  [
    'deep nesting',
    'lồng nhau quá sâu',
    () =>
      tampered((parts) => {
        parts[sheetPath] = edit(parts[sheetPath], '<sheetData>', `${nested(50_000)}<sheetData>`);
      }),
  ],
  [
    'a bomb',
    'bung ra quá lớn',
    () =>
      tampered((parts) => {
        parts['xl/bom.xml'] = new Uint8Array(90_000_000);
      }),
  ],
  [
    'a bomb in many parts',
    'bung ra quá lớn',
    () =>
      tampered((parts) => {
        for (let index = 0; index < 3_001; index += 1) parts[`xl/${index}.xml`] = new Uint8Array(1);
      }),
  ],
  [
    'a truncated file',
    'hỏng hoặc chưa tải hết',
    async () => {
      const bytes = await workbook(list);
      return bytes.slice(0, bytes.length - 40);
    },
  ],
  [
    'a legacy or encrypted file',
    'có mật khẩu',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
  ],
  ['a PDF', 'tệp PDF', () => strToU8('%PDF-1.7')],
  ['another archive', 'không phải .xlsx', () => zipSync({ 'a.txt': strToU8('a') })],
  ['nothing', 'Tệp trống', () => new Uint8Array()],
  ['a legacy encoding', 'không phải Unicode', () => new Uint8Array([0x48, 0xe4, 0x20, 0x76])],
  [
    'a file that is too large',
    'quá lớn',
    () => {
      const bytes = new Uint8Array(26_000_000);
      bytes.set(strToU8('PK..xl/workbook.xml'));
      return bytes;
    },
  ],
])('refuses %s in one sentence', async (_, words, make) => {
  const message = await readPaper(await make()).then(
    () => 'was read',
    (error: Error) => error.message,
  );
  expect(message).toContain(words);
  expect(message).toMatch(/^[^\n]+\.$/);
});

test('does not read a part that is longer than the archive states', async () => {
  const bytes = await tampered((parts) => {
    parts[sheetPath] = edit(parts[sheetPath], '<sheetData>', `${' '.repeat(5_000_000)}<sheetData>`);
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 30 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50 && view.getUint32(at + 24, true) > 5_000_000)
      view.setUint32(at + 24, 1_000, true);
    if (signature === 0x04034b50 && view.getUint32(at + 22, true) > 5_000_000)
      view.setUint32(at + 22, 1_000, true);
  }
  await expect(readPaper(bytes)).rejects.toThrow('hỏng hoặc chưa tải hết');
});

test('ignores a stray cell at the end of the sheet; refuses too many rows', async () => {
  const bytes = await tampered((parts) => {
    parts[sheetPath] = edit(
      parts[sheetPath],
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
    );
  });
  expect((await readPaper(bytes)).tables[0]?.rows).toHaveLength(2);
  const many = await workbook(
    sheet(
      'A',
      Array.from({ length: 20_001 }, (_, row) => [row]),
    ),
  );
  await expect(readPaper(many)).rejects.toThrow('trên 20000 hàng');
});

test('cuts HTML spans that exceed the table', () => {
  const { tables } = readText(
    '<table><tr><td rowspan=999999 colspan=999999999>a</td></tr><tr><td>b</td></tr></table>',
  );
  expect(tables[0]?.rows).toHaveLength(2);
  expect(tables[0]?.rows[1]?.length).toBeLessThan(100);
});

test.each([
  ['UTF-8 with a mark, semicolons', '\ufeffStt;Họ và tên\r\n1;"An; ""Bình"""\r\n'],
  [
    'Excel’s own separator line',
    'sep=|\r\nStt|Họ và tên\r\n1|An; "Bình"'.replace('An; "Bình"', '"An; ""Bình"""'),
  ],
  ['commas', 'Stt,Họ và tên\n1,"An; ""Bình"""'],
])('reads CSV: %s', async (_, text) => {
  const { tables } = await readPaper(strToU8(text));
  expect(tables[0]?.rows.slice(-2)).toEqual([
    ['Stt', 'Họ và tên'],
    ['1', 'An; "Bình"'],
  ]);
});

test('reads “Unicode Text” of Excel: UTF-16 with tabs', async () => {
  const text = '\ufeffStt\tHọ và tên\r\n1\tAn';
  const bytes = new Uint8Array(
    new Uint16Array([...text].map((letter) => letter.charCodeAt(0))).buffer,
  );
  expect((await readPaper(bytes)).tables[0]?.rows[0]).toEqual(['Stt', 'Họ và tên']);
});

test('writes out numbers that Word computes, in paragraphs and in cells', async () => {
  const parts = unzipSync(
    await document('Mục đích', 'Phát huy', 'Đề cao', 'Yêu cầu', 'Triển khai', [
      ['x', 'Nguyễn Văn An'],
      ['x', 'Lê Na'],
    ]),
  );
  const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>`;
  parts['word/numbering.xml'] = strToU8(numbering);
  const numbers = new Map([
    ['Mục đích', [1, 0]],
    ['Phát huy', [1, 1]],
    ['Đề cao', [1, 1]],
    ['Yêu cầu', [1, 0]],
    ['Triển khai', [1, 1]],
  ]);
  const numbered = (list: number, level: number) =>
    `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
  let xml = new TextDecoder().decode(parts['word/document.xml']);
  for (const [text, [list = 0, level = 0]] of numbers) {
    xml = xml.replace(
      new RegExp(`<w:p>(?=(?:(?!</w:p>).)*${text})`),
      `<w:p>${numbered(list, level)}`,
    );
  }
  xml = xml.replaceAll(
    /<w:p><w:r>(?:(?!<\/w:p>).)*>x<\/w:t><\/w:r><\/w:p>/g,
    `<w:p>${numbered(2, 0)}</w:p>`,
  );
  parts['word/document.xml'] = strToU8(xml);
  const { blocks } = await readBlocks(zipSync(parts));
  expect(blocks.flatMap((block) => ('paragraph' in block ? [block.paragraph] : []))).toEqual([
    'I. Mục đích',
    'a) Phát huy',
    'b) Đề cao',
    'II. Yêu cầu',
    'a) Triển khai',
  ]);
  expect(blocks.flatMap((block) => ('table' in block ? block.table.rows : []))).toEqual([
    ['4', 'Nguyễn Văn An'],
    ['5', 'Lê Na'],
  ]);
});

test('letters columns as in Excel', () => {
  expect([0, 25, 26, 77].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'BZ']);
});
