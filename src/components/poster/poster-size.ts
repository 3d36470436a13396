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
export function posterSize({ title, summary }: Words, who: string): 'large' | 'medium' | 'small' {
  const weight = title.length * 2.2 + summary.length + who.length;
  return weight < 330 ? 'large' : weight < 520 ? 'medium' : 'small';
}

/** Evidence that fills the place of a photo: the longest that leaves the page room, if any. */
export function quoteFor(words: Words, who: string): string | undefined {
  const room = { large: 420, medium: 330, small: 200 }[posterSize(words, who)];
  return words.evidence
    .map(({ text }) => text)
    .filter(({ length }) => length <= room)
    .sort((a, b) => b.length - a.length)[0];
}
