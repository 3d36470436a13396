import type { Lexicon } from '../search/lexicon.ts';
import { quality, type Term } from '../search/term.ts';
import { isOneSlip, sameLetters } from '../text/one-slip.ts';

/** How freely a term may match; each level includes the previous ones. */
export type Level = 'asTyped' | 'otherMarks' | 'begun' | 'slip';

/**
 * Terms with fewer letters match as typos only if no name contains them: "tih", but never "Tám" for
 * "Tâm".
 */
const SHORTEST_SLIP = 4;

const withoutBars = (text: string) => text.replaceAll('đ', 'd');

/** The words of the lexicon that match a term, with their quality. */
export function wordsAnswering(
  term: Term,
  lexicon: Lexicon,
  level: Level,
  nameWords: ReadonlySet<string>,
): Map<number, number> {
  const found = new Map<number, number>();
  const exactly = lexicon
    .idsByFold(term.fold)
    .filter((id) => lexicon.words[id]?.exact === term.exact);
  for (const id of exactly) found.set(id, quality.exact);
  if (!term.marked) for (const id of lexicon.idsByFold(term.fold)) found.set(id, quality.exact);
  else if (exactly.length === 0) {
    // "Dình" if only "Đình" is known: the bar of đ is the one diacritic that old keyboards lack.
    for (const id of lexicon.idsByFold(term.fold)) {
      const { exact = '' } = lexicon.words[id] ?? {};
      if (withoutBars(exact) === withoutBars(term.exact)) found.set(id, quality.exact);
    }
  }
  for (const other of otherNumbers(term.fold)) {
    for (const id of lexicon.idsByFold(other)) found.set(id, quality.exact);
  }
  if (level === 'asTyped') return found;
  for (const id of lexicon.idsByFold(term.fold)) if (!found.has(id)) found.set(id, quality.folded);
  if (level === 'begun' && term.prefix && !/^\d/.test(term.fold)) {
    for (const fold of lexicon.folds()) {
      if (fold === term.fold || !fold.startsWith(term.fold)) continue;
      for (const id of lexicon.idsByFold(fold)) found.set(id, quality.exact - 1);
    }
  }
  if (level === 'slip' && isSlip(term.fold, nameWords)) {
    for (const fold of nameWords) {
      if (!isOneSlip(term.fold, fold) || !/^[a-z]+$/.test(fold)) continue;
      const worth = sameLetters(term.fold, fold) ? quality.swap : quality.slip;
      for (const id of lexicon.idsByFold(fold)) if (!found.has(id)) found.set(id, worth);
    }
  }
  return found;
}

const isSlip = (fold: string, nameWords: ReadonlySet<string>) =>
  /^[a-z]{2,}$/.test(fold) && (fold.length >= SHORTEST_SLIP || !nameWords.has(fold));

/** Each word of a query as names may have it: a number also with a leading zero. */
export const spellings = (words: readonly { fold: string }[]): string[][] =>
  words.map(({ fold }) => [fold, ...otherNumbers(fold)]);

/** Other spellings of a number: 5 and 05. */
function otherNumbers(fold: string): string[] {
  if (!/^\d{1,2}$/.test(fold)) return [];
  return [String(Number(fold)), fold.padStart(2, '0')].filter((each) => each !== fold);
}
