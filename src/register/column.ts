/**
 * A column of texts that repeat, as small as text can be: each distinct text once, the commonest
 * first, and one to three printable characters a row. Compresses to near its entropy.
 */
export interface Column {
  /** The distinct texts. */
  values: string[];
  /** For each row the number of its text, written by `SIGNS`. */
  rows: string;
}

/** Printable ASCII that JSON writes as one character. */
const SIGNS = [...Array(92).keys()]
  .map((n) => String.fromCharCode(35 + n))
  .filter((c) => c !== '\\');
const BASE = SIGNS.length;
const ONE = 61;
const TWO_HEADS = 20;
const TWO = TWO_HEADS * BASE;
const VALUE_OF = new Map(SIGNS.map((sign, value) => [sign, value]));

/** A number from 0 to 84 000 as one to three printable characters, the smaller the shorter. */
function write(number: number): string {
  const sign = (value: number) => SIGNS[value] ?? '';
  if (number < ONE) return sign(number);
  const second = number - ONE;
  if (second < TWO) return sign(ONE + Math.floor(second / BASE)) + sign(second % BASE);
  const third = second - TWO;
  const head = ONE + TWO_HEADS + Math.floor(third / (BASE * BASE));
  if (head >= BASE) throw new RangeError('A column holds at most 84 000 distinct texts');
  return sign(head) + sign(Math.floor(third / BASE) % BASE) + sign(third % BASE);
}

/** Packs the texts of a column. `inOrder` keeps first appearance first, better where few repeat. */
export function packColumn(texts: readonly string[], inOrder = false): Column {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const values = [...counts.keys()];
  if (!inOrder) values.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const number = new Map(values.map((value, index) => [value, index]));
  return { values, rows: texts.map((text) => write(number.get(text) ?? 0)).join('') };
}

/** Numbers from 0 to 84 000, each as one to three characters; `unpackColumn` reads them. */
export const packNumbers = (numbers: readonly number[]): string => numbers.map(write).join('');

/** The number of each row's text in `values`. */
export function unpackColumn({ rows }: Pick<Column, 'rows'>): number[] {
  const numbers: number[] = [];
  const value = (at: number) => VALUE_OF.get(rows.charAt(at)) ?? 0;
  for (let at = 0; at < rows.length; at += 1) {
    const head = value(at);
    if (head < ONE) numbers.push(head);
    else if (head < ONE + TWO_HEADS) {
      numbers.push(ONE + (head - ONE) * BASE + value(at + 1));
      at += 1;
    } else {
      const high = (head - ONE - TWO_HEADS) * BASE + value(at + 1);
      numbers.push(ONE + TWO + high * BASE + value(at + 2));
      at += 2;
    }
  }
  return numbers;
}
