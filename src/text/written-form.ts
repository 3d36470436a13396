import { endsBlock } from './block-break.ts';
import type { FoundName } from './find-names.ts';
import { tonesLast } from './fold.ts';
import { inLatinLetters } from './look-alikes.ts';
import { readingsOf } from './reading.ts';
import { remembered } from './remembered.ts';

/** A run of letters and digits. */
export interface WrittenWord {
  /** Its letters as written, normalised only in encoding and tone placement. */
  key: string;
  from: number;
  to: number;
}

const run = /[\p{L}\p{M}\p{N}\p{Script=Braille}]+/gu;

/** The words of a text by which a form is identified. */
export const writtenWords = (text: string): WrittenWord[] =>
  [...text.matchAll(run)].map(({ index, 0: word }) => ({
    key: keyOf(word),
    from: index,
    to: index + word.length,
  }));

const keyOf = (word: string) => (/^[\0-\x7F]*$/.test(word) ? word : markedKeyOf(word));

const markedKeyOf = remembered((word) => tonesLast(inLatinLetters(word.normalize('NFC'))));

/** The text between two words: punctuation without adjacent spaces, or a space. */
const between = (text: string) =>
  endsBlock(text) ? '\n\n' : text.replace(/\s+/g, ' ').trim() || ' ';

/** Key of a written form: its words, verbatim, and the punctuation between them. */
export function formKey(text: string): string {
  let end = 0;
  return writtenWords(text).reduce((key, word) => {
    const joint = key === '' ? '' : between(text.slice(end, word.from));
    end = word.to;
    return key + joint + word.key;
  }, '');
}

/**
 * Finds words verbatim, case-sensitively, across line ends, and only as whole words. Every match is
 * certain.
 */
export function literalFinder<T>(
  forms: Iterable<{ text: string; of: T }>,
): (text: string) => FoundName<T>[] {
  const byStart = new Map<string, { key: string; words: number; of: T }[]>();
  for (const { text, of } of forms) {
    const [first, ...rest] = writtenWords(text);
    if (!first) continue;
    const form = { key: formKey(text), words: rest.length + 1, of };
    byStart.set(first.key, [...(byStart.get(first.key) ?? []), form]);
  }
  if (byStart.size === 0) return () => [];
  return (text) =>
    readingsOf(text).flatMap((reading) => {
      const words = writtenWords(reading.text);
      return words.flatMap(({ key: start, from }, at) =>
        (byStart.get(start) ?? []).flatMap(({ key, words: count, of }) => {
          const last = words[at + count - 1];
          if (!last || formKey(reading.text.slice(from, last.to)) !== key) return [];
          return {
            of,
            ...reading.sourceOf(from, last.to),
            exact: true,
            sure: true,
            capital: true,
            doubtful: false,
          };
        }),
      );
    });
}
