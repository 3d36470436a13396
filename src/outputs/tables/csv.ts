import { stringify } from 'csv-stringify/browser/esm/sync';
import { type Column, show } from './column.ts';

/**
 * Rows as CSV that opens right in Excel: UTF-8 with a mark of its encoding, Windows line ends, days
 * as yyyy-mm-dd (the one form that no locale misreads), nothing that runs as a formula. Browsers
 * make the register's download by it too.
 */
export function toCsv(columns: readonly Column[], rows: readonly object[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => show(column, row))),
    {
      header: true,
      columns: columns.map(({ title }) => ({ key: title, header: title })),
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}
