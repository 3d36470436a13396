/** A table from a sheet, a Word document or the clipboard: texts with positions. */
export interface Table {
  /** A sheet's name, or “Bảng 2” in a document. */
  name: string;
  /** Texts as written; `\n` separates the lines of a cell; a vertical merge repeats its text. */
  rows: readonly (readonly string[])[];
  /** Short paragraphs above a document's table, the nearest last. */
  above: readonly string[];
  /** Cells covered by a merge, by `cellKey`: from the cell above, or from the left. */
  covered: ReadonlyMap<string, 'above' | 'left'>;
  /** Rows and cells to be reviewed, in words; doubts about a whole row have no column. */
  doubts: readonly Doubt[];
}

/** A reader's remark on a position: a hidden row, a formula without a result. */
export interface Doubt {
  row: number;
  column?: number;
  text: string;
}

/** Tables of a document, and what was left out or disarmed. */
export interface ReadPaper {
  tables: Table[];
  /** Whether the tables are sheets of a workbook: only those selected are imported. */
  isWorkbook: boolean;
  /** Whole sentences. */
  remarks: string[];
}

/** Maximum size of a table, counted from its first cell. */
export const largestTable = { rows: 20_000, columns: 78 };

/** Key of a cell in `Table.covered`. */
export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** A cell's address as in Excel (`B12`); only the row without a column. */
export function address(row: number, column?: number): string {
  return column === undefined ? `hàng ${row + 1}` : `${columnLetters(column)}${row + 1}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
