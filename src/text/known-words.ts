import { compoundOf } from './compound-words.ts';
import { exact, fold } from './fold.ts';
import { twoSyllableWords } from './two-syllable-words.ts';

/** Whether two syllables are a word used in official texts: “thi đua”, “Văn phòng”. */
export function isKnownWord(first: string, second: string): boolean {
  const [one, other] = [exact(first), exact(second)];
  return compoundOf(one, other) !== undefined || twoSyllableWords.get(one)?.has(other) === true;
}

/** The same without diacritics, as in addresses: `thi-dua`. */
export function isKnownInSlug(first: string, second: string): boolean {
  folded ??= new Set(
    [...twoSyllableWords].flatMap(([one, others]) =>
      [...others].map((other) => `${fold(one)} ${fold(other)}`),
    ),
  );
  return folded.has(`${fold(first)} ${fold(second)}`);
}

let folded: ReadonlySet<string> | undefined;
