import { fold } from '../text/fold.ts';
import { isOneSlip } from '../text/one-slip.ts';
import { isSyllable } from '../text/syllable.ts';
import { decodeTyped } from '../text/typed.ts';
import type { Lexicon } from './lexicon.ts';
import { splitJoined } from './split-joined.ts';
import { type Term, termOf } from './term.ts';
import { type Word, wordsOf } from './words.ts';

/** Texts with the same meaning: an abbreviation and its full form, a unit and its former name. */
export type Equivalents = readonly (readonly string[])[];

/** What a query may mean, in words of the lexicon. */
export interface Understood {
  /** The interpretations, likeliest first; each requires all of its terms. */
  readings: Term[][];
  /** How many of the interpretations use the words as typed; the others replace some by equivalents. */
  asTyped: number;
  /** Words that were read differently: Telex or VNI keys, missing spaces, abbreviations. */
  readAs: { typed: string; read: string }[];
  /** Words that occur nowhere, not even with a typo of one letter; the interpretations omit them. */
  unknown: string[];
  /** Texts in double quotes: their words must be adjacent, with these diacritics. */
  quoted: string[];
}

const MOST_READINGS = 8;
/** The one pair of words that Vietnamese writes in either order. */
const EITHER_ORDER = [['bảo đảm', 'đảm bảo']] as const;
const QUOTED = /["“”„«]([^"“”„»]+)["“”»]/g;

/** Interprets a query with a lexicon; nothing typed is dropped without being listed in `unknown`. */
export function understand(
  query: string,
  lexicon: Lexicon,
  equivalents: Equivalents = [],
): Understood {
  const quoted = [...query.matchAll(QUOTED)].map(([, text]) => (text ?? '').trim()).filter(Boolean);
  const tokens = wordsOf(query);
  const groups = [...EITHER_ORDER, ...equivalents];
  const mayContinue = /[\p{L}\p{N}\p{M}]$/u.test(query.normalize('NFC'));
  const short = new Set(groups.flatMap((group) => group.map((text) => fold(text))));
  const plain = readTokens(tokens, lexicon, mayContinue, short);
  // The content may use another term for an unknown word: "dự án" for công trình.
  const [explained] =
    plain.unknown.length > 0
      ? exchanged([tokens], groups, lexicon)
          .map((words) => readTokens(words, lexicon, mayContinue, short))
          .filter(({ unknown }) => unknown.length < plain.unknown.length)
          .sort((a, b) => a.unknown.length - b.unknown.length)
      : [];
  const { readings, readAs, unknown } = explained ?? plain;
  const all = [...readings, ...exchanged(readings, groups, lexicon)].slice(0, MOST_READINGS * 2);
  return {
    readings: all
      .filter((words) => words.length > 0)
      .map((words) =>
        words.map((word, index) => termOf(word, mayContinue && index === words.length - 1)),
      ),
    asTyped: explained ? 0 : readings.filter((words) => words.length > 0).length,
    readAs,
    unknown,
    quoted,
  };
}

/** The interpretations of some words, each on its own. */
function readTokens(
  tokens: readonly Word[],
  lexicon: Lexicon,
  mayContinue: boolean,
  equivalents: ReadonlySet<string>,
) {
  const readAs: Understood['readAs'] = [];
  const unknown: string[] = [];
  let readings: Word[][] = [[]];
  const isKnown = (word: string) => lexicon.hasExactly(word);
  const isTyped = tokens.some(
    (token) => !lexicon.has(token.fold) && decodeTyped(token.text, isKnown),
  );
  for (const [index, token] of tokens.entries()) {
    // "CNTT" is not a typo or joined words if its full form is known.
    const isEquivalent = equivalents.has(token.fold) && !lexicon.has(token.fold);
    const options = isEquivalent
      ? []
      : optionsOf(token, lexicon, mayContinue && index === tokens.length - 1, isTyped);
    if (options.length === 0) {
      unknown.push(token.text);
      continue;
    }
    const [first] = options;
    if (first && (first.length > 1 || first[0] !== token)) {
      readAs.push({ typed: token.text, read: first.map(({ text }) => text).join(' ') });
    }
    readings = readings
      .flatMap((reading) => options.map((option) => [...reading, ...option]))
      .slice(0, MOST_READINGS);
  }
  return { readings, readAs, unknown };
}

/**
 * The interpretations of one word; empty if it is unknown. `isTyped`: other words were typed in Telex or
 * VNI keys.
 */
function optionsOf(
  token: Word,
  lexicon: Lexicon,
  mayContinue: boolean,
  isTyped: boolean,
): Word[][] {
  if (lexicon.has(token.fold) || /^\d{3,}$/.test(token.fold)) return [[token]];
  // Only a word that occurs with exactly these diacritics: "taxi" is not Telex for "tãi".
  const decoded =
    decodeTyped(token.text, (word) => lexicon.hasExactly(word)) ??
    (isTyped ? decodeTyped(token.text, (word) => lexicon.has(fold(word))) : null);
  if (decoded) return [wordsOf(decoded)];
  let near = false;
  for (const fold of lexicon.folds()) {
    if (mayContinue && token.fold.length > 1 && fold.startsWith(token.fold)) return [[token]];
    near ||= token.fold.length >= 2 && isOneSlip(token.fold, fold);
  }
  const split = isSyllable(token.text) ? [] : splitJoined(token.text, lexicon);
  if (split.length > 0) return near ? [[token], ...split] : split;
  return near ? [[token]] : [];
}

/** Interpretations with an abbreviation expanded, or a full form shortened, in known words. */
function exchanged(readings: Word[][], equivalents: Equivalents, lexicon: Lexicon): Word[][] {
  const added = new Map<string, Word[]>();
  for (const group of equivalents) {
    const forms = group.map((text) => wordsOf(text));
    // A replaced text may be replaced again: both “TNHH” and “MTV” are expanded.
    for (const reading of [...readings, ...added.values()]) {
      for (const from of forms) {
        const at = indexOfRun(reading, from);
        if (at < 0) continue;
        for (const to of forms) {
          const words = [...reading.slice(0, at), ...to, ...reading.slice(at + from.length)];
          if (to === from || !to.every(({ fold }) => lexicon.has(fold))) continue;
          added.set(words.map(({ exact }) => exact).join(' '), words);
        }
      }
    }
    if (added.size >= MOST_READINGS) break;
  }
  return [...added.values()];
}

function indexOfRun(words: readonly Word[], run: readonly Word[]): number {
  if (run.length === 0) return -1;
  return words.findIndex((_, start) =>
    run.every(({ fold }, index) => words[start + index]?.fold === fold),
  );
}
