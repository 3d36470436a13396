import { parseCsv } from 'hucre/csv';
import { fold } from '../../text/fold.ts';
import type { Choice } from '../choose/match-choices.ts';
import type { FormField, Referred } from '../record/fields.ts';

/** A row of an annex as in its file. */
export type AnnexRow = Record<string, unknown>;

/** The choices for a reference, provided by the caller, who knows the records. */
export type ChoicesOf = (of: readonly Referred[]) => {
  choices: readonly Choice[];
  byValue: ReadonlyMap<string, Choice>;
};

/** The text shown in a cell. */
export function cellText(field: FormField, value: unknown, choicesOf: ChoicesOf): string {
  if (value === null || value === undefined) return '';
  if (field.input === 'switch') return value === true ? 'x' : '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (field.input === 'choice')
    return field.options.find((option) => option.value === text)?.label ?? text;
  if (field.input === 'reference') return choicesOf(field.of).byValue.get(text)?.label ?? text;
  return text;
}

/**
 * Parses a cell's text: a label to its key, a name to its id, digits to a number. Unknown text is kept,
 * for the check to report.
 */
export function cellValue(field: FormField, text: string, choicesOf: ChoicesOf): unknown {
  const typed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (typed === '') return undefined;
  const key = fold(typed);
  switch (field.input) {
    case 'switch':
      return /^(?:x|co|true|1)$/.test(key) ? true : undefined;
    case 'choice':
      return (
        field.options.find(({ value, label }) => [value, label].some((each) => fold(each) === key))
          ?.value ?? typed
      );
    case 'reference':
      return (
        choicesOf(field.of).choices.find(({ value, label, aliases = [] }) =>
          [value, label, ...aliases].some((each) => fold(each) === key),
        )?.value ?? typed
      );
    case 'number':
      return /^(?:0|[1-9]\d{0,14})$/.test(typed) ? Number(typed) : typed;
    default:
      return typed;
  }
}

/** Parses a block of cells from Excel's clipboard: tabs between cells, lines between rows. */
export function blockOf(text: string): string[][] {
  return parseCsv(text, { delimiter: '\t' }).map((row) => row.map((cell) => String(cell ?? '')));
}

/** Formats a block of cells for the clipboard. */
export function blockText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** Rows with a block pasted at a cell; missing rows are added. */
export function pasted(
  rows: readonly AnnexRow[],
  columns: readonly FormField[],
  at: { row: number; column: number },
  block: readonly (readonly string[])[],
  choicesOf: ChoicesOf,
): AnnexRow[] {
  const next = [...rows];
  for (const [down, cells] of block.entries()) {
    const row = { ...(next[at.row + down] ?? {}) };
    for (const [right, text] of cells.entries()) {
      const field = columns[at.column + right];
      if (field) row[field.key] = cellValue(field, text, choicesOf);
    }
    next[at.row + down] = row;
  }
  return next;
}

/** A block of cells: its first and last row, its first and last column. */
export interface Block {
  from: number;
  to: number;
  left: number;
  right: number;
}

/** Rows with the first row of a block repeated down to its last. */
export function filledDown(
  rows: readonly AnnexRow[],
  columns: readonly FormField[],
  block: Block,
): AnnexRow[] {
  return refilled(rows, columns, { ...block, from: block.from + 1 }, rows[block.from] ?? {});
}

/** Rows with a block emptied. */
export function emptied(
  rows: readonly AnnexRow[],
  columns: readonly FormField[],
  block: Block,
): AnnexRow[] {
  return refilled(rows, columns, block, {});
}

/** Rows whose cells in a block are those of a source. */
function refilled(
  rows: readonly AnnexRow[],
  columns: readonly FormField[],
  { from, to, left, right }: Block,
  source: AnnexRow,
): AnnexRow[] {
  const keys = columns.slice(left, right + 1).map(({ key }) => key);
  const cells = Object.fromEntries(keys.map((key) => [key, source[key]]));
  return rows.map((row, index) => (index < from || index > to ? row : { ...row, ...cells }));
}
