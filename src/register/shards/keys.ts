import { isPerson, type RecordRow } from '../register-table.ts';

/**
 * What rows are filed by. A word of a name is a key by itself, and a short one of a unit's; two words that a question may hold side by
 * side are one: neighbours in the name of a row or of its unit, and any two of a person's or a household's name in their
 * order, as the words between may be left out. A name of two words, a given name and the
 * initials of a name have keys of their own.
 */
export const keyOf = {
  word: (word: string) => word,
  pair: (first: string, second: string) => `${first} ${second}`,
  nameOfTwo: (first: string, second: string) => `=${first} ${second}`,
  given: (word: string) => `>${word}`,
  initials: (words: readonly string[]) => `.${words.map((word) => word.charAt(0)).join('')}`,
};

/** Keys of the names of a row, each as its words without marks. */
export function keysOfNames(
  row: Pick<RecordRow, 'recipientType'>,
  names: readonly (readonly string[])[],
): string[] {
  const [own = []] = names;
  return [
    ...names.flat().map(keyOf.word),
    ...names.flatMap((name) =>
      row.recipientType === 'tap-the' ? neighbours(name) : orderedPairs(name),
    ),
    ...names.flatMap(([first, second, third]) =>
      first !== undefined && second !== undefined && third === undefined
        ? [keyOf.nameOfTwo(first, second)]
        : [],
    ),
    ...(isPerson(row) ? [keyOf.initials(own), keyOf.given(own.at(-1) ?? '')] : []),
  ];
}

export const neighbours = (words: readonly string[]): string[] =>
  words.slice(1).map((word, at) => keyOf.pair(words[at] ?? '', word));

const orderedPairs = (words: readonly string[]): string[] =>
  words.flatMap((first, at) => words.slice(at + 1).map((second) => keyOf.pair(first, second)));

/** FNV-1a, its bits mixed once more so that its last ones spread too. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * Tokens that the list of words goes without: numbers of papers, which have files of their own. Years stay.
 */
export const isNumberApart = (fold: string) =>
  /^\d{3,}[a-z]?$/.test(fold) && !/^(?:19|20)\d\d$/.test(fold);
