import { exact, fold, withApostrophes } from '../text/fold.ts';

/** One word of a text, with the keys it is compared by. */
export interface Word {
  /** As it stands in the text. */
  text: string;
  /** Where it stands in the NFC text: first character and the one after the last. */
  start: number;
  end: number;
  fold: string;
  exact: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const known = new Map<string, Pick<Word, 'fold' | 'exact'>>();

/** The keys of a word; the same few thousand words come again and again. */
function keysOf(word: string): Pick<Word, 'fold' | 'exact'> {
  let keys = known.get(word);
  if (!keys) {
    keys = { fold: fold(word), exact: exact(word) };
    if (known.size > 50_000) known.clear();
    known.set(word, keys);
  }
  return keys;
}

/** The words of a text; everything that is neither letter nor digit parts them. */
export function wordsOf(text: string): Word[] {
  return [...withApostrophes(text.normalize('NFC')).matchAll(WORD)].map((match) => {
    const [word] = match;
    return { text: word, start: match.index, end: match.index + word.length, ...keysOf(word) };
  });
}
