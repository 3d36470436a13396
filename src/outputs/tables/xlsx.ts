import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node';
import { rezip } from '../rezip.ts';
import type { Column } from './columns.ts';

/** Letters (UTF-16 units) that a cell of Excel takes; it calls a file with more of them damaged. */
const cellLimit = 32_767;

const widths = { text: 24, count: 10, date: 12 };

/**
 * Rows as an Excel workbook of one sheet: heads in bold that stay in view, days as days, everything
 * else as text so that no leading zero is lost. The same rows give the same bytes.
 */
export async function toXlsx(
  title: string,
  columns: readonly Column[],
  rows: readonly Record<string, unknown>[],
): Promise<Uint8Array<ArrayBuffer>> {
  const heads = columns.map(
    ({ title: value }) => ({ value, fontWeight: 'bold', wrap: true }) as const,
  );
  const cells = rows.map((row) => columns.map((column) => cell(column, column.show(row))));
  const data: SheetData = [heads, ...cells];
  const sheet = {
    // Excel takes at most 31 letters as a sheet's name.
    sheet: title.slice(0, 31),
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    stickyRowsCount: 1,
  };
  const font = { fontFamily: 'Times New Roman', fontSize: 12 };
  const workbook = await writeWorkbook(data, sheet, font).toBuffer();
  return rezip(workbook);
}

function cell({ kind }: Column, value: string | number | undefined): Cell {
  if (value === undefined) return null;
  if (kind === 'date') {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  }
  if (typeof value === 'number') return { value, type: Number };
  // The whole text stands in the CSV and the JSON of the table.
  const whole =
    value.length <= cellLimit ? value : `${value.slice(0, cellLimit - 1).toWellFormed()}…`;
  return { value: whole, type: String, format: '@', wrap: true } as const;
}
