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
  const byFirst = new Map<string, Candidate<T>[]>();
  for (const sought of names) {
    const candidate = candidateOf(sought);
    const [first] = candidate.keys;
    if (first) byFirst.set(first, [...(byFirst.get(first) ?? []), candidate]);
  }
  for (const candidates of byFirst.values()) {
    candidates.sort((a, b) => b.keys.length - a.keys.length);
  }
  if (byFirst.size === 0) return () => [];
  // Most words of a site begin no name: each is folded once, however often it stands there.
  const known = new Map<string, Candidate<T>[] | undefined>();
  return (text) => {
    const found: FoundName<T>[] = [];
    const walk = new RegExp(word);
    for (let match = walk.exec(text); match; match = walk.exec(text)) {
      const [letters] = match;
      let candidates = known.get(letters);
      if (!candidates && !known.has(letters)) {
        candidates = byFirst.get(fold(letters));
        known.set(letters, candidates);
      }
      if (!candidates) continue;
      const name = firstOf(candidates, text, match.index);
      if (!name) continue;
      found.push(name);
      walk.lastIndex = name.to;
    }
    return found;
  };
}

function candidateOf<T>({ name, of, person }: Sought<T>): Candidate<T> {
  const words = [...name.matchAll(word)].map(({ 0: letters, index }) => ({
    key: fold(letters),
    from: index,
    to: index + letters.length,
  }));
  return {
    of,
    person,
    keys: words.map(({ key }) => key),
    gaps: words.slice(1).map(({ from }, index) => gapKey(name.slice(words[index]?.to, from))),
    opens: (words[0]?.from ?? 0) > 0,
    closes: (words.at(-1)?.to ?? 0) < name.length,
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

/** The longest name that begins at an offset. */
function firstOf<T>(
  candidates: readonly Candidate<T>[],
  text: string,
  from: number,
): FoundName<T> | undefined {
  for (const candidate of candidates) {
    const to = endOf(candidate, text, from);
    if (to === undefined) continue;
    return {
      of: candidate.of,
      from: candidate.opens && /[“„"«(]/.test(text.charAt(from - 1)) ? from - 1 : from,
      to: candidate.closes && /[”“"»)]/.test(text.charAt(to)) ? to + 1 : to,
    };
  }
  return undefined;
}

/** Where a name that begins at an offset ends, or undefined where another text stands. */
function endOf<T>(
  { keys, gaps, person }: Candidate<T>,
  text: string,
  from: number,
): number | undefined {
  const isCapitalised = (offset: number) => /\p{Lu}/u.test(text.charAt(offset));
  const isShort = person && keys.length < 3;
  const walk = new RegExp(word);
  walk.lastIndex = from;
  let to = from;
  for (const [index, key] of keys.entries()) {
    const match = walk.exec(text);
    if (!match || fold(match[0]) !== key) return undefined;
    if (index > 0 && gapKey(text.slice(to, match.index)) !== gaps[index - 1]) return undefined;
    if (isShort && !isCapitalised(match.index)) return undefined;
    to = match.index + match[0].length;
  }
  if (!isShort || keys.length === 2) return to;
  // “bà Hòa Bình” is another person than “bà Hòa”.
  const isWhole = !/^\s+\p{Lu}/u.test(text.slice(to, to + 20));
  return isWhole && titleBefore.test(text.slice(Math.max(0, from - 20), from)) ? to : undefined;
}

const titleBefore = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${personTitle})\\s+$`, 'iu');

// An apostrophe joins the parts of one word: H’Hen, K’Ré.
const word =
  /[\p{L}\p{M}\p{N}\u200B-\u200D\u2060\uFEFF]+(?:['\u2018\u2019\u02BC\u00B4`\u2032][\p{L}\p{M}\p{N}]+)*/gu;

/** What between two words makes them those of another name: spaces, dashes, quotes, marks do not. */
function gapKey(gap: string): string {
  return gap.replace(/[\s\u00AD\u2010-\u2015\u2212\-*_\\“”„"'‘’«»()]/gu, '');
}
