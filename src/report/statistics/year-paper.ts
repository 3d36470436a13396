import type { WriteSheet } from 'hucre/xlsx';
import type { ContentSet } from '../../model/read/content-set.ts';
import { validRecords } from '../../model/read/valid-records.ts';
import { shortDate } from '../../text/date-words.ts';
import { documentLabel } from '../../text/decision-number.ts';
import { officeHead, officeSigner } from '../letterhead.ts';
import type { Paper, TablePart } from '../paper.ts';
import { SheetRows, sheetOf, workbookOf } from '../to-xlsx.ts';
import type { StatisticsTable, YearFigures } from './figures.ts';

/** A caution on each table, so that nobody copies a figure under a wrong head. */
const caution =
  'Số đếm từ các quyết định đã nhập, theo năm ký; ô không có số liệu để trống. Đối chiếu tên biểu, cột với mẫu ban hành kèm Thông tư 2/2023/TT-BNV trước khi chép.';

/** The statistics of a year as one document. @param today yyyy-mm-dd */
export function yearPaper(
  set: ContentSet,
  { year, tables }: YearFigures,
  today: string,
  sample: boolean,
): Paper {
  const [office] = validRecords(set, 'office');
  const facts = { letterhead: office?.value.letterhead ?? {}, today };
  return {
    head: officeHead(facts, undefined),
    title: { kind: 'SỐ LIỆU THỐNG KÊ THI ĐUA, KHEN THƯỞNG', about: `Năm ${year}` },
    landscape: true,
    parts: [
      ...tables.flatMap((table) => [
        { text: `${table.code}. ${table.title}`, bold: true, align: 'left' as const },
        ...(table.lines.length > 0 ? [partOf(table)] : []),
        ...table.remarks.map((text) => ({ text, italics: true, align: 'left' as const })),
      ]),
      { text: caution, italics: true, align: 'left' },
    ],
    closing: { signatures: [{ lines: ['NGƯỜI LẬP BIỂU'] }, officeSigner(facts)] },
    sample,
  };
}

/** A cell without data is blank, never 0. */
const shown = (count: number) => (count === 0 ? '' : count);

function partOf({ lineHead, columns, lines }: StatisticsTable): TablePart {
  return {
    columns: [
      { title: lineHead, width: 60 },
      ...columns.map((title) => ({ title, width: 26, align: 'center' as const })),
    ],
    rows: lines.map(({ title, figures }, index) => ({
      ...(index === 0 && { kind: 'total' as const }),
      cells: [title, ...figures.map(({ of }) => shown(of.length))],
    })),
  };
}

/**
 * The statistics of a year as a workbook: a sheet for each table, and one that lists the rows behind
 * every figure.
 * @param traced whether to include that last sheet: it names people, so publications omit it
 */
export function yearWorkbook(
  paper: Paper,
  figures: YearFigures,
  traced: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const { tables, year } = figures;
  return workbookOf([
    ...tables.map((table) =>
      sheetOf(
        {
          ...paper,
          title: {
            kind: `${table.code}. ${table.title.toLocaleUpperCase('vi')}`,
            about: `Năm ${year}`,
          },
          parts: [
            ...(table.lines.length > 0 ? [partOf(table)] : []),
            ...[...table.remarks, caution].map((text) => ({ text, italics: true })),
          ],
        },
        table.code,
      ),
    ),
    ...(traced ? [traceOf(figures)] : []),
  ]);
}

/** The rows behind every figure except the sums. */
function traceOf({ tables, rows }: YearFigures): WriteSheet {
  const sheet = new SheetRows(6);
  sheet.table({
    columns: ['Biểu', 'Dòng', 'Cột', 'Mã trường hợp', 'Tên', 'Quyết định'].map((title) => ({
      title,
      width: 40,
    })),
    rows: tables.flatMap(({ code, lines, columns }) =>
      lines.slice(1).flatMap(({ title, figures }) =>
        figures.slice(1).flatMap(({ of }, at) =>
          of.map((id) => {
            const row = rows.get(id);
            return {
              cells: [
                code,
                title,
                columns[at + 1] ?? '',
                id,
                row?.row.name ?? '',
                row ? `${documentLabel(row.decision)}, ${shortDate(row.decision.signed)}` : '',
              ],
            };
          }),
        ),
      ),
    ),
  });
  return {
    name: 'Truy nguyên',
    rows: sheet.rows,
    cells: sheet.cells,
    columns: [10, 34, 24, 26, 36, 30].map((width) => ({ width })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:F${sheet.rows.length}` },
  };
}
