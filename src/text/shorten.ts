/**
 * Shortens a text to at most `most` characters: cuts after a word if one ends in the second half, and
 * appends “…”, which counts as one. A text within the limit is unchanged.
 */
export function shorten(text: string, most: number): string {
  const letters = Array.from(text);
  if (letters.length <= most) return text;
  const start = letters.slice(0, most - 1).join('');
  const words = start.replace(/\s+\S*$/, '');
  return `${(words.length * 2 > start.length ? words : start).replace(/[\s,;:.–-]+$/, '')}…`;
}
