/** A line of a shown file: its mark, its number (0: none), and what fits of its text around a column. */
export function row(mark: string, number: number, text: string, column = 1): string {
  return `${mark} ${number > 0 ? String(number).padStart(3) : '   '}  ${cut(visible(text), column)}`.trimEnd();
}

const longest = 82;

function cut(text: string, column: number): string {
  if (text.length <= longest) return text;
  const from = column > longest - 20 ? column - longest / 2 : 0;
  const to = from + longest;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** Letters that nobody sees, or that turn the line round, by their names. */
export function visible(text: string): string {
  const short = text.replace(/(sha256-[0-9a-f]{6})[0-9a-f]+/g, '$1…');
  return short.replace(/(?! )[\p{Cc}\p{Cf}\p{Zs}]/gu, (letter) =>
    letter === '\t'
      ? '⟨Tab⟩'
      : `⟨U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

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
