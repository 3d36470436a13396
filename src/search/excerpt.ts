import type { Word } from './words.ts';

/** A piece of text, marked where it answers the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

const WIDTH = 34;

/** A text in pieces, the words at these places marked; neighbours are marked as one. */
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

/**
 * The stretch of a text that answers best, in pieces: it begins near a sentence or a clause and
 * holds the longest run of answering words.
 */
export function excerpt(
  text: string,
  words: readonly Word[],
  places: readonly number[],
  best = 0,
): Piece[] {
  if (words.length === 0) return [];
  const centre = places.includes(best) ? best : (places[0] ?? 0);
  const first = Math.max(0, Math.min(centre - 10, words.length - WIDTH));
  const last = Math.min(words.length - 1, first + WIDTH);
  const from = first === 0 ? 0 : (words[first]?.start ?? 0);
  const to = last === words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  const shown = pieces(text, words, places, from, to);
  if (from > 0) shown.unshift({ text: '… ', marked: false });
  if (to < text.length) shown.push({ text: ' …', marked: false });
  return shown;
}
