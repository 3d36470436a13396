import { masked } from './personal-data/masked.ts';

/**
 * A value as quoted in a message: one line, shortened, with private data masked (even across the cut).
 */
export const quote = (value: unknown): string => quoted(value, 80);

/** Words that a clerk is to put into the file, in full, so that the fix loses nothing. */
export const copied = (words: string): string => quoted(words, Number.POSITIVE_INFINITY);

function quoted(value: unknown, most: number): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = masked(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return `“${line.length > most ? `${line.slice(0, most - 3).replace(/[\ud800-\udbff]$/, '')}…` : line}”`;
}

/** “đang ghi “x””, or “còn trống” if blank. */
export function written(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'còn trống';
  if (Array.isArray(value))
    return value.length === 0 ? 'danh sách còn trống' : 'đang là một danh sách';
  return typeof value === 'object' ? 'đang là một khối nhiều dòng' : `đang ghi ${quote(value)}`;
}

/** “a, b hoặc c”. */
export function anyOf(values: readonly string[]): string {
  return values.length < 2
    ? values.join('')
    : `${values.slice(0, -1).join(', ')} hoặc ${values.at(-1)}`;
}

/** The first differing characters of two texts that look the same, as code points. */
export function codePoints(a: string, b: string): string {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((letter, index) => letter !== right[index]);
  const name = (letter: string | undefined) =>
    letter === undefined ? '(hết chữ)' : `${letter} ${codePoint(letter)}`;
  const index = at < 0 ? left.length : at;
  return `${name(left[index])} khác ${name(right[index])}`;
}

/** The code point of a character: `U+200B`. */
export function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A line with invisible and direction-changing characters replaced by their names. */
export function visible(line: string): string {
  return line.replace(/(?! )[\p{Cc}\p{Cf}\p{Zs}]/gu, (letter) =>
    letter === '\t' ? '⟨Tab⟩' : `⟨${codePoint(letter)}⟩`,
  );
}

export { writtenDay as slashed } from '../../text/written-day.ts';
