import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOfficeFile } from './office-file.ts';

const packed = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

test("reads a sheet's row as displayed, wherever its words are stored", () => {
  const { kind, rows } = readOfficeFile(
    packed({
      'xl/workbook.xml': '<workbook/>',
      'xl/sharedStrings.xml':
        '<sst><si><t>Tên</t></si><si><t>Thử</t></si><si/><si><t>Họ đệm</t></si><si><r><t>Lò </t></r><r><t>Văn</t></r></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c t="s"><v>3</v></c><c t="s"><v>0</v></c></row><row><c r="A2" s="1"/><c t="s"><v>4</v></c><c><v>5</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>Đội 1</t></is></c></row></sheetData></worksheet>',
    }),
  );
  expect(kind).toBe('xlsx');
  expect(rows).toEqual(['Họ đệm\nTên', 'Lò Văn\nThử\nĐội 1', 'Lò Văn\nĐội 1']);
});

test('reads a paragraph of Word as one line, a word with a soft hyphen as one word', () => {
  const run = (text: string) => `<w:r>${text}</w:r>`;
  const paragraph = [
    '<w:t>Lò</w:t><w:br/>',
    '<w:t>Văn</w:t><w:tab/>',
    '<w:t>Th</w:t><w:softHyphen/>',
  ];
  const { texts } = readOfficeFile(
    packed({
      'word/document.xml': `<w:document><w:p><w:pPr><w:tabs/></w:pPr>${paragraph.map(run).join('')}${run('<w:t>ử</w:t>')}</w:p></w:document>`,
    }),
  );
  expect(texts.map((text) => text.trim())).toEqual(['Lò Văn Thử']);
});

test('reads the header of a sheet without its codes', () => {
  const head = '&amp;CLò Văn &amp;&quot;Times,Bold&quot;&amp;12Thử&amp;RTrang &amp;P';
  const { texts } = readOfficeFile(
    packed({
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': `<worksheet><headerFooter><oddHeader>${head}</oddHeader></headerFooter></worksheet>`,
    }),
  );
  expect(texts.map((text) => text.trim().replace(/\s+/g, ' '))).toEqual(['Lò Văn Thử Trang']);
});

test('reads the letters that a number format escapes or quotes', () => {
  const format = '<numFmt formatCode="0 \\L\\ò\\ &quot;Văn T&quot;\\h\\ử"/>';
  const { unseen } = readOfficeFile(
    packed({ 'xl/workbook.xml': '<workbook/>', 'xl/styles.xml': format }),
  );
  expect(unseen).toContain('0 Lò Văn Thử');
});

test('reads a table row with and without each cell between', () => {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const row = `<w:tr w:rsidR="1">${cell('1')}${cell('Lò Văn')}${cell('Ông')}${cell('Thử')}</w:tr>`;
  const { rows } = readOfficeFile(packed({ 'word/document.xml': `<w:tbl>${row}</w:tbl>` }));
  expect(rows).toEqual(['Lò Văn\nÔng\nThử', 'Lò Văn\nThử']);
});

test('reads invisible text too, in UTF-16 and with attributes in any order', () => {
  const wide = (text: string) =>
    new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer);
  const bytes = zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheet name="Văn Thử"/></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      "<Relationship TargetMode='External' Target='file:///C:/Users/thulv'/>",
    ),
    'xl/media/anh-lo-van-thu.png': new Uint8Array(8),
    'customXml/item1.xml': strToU8('<a>Anh Thử</a>'),
    'customXml/item2.xml': wide('\ufeff<a>Ông Thử</a>'),
    'docProps/thumbnail.emf': Uint8Array.of(1, 0, 0, ...wide('Lò Thử'), 0, 0),
    'word/media/image1.jpeg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, ...wide('Ảnh Thử'), 0, 0),
    'word/media/image2.emz': gzipSync(Uint8Array.of(1, 0, 0, ...wide('Vẽ Thử'), 0, 0)),
  });
  const { texts, unseen } = readOfficeFile(bytes);
  expect(texts).toContain('file:///C:/Users/thulv');
  const all = unseen.map((text) => text.trim());
  const names = ['Văn Thử', 'xl/media/anh-lo-van-thu.png', 'Anh Thử', 'Ông Thử', 'Lò Thử'];
  for (const each of [...names, 'Ảnh Thử', 'Vẽ Thử']) expect(all).toContain(each);
});

test('a word is one word whatever the formatting of its letters', () => {
  const run = (text: string, format: string) =>
    `<w:r><w:rPr><w:rFonts w:ascii="Arial"/>${format}<w:lang w:val="vi-VN"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const { texts } = readOfficeFile(
    packed({
      'word/document.xml': `<w:p>${run('Lò Văn T', '<w:b/>')}${run('hử', '<w:i/>')}</w:p>`,
    }),
  );
  expect(texts.map((text) => text.trim())).toEqual(['Lò Văn Thử']);
});
