/**
 * Finds which of many words stand in a text in one walk over it, whatever their number: only at the
 * start of a word whose first letters begin one of ours is anything compared.
 */
export function finderOf(words: Iterable<string>): (text: string) => Set<string> {
  const byStart = new Map<string, string[]>();
  for (const word of words) {
    const start = word.slice(0, window);
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }
  return (text) => {
    const found = new Set<string>();
    if (byStart.size === 0) return found;
    for (const { index } of text.matchAll(wordStart)) {
      for (const word of byStart.get(text.slice(index, index + window)) ?? []) {
        if (text.startsWith(word, index)) found.add(word);
      }
    }
    return found;
  };
}

const window = 6;
const wordStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}“"]/gu;
