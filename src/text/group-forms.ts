import { isBareSyllable } from './bare-syllable.ts';
import { exact, fold, hasMarks } from './fold.ts';
import type { NameWordsAt } from './name-words.ts';
import { inFull } from './organisation-spellings.ts';
import { withoutPlace } from './proper-words.ts';
import type { WrittenWord } from './written-form.ts';

/**
 * Finds a group by its initials and with its number written differently, for human review: “CLB TNAX”,
 * “TT KĐ CLGD”, “K. Nội 2” consist of the syllables of a name up to its last, some as initials; “Nội
 * II”, “Nội hai”, “Nội số 2” contain the number of “Khoa Nội 2”, “5/A1”, “lớp năm A một” that of “Lớp
 * 5A1”. The place behind a name may be missing. Full names are left to other finders.
 */
export function groupFormFinder<T>(
  groups: readonly { name: string; of: T }[],
): (text: string, words: readonly WrittenWord[]) => NameWordsAt<T>[] {
  const rows = groups.flatMap(({ name, of }) => {
    const full = inFull(name.normalize('NFC'));
    return [...new Set([full, withoutPlace(full)])]
      .map((each) => ({ of, own: elementsOf(each) }))
      .filter(({ own }) => own.length > 1);
  });
  if (rows.length === 0) return () => [];
  return (text, words) => {
    const tokens = tokensOf(text, words);
    return rows.flatMap(({ of, own }) => {
      let behind = 0;
      return tokens.flatMap(({ isFirst, word }, at) => {
        const end = isFirst && word >= behind ? endOf(own, text, tokens, at) : undefined;
        behind = end ?? behind;
        return end === undefined ? [] : { of, first: word, end, isSingle: false };
      });
    });
  };
}

/** A syllable or a number of a name. */
interface Element {
  key: string;
  exact: string;
  number: number | undefined;
  /** Whether it is capitalised or a number, like the parts that distinguish one group from others. */
  isOwn: boolean;
  /** Whether it is the first of its word: in “5A1”, “A” is not. */
  isFirst: boolean;
}

function elementsOf(name: string): Element[] {
  return [...name.matchAll(run)].flatMap(([word], at) =>
    (word.match(piece) ?? []).map((letters, index) => ({
      key: fold(letters),
      exact: exact(letters),
      number: numberOf(letters),
      isOwn: at > 0 && (/\d/.test(word) || /^\p{Lu}/u.test(letters)),
      isFirst: index === 0,
    })),
  );
}

/** A run of letters or of digits in a text, with the index of its word. */
interface Token extends WrittenWord {
  letters: string;
  word: number;
  isFirst: boolean;
  isLast: boolean;
}

const run = /[\p{L}\p{M}\p{N}]+/gu;
/** Capitals, a word with an initial capital or without, digits. */
const piece =
  /(?:\p{Lu}\p{M}*)+(?!\p{Ll})|(?:\p{Lu}\p{M}*)?(?:\p{Ll}\p{M}*)+|(?:\p{Lo}\p{M}*)+|\p{N}+/gu;

function tokensOf(text: string, words: readonly WrittenWord[]): Token[] {
  return words.flatMap(({ from, to }, word) => {
    const parts = [...text.slice(from, to).matchAll(piece)];
    return parts.map(({ index, 0: letters }, at) => ({
      key: fold(letters),
      letters: letters.normalize('NFC'),
      from: from + index,
      to: from + index + letters.length,
      word,
      isFirst: at === 0,
      isLast: at === parts.length - 1,
    }));
  });
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii'];
const words = [
  'một nhất',
  'hai nhì',
  'ba',
  'bốn tư',
  'năm lăm',
  'sáu',
  'bảy bẩy',
  'tám',
  'chín',
  'mười',
];
const numbers = new Map([
  ...romans.map((each, index): [string, number] => [each.toUpperCase(), index + 1]),
  ...words.flatMap((all, index) =>
    all.split(' ').map((each): [string, number] => [exact(each), index + 1]),
  ),
]);

/** “2”, “02”, “II”, “hai” */
const numberOf = (letters: string): number | undefined =>
  /^\d{1,6}$/.test(letters)
    ? Number(letters)
    : (numbers.get(letters) ?? numbers.get(exact(letters)));

const ahead = new Set(['so', 'thu', 'no']);

/** How much of a name a sequence of words contains, and how. */
interface Held {
  wholes: number;
  initials: number;
  numbers: number;
  /** Whether a number is written differently than in the name. */
  isOtherwise: boolean;
}

/** The index behind the last of the words that match a name from one of its syllables to its end. */
function endOf(
  own: readonly Element[],
  text: string,
  tokens: readonly Token[],
  at: number,
): number | undefined {
  const isJoint = (index: number) =>
    index === at ||
    /^[^\p{L}\p{N}\n;!?]{0,3}$/u.test(text.slice(tokens[index - 1]?.to, tokens[index]?.from));
  const walk = (index: number, next: number, held: Held, start: number): number | undefined => {
    if (next === own.length) {
      const last = tokens[index - 1];
      return last?.isLast && isTelling(own, start, held) ? last.word + 1 : undefined;
    }
    const token = tokens[index];
    const element = own[next] as Element;
    if (!token || !isJoint(index)) return undefined;
    if (element.number !== undefined && numberOf(token.letters) === element.number) {
      const isOtherwise = held.isOtherwise || token.key !== element.key;
      return walk(index + 1, next + 1, { ...held, numbers: held.numbers + 1, isOtherwise }, start);
    }
    const isWhole =
      token.key === element.key &&
      (exact(token.letters) === element.exact || !hasMarks(token.letters));
    const whole = isWhole && walk(index + 1, next + 1, { ...held, wholes: held.wholes + 1 }, start);
    if (whole) return whole;
    const count = initialsAt(own, next, token);
    const initials =
      count > 0 &&
      walk(index + 1, next + count, { ...held, initials: held.initials + count }, start);
    if (initials) return initials;
    if (index === at) return undefined;
    const other = { ...held, isOtherwise: true };
    if (ahead.has(token.key) && element.number !== undefined)
      return walk(index + 1, next, other, start);
    return ahead.has(element.key) && own[next + 1]?.number !== undefined
      ? walk(index, next + 1, other, start)
      : undefined;
  };
  for (const [start, { isFirst, key, number }] of own.entries()) {
    const { key: first = '', letters = '' } = tokens[at] ?? {};
    if (!isFirst || (first.charAt(0) !== key.charAt(0) && numberOf(letters) !== number)) continue;
    const end = walk(at, start, { wholes: 0, initials: 0, numbers: 0, isOtherwise: false }, start);
    if (end !== undefined) return end;
  }
  return undefined;
}

/**
 * How many syllables, from one on, the letters abbreviate: capitals, or four or more letters that form
 * no word.
 */
function initialsAt(own: readonly Element[], from: number, { key, letters }: Token): number {
  const isLoud = /^\p{Lu}+$/u.test(letters);
  if (!isLoud && (key.length < 4 || isBareSyllable(key))) return 0;
  return [...key].every((letter, index) => own[from + index]?.key.charAt(0) === letter)
    ? key.length
    : 0;
}

/** Whether words contain enough of a name to be reviewed. */
function isTelling(
  own: readonly Element[],
  start: number,
  { wholes, initials, numbers, isOtherwise }: Held,
): boolean {
  const rest = own.slice(start);
  if (!rest.some(({ isOwn }) => isOwn)) return false;
  if (initials > 0) return initials + wholes + numbers > 2;
  // “Nội 2” is distinctive, “xe số 2” is not.
  return start === 0 ? isOtherwise : numbers > 0 && wholes > 0 && rest[0]?.isOwn === true;
}
