import { fillRoute, recordRoutes } from '../../model/record-routes.ts';
import { type Column, columnsIn, show } from '../../outputs/tables/column.ts';
import { shortDate } from '../../text/date-words.ts';
import { element } from '../page/element.ts';

/** Export formats of rows. */
export type Way = 'xlsx' | 'csv' | 'json' | 'copy';

interface Table {
  columns: readonly Column[];
  rows: readonly object[];
}

/** Keys for machines, omitted from a pasted table. */
const forMachines = ['id', 'form', 'unitId', 'decisionId', 'address'];

/**
 * Exports rows of the register as the table of its downloads, and confirms it; omits empty columns.
 * @param file name of the file, without extension
 */
export async function saveRows(
  way: Way,
  rowsInView: () => Promise<readonly object[]>,
  file: string,
): Promise<void> {
  const said = document.querySelector('[data-saved]') as HTMLElement;
  try {
    said.textContent = await saved(way, await rowsInView(), file);
  } catch {
    said.textContent = 'Chưa làm được. Mời kiểm tra kết nối mạng rồi thử lại.';
  }
}

async function saved(way: Way, rows: readonly object[], file: string): Promise<string> {
  const columns = (await loadColumns()).filter((column) =>
    rows.some((row) => show(column, row) !== undefined),
  );
  if (way === 'copy') await copyTable({ columns, rows });
  else download(await blobs[way]({ columns, rows }), `${file}.${way}`);
  return way === 'copy'
    ? `Đã sao chép ${rows.length} dòng; dán vào Word, Excel vẫn là bảng.`
    : `Đã tải ${rows.length} dòng.`;
}

let loading: Promise<Column[]> | undefined;

/** The columns in the published schema of the table: one definition for site and browser. */
function loadColumns(): Promise<Column[]> {
  const address = fillRoute(recordRoutes.dataSchema, 'commendations');
  loading ??= fetch(import.meta.env.BASE_URL + address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return columnsIn((await response.json()).properties.rows.items.properties);
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

const blobs: Record<Exclude<Way, 'copy'>, (table: Table) => Promise<Blob>> = {
  async csv({ columns, rows }) {
    const { toCsv } = await import('../../outputs/tables/csv.ts');
    return new Blob([toCsv(columns, rows)], { type: 'text/csv;charset=utf-8' });
  },
  async xlsx({ columns, rows }) {
    const { default: writeWorkbook } = await import('write-excel-file/browser');
    const { sheetOf } = await import('../../outputs/tables/sheet.ts');
    const { data, options, font } = sheetOf('Trường hợp khen thưởng', columns, rows);
    return writeWorkbook(data, options, font).toBlob();
  },
  async json({ columns, rows }) {
    const values = rows.map((row) =>
      Object.fromEntries(
        columns.map(({ key }) => [key, (row as Record<string, unknown>)[key] || undefined]),
      ),
    );
    return new Blob([JSON.stringify({ rows: values }, null, 2)], { type: 'application/json' });
  },
};

function download(blob: Blob, name: string): void {
  const link = element('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Copies rows as a table for Word and Excel, with days in Vietnamese notation. */
async function copyTable({ columns, rows }: Table): Promise<void> {
  const shown = columns.filter(({ key }) => !forMachines.includes(key));
  const lines = [
    shown.map(({ title }) => title),
    ...rows.map((row) =>
      shown.map((column) => {
        const value = show(column, row);
        return column.kind === 'date' && value ? shortDate(String(value)) : String(value ?? '');
      }),
    ),
  ];
  const table = tableOf(lines);
  const text = lines.map((line) => line.join('\t')).join('\n');
  try {
    const kinds = { 'text/html': table.outerHTML, 'text/plain': text };
    await navigator.clipboard.write([
      new ClipboardItem(
        Object.fromEntries(
          Object.entries(kinds).map(([type, value]) => [type, new Blob([value], { type })]),
        ),
      ),
    ]);
  } catch {
    copySelected(table);
  }
}

function tableOf(lines: readonly (readonly string[])[]): HTMLTableElement {
  const table = element('table', { border: '1' });
  for (const [number, line] of lines.entries()) {
    const row = table.insertRow();
    for (const textContent of line)
      row.append(element(number === 0 ? 'th' : 'td', { textContent }));
  }
  return table;
}

/** Where the clipboard API is unavailable (plain http, old Firefox), a selection can be copied. */
function copySelected(table: HTMLTableElement): void {
  const selection = getSelection();
  document.body.append(table);
  selection?.selectAllChildren(table);
  const done = document.execCommand('copy');
  selection?.removeAllRanges();
  table.remove();
  if (!done) throw new Error('The browser refused to copy.');
}
