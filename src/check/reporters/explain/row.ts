import { visible } from '../../facts/wording.ts';

/** A line of a shown file: its mark, its number (0: none), and what fits of its text around a column. */
export function row(mark: string, number: number, text: string, column = 1): string {
  return `${mark} ${number > 0 ? String(number).padStart(3) : '   '}  ${cut(visible(shortDigest(text)), column)}`.trimEnd();
}

const longest = 82;

function cut(text: string, column: number): string {
  if (text.length <= longest) return text;
  const from = column > longest - 20 ? column - longest / 2 : 0;
  const to = from + longest;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

const shortDigest = (text: string) => text.replace(/(sha256-[0-9a-f]{6})[0-9a-f]+/g, '$1…');

const most = 6;

/** Not more rows than a reader wants; marked ones go first. */
export function fewOf(rows: string[]): string[] {
  const marked = rows.filter((each, index) => index < most || /^\S/.test(each)).slice(0, most + 2);
  return marked.length < rows.length
    ? [...marked, row(' ', 0, `… (còn ${rows.length - marked.length} dòng)`)]
    : rows;
}

/** Lines that say nothing beside others. */
export function isBare(text: string): boolean {
  return text === '' || text === '---';
}
