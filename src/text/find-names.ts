import { fold } from './fold.ts';
import { personTitle } from './titles.ts';

/** A name to look for. */
export interface Sought<T> {
  name: string;
  /** Whose name it is. */
  of: T;
  /** Whether a person bears it: a short one counts only where it is written as a name is. */
  person: boolean;
}

/** Where a name stands in a text, as offsets. */
export interface FoundName<T> {
  of: T;
  from: number;
  to: number;
}

/**
 * Finds names in texts, however they are spelt: without marks, with the tone elsewhere, in capitals,
 * cut by line breaks, joined by dashes as in a file's name. A person's name of two words must be
 * written with capitals, one of a single word needs a title before it (“ông An”), so that “an toàn”
 * or “lễ hoa” names nobody. Of names that begin at one place the longest counts; none overlap.
 */
export function nameFinder<T>(names: Iterable<Sought<T>>): (text: string) => FoundName<T>[] {
  const fold = foldedOnce();
  const byFirst = new Map<string, Candidate<T>[]>();
  for (const { name, of, person } of names) {
    const words = wordsOf(name, fold);
    const [first, ...rest] = words;
    if (!first) continue;
    const gaps = rest.map(({ from }, index) => gapKey(name.slice(words[index]?.to, from)));
    const same = byFirst.get(first.key) ?? [];
    const keys = words.map(({ key }) => key);
    const [opens, closes] = [first.from > 0, (words.at(-1)?.to ?? 0) < name.length];
    byFirst.set(first.key, [...same, { of, person, keys, gaps, opens, closes }]);
  }
  for (const candidates of byFirst.values()) {
    candidates.sort((a, b) => b.keys.length - a.keys.length);
  }
  return (text) => {
    const found: FoundName<T>[] = [];
    if (byFirst.size === 0) return found;
    const words = wordsOf(text, fold);
    for (let at = 0; at < words.length; at += 1) {
      const match = byFirst
        .get(words[at]?.key ?? '')
        ?.find((each) => stands(each, words, at, text));
      if (!match) continue;
      const last = at + match.keys.length - 1;
      const [from, to] = [words[at]?.from ?? 0, words[last]?.to ?? 0];
      found.push({
        of: match.of,
        from: match.opens && /[“„"«(]/.test(text.charAt(from - 1)) ? from - 1 : from,
        to: match.closes && /[”“"»)]/.test(text.charAt(to)) ? to + 1 : to,
      });
      at = last;
    }
    return found;
  };
}

interface Candidate<T> {
  of: T;
  person: boolean;
  /** Its words, folded, and what stands between them. */
  keys: string[];
  gaps: string[];
  /** Whether it begins or ends with a quote or bracket, which is found with it. */
  opens: boolean;
  closes: boolean;
}

interface Word {
  key: string;
  from: number;
  to: number;
}

function stands<T>(
  { keys, gaps, person }: Candidate<T>,
  words: readonly Word[],
  at: number,
  text: string,
): boolean {
  const own = words.slice(at, at + keys.length);
  if (own.length < keys.length || own.some(({ key }, index) => key !== keys[index])) return false;
  const isJoined = gaps.every(
    (gap, index) => gapKey(text.slice(own[index]?.to, own[index + 1]?.from)) === gap,
  );
  if (!isJoined) return false;
  if (!person || keys.length > 2) return true;
  if (!own.every(({ from }) => /\p{Lu}/u.test(text.charAt(from)))) return false;
  if (keys.length === 2) return true;
  // “bà Hòa Bình” is another person than “bà Hòa”.
  const isWhole = !/^\s+\p{Lu}/u.test(text.slice(own[0]?.to));
  return isWhole && titleBefore.test(text.slice(0, own[0]?.from).slice(-20));
}

const titleBefore = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${personTitle})\\s+$`, 'iu');

// An apostrophe joins the parts of one word: H’Hen, K’Ré.
const word =
  /[\p{L}\p{M}\p{N}\u200B-\u200D\u2060\uFEFF]+(?:['\u2018\u2019\u02BC\u00B4`\u2032][\p{L}\p{M}\p{N}]+)*/gu;

function wordsOf(text: string, fold: (word: string) => string): Word[] {
  return Array.from(text.matchAll(word), ({ 0: letters, index }) => ({
    key: fold(letters),
    from: index,
    to: index + letters.length,
  }));
}

/** What between two words makes them those of another name: spaces, dashes, quotes, marks do not. */
function gapKey(gap: string): string {
  return gap.replace(/[\s\u00AD\u2010-\u2015\u2212\-*_\\“”„"'‘’«»()]/gu, '');
}

function foldedOnce(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let key = known.get(word);
    if (key === undefined) {
      key = fold(word);
      known.set(word, key);
    }
    return key;
  };
}
