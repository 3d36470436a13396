import { isBareSyllable } from './bare-syllable.ts';
import { endsBlock } from './block-break.ts';
import { type Candidate, exactOf, keyOf, type OpenName } from './name-forms.ts';
import { partsByLetters } from './name-fragments.ts';

/** A word of texts, and the names that may begin with it. */
export interface Word<T> {
  key: string;
  /** With diacritics; computed on first use. */
  readonly exact: string;
  letters: string;
  begins: readonly Candidate<T>[];
  /** The name that this one word contains joined (`onglovanthu`). */
  holds: Candidate<T> | undefined;
  /** Offset where two words were typed without a space, one of them a name's (“Hùngtrực”). */
  cut: number | undefined;
}

export interface Token<T> {
  word: Word<T>;
  from: number;
  to: number;
}

/** Public names that contain the first word of a name searched for. */
export function openCandidates<T>(
  names: Iterable<OpenName>,
  sought: readonly Candidate<T>[],
): Candidate<T>[] {
  const begins = new Set(sought.map(({ keys }) => keys[0]));
  return [...names].filter(({ keys }) => keys.some((key) => begins.has(key)));
}

/** In letters: no Vietnamese word is longer, and a shorter one may be of another language. */
export const shortestJoined = { whole: 8, two: 6 };

const prefix = 5;

/** Index of all names by what a word may begin or contain. */
export function indexOf<T>(candidates: readonly Candidate<T>[], open: readonly Candidate<T>[]) {
  const byBeginning = new Map<string, Candidate<T>[]>();
  const put = (beginning: string, candidate: Candidate<T>) => {
    const known = byBeginning.get(beginning);
    if (!known) byBeginning.set(beginning, [candidate]);
    else if (known.at(-1) !== candidate) known.push(candidate);
  };
  const byPrefix = new Map<string, Candidate<T>[]>();
  const ofNames = new Set(
    candidates.flatMap(({ keys, sought }) => (sought?.person ? keys : [])).filter(isOneWord),
  );
  const whole = new Set([...candidates, ...open].flatMap(({ keys }) => keys));
  for (const candidate of [...candidates, ...open]) {
    const { letters, form, keys } = candidate;
    if (form === 'fragment') {
      for (const beginning of partsByLetters(candidate).keys()) put(beginning, candidate);
      continue;
    }
    const start = isParted(candidate) ? letters.slice(0, longestWord) : (keys[0] ?? '');
    for (let to = 1; to <= start.length; to += 1) put(start.slice(0, to), candidate);
    if (form === 'whole') put(letters, candidate);
    if (form !== 'whole' || !candidate.sought?.person || letters.length < shortestJoined.whole)
      continue;
    const joined = letters.slice(0, prefix);
    byPrefix.set(joined, [...(byPrefix.get(joined) ?? []), candidate]);
  }
  return (letters: string): Word<T> => {
    const key = keyOf(letters);
    let marked: string | undefined;
    const begins = byBeginning.get(key) ?? [];
    return {
      key,
      letters,
      get exact() {
        marked ??= exactOf(letters);
        return marked;
      },
      begins,
      holds: heldBy(key, byPrefix),
      cut: begins.length > 0 || whole.has(key) ? undefined : cutOf(letters, key, ofNames),
    };
  };
}

const isOneWord = (key: string) => key.length > 2;

/** Only if the whole is not a syllable and the rest beside the name's word is one. */
function cutOf(letters: string, key: string, ofNames: ReadonlySet<string>): number | undefined {
  if (key.length < 5 || key.length > 14 || letters.length !== key.length) return undefined;
  if (!/\p{L}/u.test(letters) || isBareSyllable(letters)) return undefined;
  for (let at = key.length - 2; at > 1; at -= 1) {
    const [before, behind] = [key.slice(0, at), key.slice(at)];
    if (ofNames.has(before) ? isBareSyllable(letters.slice(at)) : ofNames.has(behind)) {
      if (ofNames.has(before) || isBareSyllable(letters.slice(0, at))) return at;
    }
  }
  return undefined;
}

const longestWord = 40;

function heldBy<T>(key: string, byPrefix: ReadonlyMap<string, Candidate<T>[]>) {
  if (key.length < shortestJoined.whole || byPrefix.size === 0) return undefined;
  for (let at = 0; at + prefix <= key.length; at += 1) {
    const held = byPrefix
      .get(key.slice(at, at + prefix))
      ?.find(({ letters }) => key.startsWith(letters, at));
    if (held) return held;
  }
  return undefined;
}

/** Whether a name is recognised by its letters, wherever they are separated; short ones are not. */
export function isParted<T>({ form, keys, sought }: Candidate<T>): boolean {
  return form === 'whole' && (keys.length > 2 || !sought?.person);
}

/** The consecutive words of a text; empty if none of them begins or contains a name. */
export function tokensOf<T>(
  pieces: readonly Piece[],
  wordOf: (letters: string) => Word<T>,
): Token<T>[] {
  const isAny = pieces.some(({ letters }) => {
    const { begins, holds, cut } = wordOf(letters);
    return begins.length > 0 || holds || cut !== undefined;
  });
  if (!isAny) return [];
  const tokens: Token<T>[] = [];
  for (const { letters, from, to } of pieces) {
    const word = wordOf(letters);
    const cut = word.cut === undefined ? to : from + word.cut;
    const first = cut === to ? word : wordOf(letters.slice(0, word.cut));
    tokens.push({ word: first, from, to: cut });
    if (cut < to) tokens.push({ word: wordOf(letters.slice(word.cut)), from: cut, to });
  }
  return tokens;
}

/** A word of a text, independent of the names searched for. */
export interface Piece {
  letters: string;
  from: number;
  to: number;
}

/** Splits a text into words with their positions. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const walk = new RegExp(piece);
  for (let match = walk.exec(text); match; match = walk.exec(text))
    pieces.push({ letters: match[0], from: match.index, to: walk.lastIndex });
  return pieces;
}

/** A run of capitals, or of other letters with the capitals before them, or of digits. */
const piece =
  /(?:\p{Lu}\p{M}*)*(?:(?!\p{Lu})[\p{Ll}\p{Lt}\p{Lo}]\p{M}*)+|(?:\p{Lu}\p{M}*)+|\p{N}+/gu;

const joiners = '[\\s_\\p{Pd}\'‘’"“”„«»()\\[\\]{}>#^´\u2032]*';

const gap = new RegExp(`^${joiners}$`, 'u');

const looseGap = new RegExp(
  `^${joiners}(?:[/·•∙⋅,|.;:+=&\\\\…․‧．。・˙_~*](?:[\\s\\p{Pd}>#'‘’()]*))?$`,
  'u',
);

/**
 * Whether two words with this text between them can be one name: spaces, dashes, quotes and marks can;
 * in a long name one separator can.
 */
export function isGap(between: string, isLoose: boolean): boolean {
  if (between === ' ' || between === '') return true;
  if (endsBlock(between)) return false;
  // A table laid out in columns separates a name by many spaces, which readers do not see.
  const seen = between.replace(/\s+/g, ' ');
  return seen.length <= longestGap && (gap.test(seen) || (isLoose && looseGap.test(seen)));
}

const longestGap = 40;

/** The border between two cells of a Markdown table. */
export const cellBorder = /^[^\S\n]*\|[^\S\n]*$/;
