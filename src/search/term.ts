import { hasMarks } from '../text/fold.ts';
import type { Word } from './words.ts';

/** How well a word of a text matches a word of the query; one less if only its beginning does. */
export const quality = { none: 0, slip: 1, swap: 2, folded: 4, partlyMarked: 6, exact: 8 } as const;

/** One word of a query. */
export interface Term {
  fold: string;
  exact: string;
  /** Whether it was typed with diacritics, which are then significant. */
  marked: boolean;
  /** Whether it may be the beginning of a word: the last one, while it is typed. */
  prefix: boolean;
}

/** A word as a term of a query. */
export function termOf({ fold, exact }: Pick<Word, 'fold' | 'exact'>, prefix = false): Term {
  return { fold, exact, marked: hasMarks(exact), prefix };
}
