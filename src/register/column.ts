/**
 * A column of repeating texts in a compact form: each distinct text once, the commonest first, and one
 * to five printable characters per row. Compresses to nearly its entropy.
 */
export interface Column {
  /** The distinct texts. */
  values: string[];
  /** For each row the index of its text, encoded with `SIGNS`. */
  rows: string;
}

/** Printable ASCII that JSON writes as one character. */
const SIGNS = [...Array(92).keys()]
  .map((n) => String.fromCharCode(35 + n))
  .filter((c) => c !== '\\');
const BASE = SIGNS.length;
const VALUE_OF = new Map(SIGNS.map((sign, value) => [sign, value]));
/** How many characters follow each first one. */
const AFTER = [61, 20, 9, 0, 1].flatMap((firsts, after) => Array<number>(firsts).fill(after));
/** The smallest number that begins with each first character. */
const LEAST = AFTER.map((_, first) =>
  AFTER.slice(0, first).reduce((sum, after) => sum + BASE ** after, 0),
);

const written = new Map<number, string>();

/** Encodes a number from 0 to 68 million in one to five printable characters, fewer for smaller numbers. */
function write(number: number): string {
  const known = written.get(number);
  if (known !== undefined) return known;
  const first = LEAST.findLastIndex((least) => number >= least);
  let rest = number - (LEAST[first] ?? 0);
  let signs = '';
  for (let after = AFTER[first] ?? 0; after > 0; after -= 1) {
    signs = (SIGNS[rest % BASE] ?? '') + signs;
    rest = Math.floor(rest / BASE);
  }
  signs = (SIGNS[first] ?? '') + signs;
  written.set(number, signs);
  return signs;
}

/**
 * Packs the texts of a column. `inOrder` keeps the order of first appearance, which is better if few
 * repeat.
 */
export function packColumn(texts: readonly string[], inOrder = false): Column {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const values = [...counts.keys()];
  if (!inOrder) values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const number = new Map(values.map((value, index) => [value, index]));
  return { values, rows: texts.map((text) => write(number.get(text) ?? 0)).join('') };
}

/** Packs numbers, each as one to five characters; `unpackColumn` reads them. */
export const packNumbers = (numbers: readonly number[]): string => numbers.map(write).join('');

/** The index in `values` of each row's text. */
export function unpackColumn({ rows }: Pick<Column, 'rows'>): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const first = VALUE_OF.get(rows.charAt(at)) ?? 0;
    let rest = 0;
    for (let after = AFTER[first] ?? 0; after > 0; after -= 1) {
      at += 1;
      rest = rest * BASE + (VALUE_OF.get(rows.charAt(at)) ?? 0);
    }
    numbers.push((LEAST[first] ?? 0) + rest);
  }
  return numbers;
}
