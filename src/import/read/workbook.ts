import { type CellValue, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { ImportRefusal } from './refusal.ts';
import {
  cellKey,
  columnLetters,
  type Doubt,
  largestTable,
  type ReadPaper,
  type Table,
} from './table.ts';
import { repack, unpack } from './unpack.ts';

/**
 * Reads the visible sheets of an `.xlsx`: texts as Excel last showed them; formulas are not evaluated.
 * @throws {ImportRefusal} if it cannot be read
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadPaper> {
  const { parts, remarks } = unpack(bytes);
  const workbook = await workbookOf(repack(parts));
  const shown = workbook.sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden);
  const hidden = workbook.sheets.filter((sheet) => !shown.includes(sheet));
  if (hidden.length > 0) {
    remarks.push(
      `Không đọc trang tính đang ẩn: ${hidden.map(({ name }) => `“${name}”`).join(', ')}.`,
    );
  }
  return { tables: shown.map(tableOf), isWorkbook: true, remarks };
}

async function workbookOf(bytes: Uint8Array): Promise<Workbook> {
  try {
    // Reading one extra row detects too many; a stray cell at XFD1048576 costs nothing.
    const range = `A1:${columnLetters(largestTable.columns - 1)}${largestTable.rows + 1}`;
    return await readXlsx(bytes, { range });
  } catch {
    throw new ImportRefusal(
      'Không đọc được tệp Excel này; hãy mở bằng Excel rồi lưu lại dạng .xlsx.',
    );
  }
}

function tableOf(sheet: Sheet): Table {
  if (sheet.rows.length > largestTable.rows) {
    throw new ImportRefusal(
      `Trang tính “${sheet.name}” có trên ${largestTable.rows} hàng; hãy tách tệp rồi nhập từng phần.`,
    );
  }
  const rows = sheet.rows.map((row) => row.map(textOf));
  return {
    name: sheet.name,
    rows,
    above: [],
    covered: spread(rows, sheet),
    doubts: doubtsOf(sheet),
  };
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/');
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return String(value).replace(/\r\n?/g, '\n');
}

/** Repeats the text of a vertical merge in the rows it covers. */
function spread(rows: string[][], { merges = [] }: Sheet): Map<string, 'above' | 'left'> {
  const covered = new Map<string, 'above' | 'left'>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const lastRow = Math.min(endRow, rows.length - 1);
    const lastColumn = Math.min(endCol, largestTable.columns - 1);
    for (let row = startRow; row <= lastRow; row += 1) {
      for (let column = startCol; column <= lastColumn; column += 1) {
        if (row === startRow && column === startCol) continue;
        covered.set(cellKey(row, column), column > startCol ? 'left' : 'above');
        const cells = rows[row];
        if (cells && column === startCol) cells[column] = rows[startRow]?.[startCol] ?? '';
      }
    }
  }
  return covered;
}

function doubtsOf({ cells, rowDefs }: Sheet): Doubt[] {
  const doubts: Doubt[] = [];
  for (const [row, { hidden }] of rowDefs ?? []) {
    if (hidden) doubts.push({ row, text: 'hàng đang ẩn trong Excel' });
  }
  for (const [key, cell] of cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (cell.formula !== undefined && cell.value === null) {
      doubts.push({ row, column, text: 'ô là công thức chưa có kết quả' });
    }
  }
  return doubts;
}
