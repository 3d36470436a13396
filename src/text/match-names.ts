import { hasMarks } from './fold.ts';
import { isKnownWord } from './known-words.ts';
import { meaningOfFragment } from './meaning-of-parts.ts';
import { type Candidate, exactOf } from './name-forms.ts';
import { fragmentAt } from './name-fragments.ts';
import { isOneLonger, isOneSyllable, meaningOf } from './name-meaning.ts';
import {
  isAbbreviated,
  isAllUpper,
  isBeside,
  isBorder,
  type Surroundings,
} from './name-surroundings.ts';
import { cellBorder, isGap, isParted, shortestJoined, type Token } from './name-tokens.ts';

/** A match of a name in the words of a reading. */
export interface Match<T> {
  candidate: Candidate<T>;
  /** Index of the first token behind it. */
  end: number;
  isExact: boolean;
  isDoubtful: boolean;
  /** Whether an open name with the same spelling takes precedence. */
  isWeak: boolean;
}

/** The longest name that begins at a word; a public name if that is the one meant. */
export function bestAt<T>(
  tokens: readonly Token<T>[],
  at: number,
  text: string,
): Match<T> | undefined {
  let best: Match<T> | undefined;
  for (const candidate of (tokens[at] as Token<T>).word.begins) {
    const match = matchOf(candidate, tokens, at, text);
    if (match && (!best || isBetter(match, best))) best = match;
  }
  const held = (tokens[at] as Token<T>).word.holds;
  if (best || !held) return best;
  // `lethihongvan` may be Lê Thị Hồng Vân’s.
  const [before = '', behind = ''] = (tokens[at] as Token<T>).word.key.split(held.letters);
  const isDoubtful = isOneSyllable(before, behind);
  return { candidate: held, end: at + 1, isExact: false, isDoubtful, isWeak: false };
}

function isBetter<T>(match: Match<T>, best: Match<T>): boolean {
  if (match.isDoubtful !== best.isDoubtful) return best.isDoubtful;
  if (match.end !== best.end) return match.end > best.end;
  const isOpen = match.candidate.form === 'open';
  if (isOpen !== (best.candidate.form === 'open'))
    return isOpen ? best.isWeak || !best.isExact : !match.isWeak && match.isExact;
  return match.isExact && !best.isExact;
}

/** Whether a text without diacritics may also mean a public name. */
export function isOthersToo<T>(
  tokens: readonly Token<T>[],
  at: number,
  { end, isExact }: Match<T>,
) {
  const own = tokens.slice(at, end);
  if (isExact || own.some(({ word: { letters } }) => hasMarks(letters))) return false;
  return (tokens[at] as Token<T>).word.begins.some(
    ({ form, keys }) =>
      form === 'open' &&
      keys.length >= own.length &&
      keys.every((key, index) => tokens[at + index]?.word.key === key),
  );
}

function matchOf<T>(
  candidate: Candidate<T>,
  tokens: readonly Token<T>[],
  at: number,
  text: string,
): Match<T> | undefined {
  const fragment =
    candidate.form === 'fragment' ? fragmentAt(candidate, tokens, at, text) : undefined;
  const way = candidate.form === 'fragment' ? fragment : wayOf(candidate, tokens, at, text);
  if (way === undefined) return undefined;
  const { end, exacts } = way;
  const own = tokens.slice(at, end);
  const isExact = exacts.join('') === own.map(({ word }) => word.exact).join('');
  if (candidate.form === 'open')
    return isExact ? { candidate, end, isExact, isDoubtful: false, isWeak: false } : undefined;
  const around = { own, isExact, text, before: tokens[at - 1], after: tokens[end] };
  const meaning = fragment
    ? meaningOfFragment(candidate, around, fragment)
    : meaningOf(candidate, around);
  if (!meaning) return undefined;
  const isPart = candidate.form !== 'whole' || candidate.sought?.shortened === true;
  const isWeak = isPart && !isBeside(candidate, around);
  const isLonger =
    candidate.sought?.person === true &&
    candidate.keys.length > 2 &&
    isOneLonger(around) &&
    !isBeside(candidate, around);
  const isDoubtful =
    meaning === 'doubtful' ||
    isLonger ||
    (candidate.form !== 'whole' && beginsKnown(around)) ||
    isPublicAhead(tokens, at, end, text);
  return { candidate, end, isExact, isDoubtful, isWeak };
}

/** Whether a public name ends at a comma or another border amid the words: “Lê Mai, Anh lái xe” names Lê Mai. */
function isPublicAhead<T>(
  tokens: readonly Token<T>[],
  at: number,
  end: number,
  text: string,
): boolean {
  const isBorderAt = (next: number) =>
    next < end && isBorder(text.slice(tokens[next - 1]?.to, tokens[next]?.from));
  return (tokens[at] as Token<T>).word.begins.some((candidate) => {
    const open = candidate.form === 'open' ? matchOf(candidate, tokens, at, text) : undefined;
    return open !== undefined && isBorderAt(open.end);
  });
}

/**
 * Whether the last word makes a word with the next, in lower case or both in capitals: “TV. Hùng ca”, “Quang
 * Đàm phán”, “ĐOÀN THANH NIÊN”.
 */
function beginsKnown<T>({ own, text, after }: Surroundings<T>): boolean {
  const last = own.at(-1);
  if (!last || !after) return false;
  const isNext = /^[^\S\n]+\p{Ll}/u.test(text.slice(last.to, after.to));
  const isLoud =
    [...own, after].every(({ word: { letters } }) => isAllUpper(letters) && letters.length > 1) &&
    /^[^\S\n]+$/.test(text.slice(last.to, after.from));
  if (!isNext && !isLoud) return false;
  return isKnownWord(last.word.letters, after.word.letters);
}

/** Where a name that begins at a token ends, and the spelling of its words there. */
function wayOf<T>(
  candidate: Candidate<T>,
  tokens: readonly Token<T>[],
  at: number,
  text: string,
): { end: number; exacts: readonly string[] } | undefined {
  if (candidate.form === 'short') return wayByParts(candidate, tokens, at, text);
  const end = isParted(candidate)
    ? endByLetters(candidate, tokens, at, text)
    : endByWords(candidate, tokens, at, text);
  if (end === undefined || isOtherWords(candidate, tokens.slice(at, end))) return undefined;
  return { end, exacts: candidate.exacts };
}

/** Letters and diacritics regardless of order: a tone moves when a word is split. */
const unordered = (text: string) => [...text].sort().join('');

/**
 * Whether the letters of a name are split into other words: “Hòa Bình” is not “Hồ A Bình”, nor is “Hoàn
 * Bình” “Hồ An Bình”. Without diacritics only splits within the words, or the joined name, match.
 */
function isOtherWords<T>({ keys, exacts }: Candidate<T>, own: readonly Token<T>[]): boolean {
  if (own.length < 2) return false;
  const ends = new Set<number>();
  let length = 0;
  for (const key of keys) {
    length += key.length;
    ends.add(length);
  }
  // “Hồ A” has the letters of “Hòa” but other diacritics; spaced letters are the same.
  const letters = own.map(({ word }) => word.letters).join('');
  if (own.length > keys.length && hasMarks(letters)) {
    if (unordered(exactOf(letters)) !== unordered(exacts.join(''))) return true;
  }
  let from = 0;
  for (const { word } of own) {
    const to = from + word.key.length;
    for (let at = from + 1; at < to; at += 1) {
      if (ends.has(at)) return exacts.join('') !== own.map((each) => each.word.exact).join('');
    }
    from = to;
  }
  return false;
}

/** The first and the last word of a name, with any of those between them, whole or as initials. */
function wayByParts<T>(
  { keys, exacts }: Candidate<T>,
  tokens: readonly Token<T>[],
  at: number,
  text: string,
): { end: number; exacts: readonly string[] } | undefined {
  const last = keys.length - 1;
  const walk = (index: number, from: number, way: readonly string[]): typeof found => {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token || !before) return undefined;
    const isInitial = isAbbreviated(before.word.key);
    if (!isGap(text.slice(before.to, token.from), isInitial)) return undefined;
    for (let word = from; word <= last; word += 1) {
      const key = keys[word] ?? '';
      const marked = exacts[word] ?? '';
      const isWhole = token.word.key === key;
      if (!isWhole && token.word.key !== key.charAt(0)) continue;
      const more = [...way, isWhole ? marked : marked.charAt(0)];
      const found =
        word === last ? { end: index + 1, exacts: more } : walk(index + 1, word + 1, more);
      if (found) return found;
    }
    return undefined;
  };
  if (tokens[at]?.word.key !== keys[0]) return undefined;
  const found: { end: number; exacts: readonly string[] } | undefined = walk(at + 1, 1, [
    exacts[0] ?? '',
  ]);
  return found;
}

function endByLetters<T>(
  { letters }: Candidate<T>,
  tokens: readonly Token<T>[],
  at: number,
  text: string,
): number | undefined {
  let known = 0;
  let end = at;
  for (; known < letters.length; end += 1) {
    const token = tokens[end];
    if (!token || !letters.startsWith(token.word.key, known)) return undefined;
    const last = tokens[end - 1];
    if (end > at && last && !isGap(text.slice(last.to, token.from), true)) return undefined;
    known += token.word.key.length;
  }
  return end;
}

function endByWords<T>(
  { keys, letters, form }: Candidate<T>,
  tokens: readonly Token<T>[],
  at: number,
  text: string,
): number | undefined {
  // Joined: `lehoa`, if no other word is spelt so.
  if (form === 'whole' && keys.length > 1 && tokens[at]?.word.key === letters) {
    return letters.length >= shortestJoined.two ? at + 1 : undefined;
  }
  let end = at;
  for (const [index, key] of keys.entries()) {
    let part = '';
    // “H Mây” and “H’Mây” are one word of a name.
    for (; part.length < key.length; end += 1) {
      const token = tokens[end];
      if (!token || !key.startsWith(token.word.key, part.length)) return undefined;
      const last = tokens[end - 1];
      const isFirst = end === at || !last;
      const isLoose = index > 0 && part === '' && (keys.length > 2 || form === 'turned');
      const between = isFirst ? '' : text.slice(last.to, token.from);
      if (!isGap(between, isLoose) && !cellBorder.test(between)) return undefined;
      part += token.word.key;
    }
  }
  return end;
}
