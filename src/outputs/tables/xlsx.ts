import writeWorkbook from 'write-excel-file/node';
import { rezip } from '../../paper/rezip.ts';
import type { Column } from './column.ts';
import { sheetOf } from './sheet.ts';

/** Rows as an Excel workbook of one sheet. Reproducible. */
export async function toXlsx(
  title: string,
  columns: readonly Column[],
  rows: readonly object[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { data, options, font } = sheetOf(title, columns, rows);
  return rezip(await writeWorkbook(data, options, font).toBuffer());
}
