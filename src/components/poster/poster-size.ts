/** The texts that determine the font size of a poster. */
interface Words {
  title: string;
  summary: string;
  evidence: readonly { text: string }[];
}

/**
 * The font size of a poster: the same for all texts of a length, so that a notice board looks even.
 * Measured so that the longest texts allowed by the schema fit on one page.
 */
export function posterSize({ title, summary }: Words, names: string): 'large' | 'medium' | 'small' {
  const weight = names.length * 2 + title.length * 1.5 + summary.length;
  return weight < 300 ? 'large' : weight < 470 ? 'medium' : 'small';
}

/** The name is the largest text on the poster; several long ones share the space of one. */
export const nameSize = (names: string): 'short-names' | 'long-names' =>
  names.length <= 64 ? 'short-names' : 'long-names';

/** Evidence in place of a photo: the longest that fits on the page, if any. */
export function quoteFor(words: Words, names: string): string | undefined {
  const room = { large: 420, medium: 330, small: 200 }[posterSize(words, names)];
  return words.evidence
    .map(({ text }) => text)
    .filter(({ length }) => length <= room)
    .sort((a, b) => b.length - a.length)[0];
}
