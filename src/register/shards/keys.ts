import { isPerson } from '../register-table.ts';

/**
 * The keys by which rows are assigned to files: words of a name, and combinations of two or three that a
 * query may contain: adjacent ones in the name of a row or of its unit, and any of a person's or a
 * household's name, since the words between may be omitted. Keys are independent of order, so that a
 * name in another order is found too. A name of two words, a given name and the initials of a name have
 * keys of their own, as does a word of a collective's name if many other names contain it.
 */
export const keyOf = {
  words: (...words: string[]) => [...new Set(words)].sort().join(' '),
  nameOfTwo: (first: string, second: string) => `=${keyOf.words(first, second)}`,
  ofBody: (word: string) => `#${word}`,
  given: (word: string) => `>${word}`,
  initials: (words: readonly string[]) => `.${words.map((word) => word.charAt(0)).join('')}`,
};

/** Keys of a row's name, given as words without diacritics. */
export const keysOfName = (words: readonly string[], type: string): string[] => [
  ...words,
  ...(type === 'tap-the' ? runs(words) : parts(words)).map((its) => keyOf.words(...its)),
  ...(type === 'tap-the' ? words.map(keyOf.ofBody) : []),
  ...(words.length === 2 ? [keyOf.nameOfTwo(words[0] ?? '', words[1] ?? '')] : []),
  ...(isPerson({ recipientType: type })
    ? [keyOf.initials(words), keyOf.given(words.at(-1) ?? '')]
    : []),
];

/** All sequences of two and of three adjacent items. */
export const runs = <T>(words: readonly T[]): T[][] =>
  words.flatMap((_, at) =>
    [2, 3].flatMap((length) => (at + length <= words.length ? [words.slice(at, at + length)] : [])),
  );

/** All combinations of two and of three words, in order. */
const parts = (words: readonly string[]): string[][] =>
  words.flatMap((first, at) => {
    const after = words.slice(at + 1);
    return after.flatMap((second, next) => [
      [first, second],
      ...after.slice(next + 1).map((third) => [first, second, third]),
    ]);
  });

/**
 * Packs keys into one short text: those that differ only in their last word are listed together (“van:an
 * binh,thi:an”).
 */
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

/** FNV-1a, with its bits mixed once more so that the low ones are well distributed. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * Tokens that are not in the list of words: document numbers, which have files of their own. Years are
 * in the list.
 */
export const isNumberApart = (fold: string) =>
  /^\d{3,}[a-z]?$/.test(fold) && !/^(?:19|20)\d\d$/.test(fold);
