import { stringify } from 'csv-stringify/browser/esm/sync';
import { type Column, show } from './column.ts';

/**
 * Rows as CSV that opens correctly in Excel: UTF-8 with byte order mark, Windows line ends, days as
 * yyyy-mm-dd (the only unambiguous format in every locale), no formulas. Browsers use it for the
 * register's download too.
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
