import { hasMarks } from '../text/fold.ts';
import type { Word } from './words.ts';

/** How well a word of a text answers a word of the query; one less when only its beginning does. */
export const quality = { none: 0, slip: 1, swap: 2, folded: 4, partlyMarked: 6, exact: 8 } as const;

/** One word asked for. */
export interface Term {
  fold: string;
  exact: string;
  /** Whether marks were typed, and so meant. */
  marked: boolean;
  /** Whether it may be the beginning of a word: the last one, still being typed. */
  prefix: boolean;
}

export function termOf({ fold, exact }: Pick<Word, 'fold' | 'exact'>, prefix = false): Term {
  return { fold, exact, marked: hasMarks(exact), prefix };
}
