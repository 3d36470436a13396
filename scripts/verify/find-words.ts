/**
 * Finds which of many words occur in a text in one pass, whatever their number: words are compared only
 * where a word of the text begins like one of them.
 */
export function finderOf(words: Iterable<string>): (text: string) => Set<string> {
  const byStart = new Map<string, string[]>();
  for (const word of words) {
    const start = word.slice(0, window);
    byStart.set(start, [...(byStart.get(start) ?? []), word]);
  }
  const mayBegin = new Uint8Array(0x10000);
  for (const start of byStart.keys()) mayBegin[markAt(start, 0)] = 1;
  return (text) => {
    const found = new Set<string>();
    if (byStart.size === 0) return found;
    for (let index = 0; index < text.length; index += 1) {
      // Almost nothing on a site begins like one of our words.
      if (mayBegin[markAt(text, index)] === 0) continue;
      const sought = byStart.get(text.slice(index, index + window));
      if (!sought || !beginsAt(text, index)) continue;
      for (const word of sought) if (text.startsWith(word, index)) found.add(word);
    }
    return found;
  };
}

const window = 6;

/** A 16-bit number for three of the letters at the start. */
const markAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 2)) * 31 + text.charCodeAt(at + 4)) & 0xffff;

const wordStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}“"]/uy;

function beginsAt(text: string, index: number): boolean {
  wordStart.lastIndex = index;
  return wordStart.test(text);
}
