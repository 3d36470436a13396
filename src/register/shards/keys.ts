import { isPerson } from '../register-table.ts';

/**
 * What rows are filed by: words of a name, and two or three that a question may hold together: neighbours in the name of
 * a row or of its unit, and any of a person's or a household's name, as the words between may be left out. Keys tell no
 * order, so that a name in another one is found with it. A name of two words, a given name and the initials of a name
 * have keys of their own; so has a word of a collective's name where many other names have it.
 */
export const keyOf = {
  words: (...words: string[]) => [...new Set(words)].sort().join(' '),
  nameOfTwo: (first: string, second: string) => `=${keyOf.words(first, second)}`,
  ofBody: (word: string) => `#${word}`,
  given: (word: string) => `>${word}`,
  initials: (words: readonly string[]) => `.${words.map((word) => word.charAt(0)).join('')}`,
};

/** Keys of a name of a row, as its words without marks. */
export const keysOfName = (words: readonly string[], type: string): string[] => [
  ...words,
  ...(type === 'tap-the' ? runs(words) : parts(words)).map((its) => keyOf.words(...its)),
  ...(type === 'tap-the' ? words.map(keyOf.ofBody) : []),
  ...(words.length === 2 ? [keyOf.nameOfTwo(words[0] ?? '', words[1] ?? '')] : []),
  ...(isPerson({ recipientType: type })
    ? [keyOf.initials(words), keyOf.given(words.at(-1) ?? '')]
    : []),
];

/** Two and three neighbours. */
export const runs = <T>(words: readonly T[]): T[][] =>
  words.flatMap((_, at) =>
    [2, 3].flatMap((length) => (at + length <= words.length ? [words.slice(at, at + length)] : [])),
  );

/** Any two and three words, in their order. */
const parts = (words: readonly string[]): string[][] =>
  words.flatMap((first, at) => {
    const after = words.slice(at + 1);
    return after.flatMap((second, next) => [
      [first, second],
      ...after.slice(next + 1).map((third) => [first, second, third]),
    ]);
  });

/** Keys as one short text: those that differ in their last word alone stand behind the others (“van:an binh,thi:an”). */
export function packKeys(keys: readonly string[]): string {
  const wordsOf = (key: string) => [
    key.slice(0, key.lastIndexOf(' ') + 1).trim(),
    key.split(' ').at(-1),
  ];
  const groups = Map.groupBy([...keys].sort().map(wordsOf), ([before]) => before);
  return [...groups]
    .map(([before, its]) => `${before}:${its.map(([, last]) => last).join(' ')}`)
    .join();
}

/** The keys of a packed text, in its order. */
export const unpackKeys = (packed: string): string[] =>
  packed.split(',').flatMap((group) => {
    const [before, last] = group.split(':');
    return (last ?? '')
      .split(' ')
      .flatMap((word) => (word ? [before ? `${before} ${word}` : word] : []));
  });

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
