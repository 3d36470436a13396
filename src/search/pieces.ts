import type { Word } from './words.ts';

/** A piece of text, highlighted if it matches the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A text in pieces, with the words at these positions highlighted; adjacent ones as one. */
export function pieces(
  text: string,
  words: readonly Word[],
  places: Iterable<number>,
  from = 0,
  to = text.length,
): Piece[] {
  const nfc = text.normalize('NFC');
  const found: Piece[] = [];
  let at = from;
  let previous = -2;
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const word = words[place];
    if (!word || word.start < at || word.end > to) continue;
    const last = found.at(-1);
    const gap = nfc.slice(at, word.start);
    if (last?.marked && previous === place - 1) last.text += gap + nfc.slice(word.start, word.end);
    else {
      if (gap) found.push({ text: gap, marked: false });
      found.push({ text: nfc.slice(word.start, word.end), marked: true });
    }
    at = word.end;
    previous = place;
  }
  if (at < to) found.push({ text: nfc.slice(at, to), marked: false });
  return found;
}
