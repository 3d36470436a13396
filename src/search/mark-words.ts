import { isOneSlip } from '../text/one-slip.ts';
import { type Piece, pieces } from './pieces.ts';
import type { Term } from './term.ts';
import { wordsOf } from './words.ts';

const isAnswer = (term: Term, fold: string, slips: boolean) =>
  term.fold === fold ||
  (term.prefix && fold.startsWith(term.fold)) ||
  (slips && isOneSlip(term.fold, fold));

/** The terms that a text does not match. */
export function termsLeft(text: string, terms: readonly Term[], slips: boolean): Term[] {
  const words = wordsOf(text);
  return terms.filter((term) => !words.some(({ fold }) => isAnswer(term, fold, slips)));
}

/** A text with words that match any of the terms highlighted; `slips` includes approximate ones. */
export function markWords(text: string, terms: readonly Term[], slips: boolean): Piece[] {
  const words = wordsOf(text);
  const places = words.flatMap(({ fold }, place) =>
    terms.some((term) => isAnswer(term, fold, slips)) ? [place] : [],
  );
  return pieces(text.normalize('NFC'), words, places);
}
