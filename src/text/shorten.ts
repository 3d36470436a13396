/**
 * A text of at most `most` letters: cut after a whole word where one ends in its second half, and
 * closed by “…”, which counts as one. A text that is short enough stays as it is.
 */
export function shorten(text: string, most: number): string {
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  const start = letters.slice(0, most - 1).join('');
  const words = start.replace(/\s+\S*$/, '');
  return `${(words.length * 2 > start.length ? words : start).replace(/[\s,;:.–-]+$/, '')}…`;
}
