import { type Piece, pieces } from './excerpt.ts';
import { isOneSlip } from './near.ts';
import type { Term } from './term.ts';
import { wordsOf } from './words.ts';

/** A text with the words that answer any of the readings marked; `slips` marks near ones too. */
export function markWords(text: string, readings: readonly Term[][], slips: boolean): Piece[] {
  const words = wordsOf(text);
  const terms = readings.flat();
  const places = words.flatMap(({ fold }, place) =>
    terms.some(
      (term) =>
        term.fold === fold ||
        (term.prefix && fold.startsWith(term.fold)) ||
        (slips && isOneSlip(term.fold, fold)),
    )
      ? [place]
      : [],
  );
  return pieces(text.normalize('NFC'), words, places);
}
