import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOfficeFile } from './office-file.ts';

const packed = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

test('a row of a sheet is read as it is seen, wherever its words are kept', () => {
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

test('a row of a table is read with and without each cell between', () => {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const row = `<w:tr w:rsidR="1">${cell('1')}${cell('Lò Văn')}${cell('Ông')}${cell('Thử')}</w:tr>`;
  const { rows } = readOfficeFile(packed({ 'word/document.xml': `<w:tbl>${row}</w:tbl>` }));
  expect(rows).toEqual(['Lò Văn\nÔng\nThử', 'Lò Văn\nThử']);
});
