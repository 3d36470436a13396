/** One table as a sheet, a Word document or the clipboard holds it: texts, with places. */
export interface Table {
  /** A sheet's name, or “Bảng 2” in a document. */
  name: string;
  /** Texts as written; `\n` parts the lines of a cell; a vertical merge repeats its text. */
  rows: readonly (readonly string[])[];
  /** Short paragraphs that stand above a table of a document, the nearest last. */
  above: readonly string[];
  /** Cells that a merge covers, by `cellKey`: from the cell above, or from the left. */
  covered: ReadonlyMap<string, 'above' | 'left'>;
  /** Rows and cells that a person should look at, in words; row-wide ones have no column. */
  doubts: readonly Doubt[];
}

/** Something about a place that the reader saw: a hidden row, a formula without a result. */
export interface Doubt {
  row: number;
  column?: number;
  text: string;
}

/** Tables read from a paper, and what was left out or made harmless on the way. */
export interface ReadPaper {
  tables: Table[];
  /** Whether the tables are sheets of a workbook: only those that a person means come in. */
  isWorkbook: boolean;
  /** Whole sentences. */
  remarks: string[];
}

/** The largest table that is read, counted from its first cell. */
export const largestTable = { rows: 20_000, columns: 78 };

/** Key of a cell in `Table.covered`. */
export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** A cell's address as Excel writes it (`B12`); a row alone where no column is given. */
export function address(row: number, column?: number): string {
  return column === undefined ? `hàng ${row + 1}` : `${columnLetters(column)}${row + 1}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
