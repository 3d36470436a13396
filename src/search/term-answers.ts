import { isOneSlip, sameLetters } from '../text/one-slip.ts';
import type { Lexicon } from './lexicon.ts';
import { quality, type Term } from './term.ts';
import type { Word } from './words.ts';

const MARK = /[\p{M}]|đ/gu;

/** Whether every diacritic typed is in the word too: "nguyên" for "nguyễn". */
function marksWithin(typed: string, word: string): boolean {
  const marks = new Set(word.match(MARK));
  return (typed.match(MARK) ?? []).every((mark) => marks.has(mark));
}

function compare(term: Term, word: Pick<Word, 'fold' | 'exact'>): number {
  if (!term.marked || term.exact === word.exact) return quality.exact;
  return marksWithin(term.exact, word.exact) ? quality.partlyMarked : quality.folded;
}

const LETTERS = /^[a-z]+$/;

/** How near a word is to the one typed: two letters swapped, or one added, missing or wrong. */
function slipOf(typed: string, word: string): number {
  if (!isOneSlip(typed, word) || !LETTERS.test(typed) || !LETTERS.test(word)) return quality.none;
  if (sameLetters(typed, word)) return quality.swap;
  const isTelling = typed.length >= 3 ? word.length >= 2 : typed.length === 2 && word.length === 3;
  return isTelling ? quality.slip : quality.none;
}

/**
 * The words of a lexicon that match a term, with their quality. `slips` also accepts typos of one letter
 * and swaps; digits are never mistyped.
 */
export function answers(term: Term, lexicon: Lexicon, slips: boolean): Map<number, number> {
  const found = new Map<number, number>();
  const add = (fold: string, cap: number) => {
    for (const id of lexicon.idsByFold(fold)) {
      const word = lexicon.words[id];
      if (word) found.set(id, Math.max(found.get(id) ?? 0, Math.min(cap, compare(term, word))));
    }
  };
  add(term.fold, quality.exact);
  if (term.prefix || slips) {
    for (const fold of lexicon.folds()) {
      if (fold === term.fold) continue;
      if (term.prefix && fold.startsWith(term.fold)) addPrefix(fold);
      else if (slips) {
        const slip = slipOf(term.fold, fold);
        if (slip > quality.none) add(fold, slip);
      }
    }
  }
  return found;

  function addPrefix(fold: string) {
    for (const id of lexicon.idsByFold(fold)) {
      const word = lexicon.words[id];
      if (!word) continue;
      const fits = !term.marked || word.exact.startsWith(term.exact);
      const partly = fits || marksWithin(term.exact, word.exact);
      const whole = fits ? quality.exact : partly ? quality.partlyMarked : quality.folded;
      found.set(id, whole - 1);
    }
  }
}
