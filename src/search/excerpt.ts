import { type Piece, pieces } from './pieces.ts';
import type { Word } from './words.ts';

const WIDTH = 34;

/**
 * The best matching passage of a text, in pieces: it starts near a sentence or a clause and contains the
 * longest run of matching words.
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
