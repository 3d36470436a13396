/** What the size of a poster's words depends on. */
interface Words {
  title: string;
  summary: string;
  evidence: readonly { text: string }[];
}

/**
 * How large the words of a poster stand: the same for all texts of a length, so that a notice board
 * looks even. Measured so that the longest texts of the schema stay on one page.
 */
export function posterSize({ title, summary }: Words, names: string): 'large' | 'medium' | 'small' {
  const weight = names.length * 2 + title.length * 1.5 + summary.length;
  return weight < 300 ? 'large' : weight < 470 ? 'medium' : 'small';
}

/** The name is the largest thing on the poster; several long ones share the room that one has. */
export const nameSize = (names: string): 'short-names' | 'long-names' =>
  names.length <= 64 ? 'short-names' : 'long-names';

/** Evidence that fills the place of a photo: the longest that leaves the page room, if any. */
export function quoteFor(words: Words, names: string): string | undefined {
  const room = { large: 420, medium: 330, small: 200 }[posterSize(words, names)];
  return words.evidence
    .map(({ text }) => text)
    .filter(({ length }) => length <= room)
    .sort((a, b) => b.length - a.length)[0];
}
