import { exact, fold, withApostrophes } from '../text/fold.ts';

/** One word of a text, with its keys for comparison. */
export interface Word {
  /** As in the text. */
  text: string;
  /** Its offsets in the NFC text: first character and the one after the last. */
  start: number;
  end: number;
  fold: string;
  exact: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const known = new Map<string, Pick<Word, 'fold' | 'exact'>>();

/** Cached: the same few thousand words recur. */
function keysOf(word: string): Pick<Word, 'fold' | 'exact'> {
  let keys = known.get(word);
  if (!keys) {
    keys = { fold: fold(word), exact: exact(word) };
    if (known.size > 50_000) known.clear();
    known.set(word, keys);
  }
  return keys;
}

const separable = (text: string) => withApostrophes(text.normalize('NFC'));

/** The words of a text as they are written, without their places and keys. */
export const wordTexts = (text: string): readonly string[] => separable(text).match(WORD) ?? [];

/** The words of a text; everything except letters and digits separates them. */
export function wordsOf(text: string): Word[] {
  return [...separable(text).matchAll(WORD)].map((match) => {
    const [word] = match;
    return { text: word, start: match.index, end: match.index + word.length, ...keysOf(word) };
  });
}
