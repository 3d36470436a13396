import { sampleNotice } from '../../model/schema/sample.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { tableOf, viewOf } from '../../register/row-view.ts';

/** The rows in view as a table of texts with heads. */
export function tableOfRows(index: RecordIndex, rows: readonly number[]): string[][] {
  const root = new URL(import.meta.env.BASE_URL, location.href).href;
  return tableOf(
    rows.map((row) => viewOf(index, row)),
    root,
    sampleNotice,
  );
}

/** Saves a table as CSV: UTF-8 with BOM, formulas guarded, lines as Windows writes them. */
export async function saveCsv(table: string[][]): Promise<void> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const text = stringify(table, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), 'csv');
}

/** Saves a table as XLSX; every cell is text, so that nothing is computed or turned into a date. */
export async function saveXlsx(table: string[][]): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const [heads = [], ...lines] = table;
  const sheet = [
    heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...lines.map((line) => line.map((value) => ({ value, type: String }))),
  ];
  const blob = await writeXlsxFile(sheet, {
    columns: heads.map((head) => ({ width: Math.max(14, head.length + 2) })),
    stickyRowsCount: 1,
  }).toBlob();
  save(blob, 'xlsx');
}

function save(blob: Blob, kind: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `khen-thuong.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
