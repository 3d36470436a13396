import type { Cell, SheetData } from 'write-excel-file/browser';
import { type Column, show } from './column.ts';

/** Maximum number of UTF-16 units in an Excel cell; Excel reports a file with more as damaged. */
const cellLimit = 32_767;

const widths = { text: 24, count: 10, date: 12 };

/**
 * Rows as a sheet: bold, frozen headers, days as days, everything else as text to keep leading zeros.
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
    // Excel limits a sheet's name to 31 characters.
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
  // The full text is in the table's CSV and JSON.
  const whole =
    value.length <= cellLimit ? value : `${value.slice(0, cellLimit - 1).toWellFormed()}…`;
  return { value: whole, type: String, format: '@', wrap: true } as const;
}
