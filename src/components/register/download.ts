import { type Column, show } from '../../outputs/tables/column.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { tableRowOf } from '../../register/row-view.ts';
import { shortDate } from '../../text/date-words.ts';

/** What a register's download holds: the columns that its page names, and the rows in view. */
interface Download {
  columns: readonly Column[];
  rows: readonly object[];
}

/** The rows in view, with the columns that `data-columns` of the page holds. */
export function downloadOf(index: RecordIndex, rows: readonly number[]): Download {
  const place = document.querySelector<HTMLElement>('[data-columns]');
  const root = new URL(import.meta.env.BASE_URL, location.href).href;
  return {
    columns: JSON.parse(place?.dataset.columns ?? '[]'),
    rows: rows.map((row) => tableRowOf(index, row, root)),
  };
}

/** Saves rows as CSV, as the file of the whole register is written. */
export async function saveCsv({ columns, rows }: Download): Promise<void> {
  const { toCsv } = await import('../../outputs/tables/csv.ts');
  save(new Blob([toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' }), 'csv');
}

/** Saves rows as XLSX, as the file of the whole register is written. */
export async function saveXlsx({ columns, rows }: Download): Promise<void> {
  const { default: writeWorkbook } = await import('write-excel-file/browser');
  const { sheetOf } = await import('../../outputs/tables/sheet.ts');
  const { data, options, font } = sheetOf('Trường hợp khen thưởng', columns, rows);
  save(await writeWorkbook(data, options, font).toBlob(), 'xlsx');
}

/** Rows as lines to paste: days as people write them. */
export function pasteableText({ columns, rows }: Download): string {
  const cell = (column: Column, row: object) => {
    const value = show(column, row);
    return column.kind === 'date' && value ? shortDate(String(value)) : (value ?? '');
  };
  const lines = rows.map((row) => columns.map((column) => cell(column, row)));
  return [columns.map(({ title }) => title), ...lines].map((line) => line.join('\t')).join('\n');
}

function save(blob: Blob, kind: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `khen-thuong.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
