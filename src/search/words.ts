import { exact, fold } from '../text/fold.ts';

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
  const words = [...text.normalize('NFC').matchAll(WORD)].map(([word], index, all) => {
    const start = all[index]?.index ?? 0;
    return { text: word, start, end: start + word.length, ...keysOf(word) };
  });
  return words.map((word, index) => orderAlike(word, words[index - 1], words[index + 1]));
}

/** đảm bảo reads as bảo đảm: the two words of that pair lend each other their keys. */
function orderAlike(word: Word, before: Word | undefined, after: Word | undefined): Word {
  const other =
    word.fold === 'dam' && after?.fold === 'bao'
      ? after
      : word.fold === 'bao' && before?.fold === 'dam'
        ? before
        : undefined;
  return other ? { ...word, fold: other.fold, exact: other.exact } : word;
}
