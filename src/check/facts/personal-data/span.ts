/** A range of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The matches of a pattern in a text. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}
