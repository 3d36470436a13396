import { stringify } from 'csv-stringify/sync';
import type { Column } from './columns.ts';

/**
 * Rows as CSV that opens right in Excel: UTF-8 with a mark of its encoding, Windows line ends, days
 * as yyyy-mm-dd (the one form that no locale misreads), nothing that runs as a formula.
 */
export function toCsv(
  columns: readonly Column[],
  rows: readonly Record<string, unknown>[],
): string {
  return stringify(
    rows.map((row) => columns.map(({ show }) => show(row))),
    {
      header: true,
      columns: columns.map(({ title }) => ({ key: title, header: title })),
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}
