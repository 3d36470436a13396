import { parseCsv } from 'hucre/csv';
import { fold } from '../../text/fold.ts';
import type { Choice } from '../choose/match-choices.ts';
import type { FormField, Referred } from '../record/fields.ts';

/** A row of an annex as its file holds it. */
export type AnnexRow = Record<string, unknown>;

/** What can be chosen for a reference; given by the caller, who knows the records. */
export type ChoicesOf = (of: readonly Referred[]) => {
  choices: readonly Choice[];
  byValue: ReadonlyMap<string, Choice>;
};

/** What a person reads in a cell. */
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
 * The value that a text in a cell stands for: a label for its key, a name for its id, digits for a
 * number. A text that stands for nothing stays as it is, for the check to say so.
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

/** A block of cells as the clipboard of Excel has it: tabs between cells, lines between rows. */
export function blockOf(text: string): string[][] {
  return parseCsv(text, { delimiter: '\t' }).map((row) => row.map((cell) => String(cell ?? '')));
}

/** The same block as the clipboard takes it. */
export function blockText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** Rows with a block put in at a cell; rows that are missing are added. */
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

/** Rows with the first row of a span of cells repeated down to its last. */
export function filledDown(
  rows: readonly AnnexRow[],
  columns: readonly FormField[],
  span: { from: number; to: number; left: number; right: number },
): AnnexRow[] {
  const source = rows[span.from] ?? {};
  return rows.map((row, index) => {
    if (index <= span.from || index > span.to) return row;
    const copied = columns.slice(span.left, span.right + 1).map(({ key }) => [key, source[key]]);
    return { ...row, ...Object.fromEntries(copied) };
  });
}
