import type { Cell, SheetData } from 'write-excel-file/browser';
import { type Column, show } from './column.ts';

/** Letters (UTF-16 units) that a cell of Excel takes; it calls a file with more of them damaged. */
const cellLimit = 32_767;

const widths = { text: 24, count: 10, date: 12 };

/**
 * Rows as a sheet: heads in bold that stay in view, days as days, everything else as text so that no
 * leading zero is lost.
 */
export function sheetOf(title: string, columns: readonly Column[], rows: readonly object[]) {
  const heads = columns.map(
    ({ title: value }) => ({ value, fontWeight: 'bold', wrap: true }) as const,
  );
  const data: SheetData = [
    heads,
    ...rows.map((row) => columns.map((column) => cell(column, show(column, row)))),
  ];
  const options = {
    // Excel takes at most 31 letters as a sheet's name.
    sheet: title.slice(0, 31),
    columns: columns.map(({ kind }) => ({ width: widths[kind] })),
    stickyRowsCount: 1,
  };
  return { data, options, font: { fontFamily: 'Times New Roman', fontSize: 12 } };
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
