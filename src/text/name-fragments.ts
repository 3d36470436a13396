import { hasMarks } from './fold.ts';
import { isBareSyllable } from './syllable.ts';

/** The words of a name, folded and with their marks, and which of them is the given name. */
export interface NameWords {
  keys: readonly string[];
  exacts: readonly string[];
  given: number;
}

/** A word of a text as far as fragments go. */
interface Piece {
  word: { key: string; letters: string; readonly exact: string };
  from: number;
  to: number;
}

/** What of a name stands in a row of words, in whatever order. */
export interface Fragment {
  /** The first word behind it. */
  end: number;
  /** How its words are spelt in the name, in the order of the text. */
  exacts: readonly string[];
  /** Whether its marks are those of the name; other words than the given name may do without. */
  isSpelt: boolean;
  given: 'whole' | 'initial';
  /** How many of the other words stand there, whole and as initials. */
  wholes: number;
  initials: number;
  /** Whether a word is made of several of them: “TVHùng”, “hongnhung”. */
  isJoined: boolean;
}

/** A word of the name, or its initial. */
interface Part {
  index: number;
  isWhole: boolean;
}

const partsByKeys = new Map<string, ReadonlyMap<string, readonly Part[]>>();

/** What one word of a text may be of a name: a word, an initial, or several in one, as accounts are called. */
export function partsByLetters({ keys, given }: NameWords): ReadonlyMap<string, readonly Part[]> {
  const id = `${given} ${keys.join(' ')}`;
  const known = partsByKeys.get(id) ?? joinedParts(keys, given);
  partsByKeys.set(id, known);
  return known;
}

const onset = /^(?:tr|ng|nh|ph|th|ch|kh)/;

function joinedParts(keys: readonly string[], given: number) {
  const whole = (index: number): Part => ({ index, isWhole: true });
  const initial = (index: number): Part => ({ index, isWhole: false });
  const others = keys.map((_, index) => index).filter((index) => index !== given);
  const [family = 0, ...middle] = others;
  const own = [whole(given)];
  const rows = [
    // “TVH”, “HTV”, “TH”; “TV” before or behind the given name.
    keys.map((_, index) => initial(index)),
    [initial(given), ...others.map(initial)],
    [initial(given), ...others.toReversed().map(initial)],
    [initial(family), initial(given)],
    others.map(initial),
    others.toReversed().map(initial),
    // “tvhung”, “thung”, “tranvhung”, and turned.
    ...[
      others.map(initial),
      others.toReversed().map(initial),
      [initial(family)],
      [whole(family), ...middle.map(initial)],
    ].flatMap((some) => [
      [...some, ...own],
      [...own, ...some],
    ]),
    // “tranhung”, “hungtran”, “vanhung”, “thihongnhung”, “hungvantran”.
    [whole(family), ...own],
    [...own, whole(family)],
    ...middle.map((_, index) => [...middle.slice(index).map(whole), ...own]),
    ...middle.flatMap((each) => {
      const rest = [family, each].map(whole);
      return [
        [...rest, ...own],
        [...own, ...rest],
        [...own, ...rest.toReversed()],
        [...own, whole(each)],
      ];
    }),
    [...own, ...others.map(whole)],
    [...own, ...others.toReversed().map(whole)],
    // “tranvh”, “tranvanh”, “tranh”, “htran”.
    [whole(family), ...middle.map(initial), initial(given)],
    [...others.map(whole), initial(given)],
    [whole(family), initial(given)],
    [initial(given), whole(family)],
  ];
  const lettersOf = (row: readonly Part[]) =>
    row.map(({ index, isWhole }) => (isWhole ? keys[index] : keys[index]?.charAt(0))).join('');
  const joined = rows
    .filter((row) => row.length > 1)
    .map((row): [string, readonly Part[]] => [lettersOf(row), row]);
  const single = keys.flatMap((key, index): [string, readonly Part[]][] => [
    // “Tr. Hùng”, “Ng. Ngọc”
    ...(onset.test(key) ? [[key.slice(0, 2), [initial(index)]] as [string, Part[]]] : []),
    [key.charAt(0), [initial(index)]],
    [key, [whole(index)]],
  ]);
  return new Map([...joined, ...single]);
}

/**
 * The longest row of words from a place on that are those of a name, or its initials, each once and with
 * the given name among them; undefined for less than two.
 */
export function fragmentAt(
  name: NameWords,
  pieces: readonly Piece[],
  at: number,
  text: string,
): Fragment | undefined {
  const own = rowAt(name, pieces, at, text, false);
  // “N. Nguyễn” begins with the given name of Nguyễn Văn Nam.
  if (pieces[at]?.word.key !== name.keys[name.given]?.charAt(0)) return own;
  const turned = rowAt(name, pieces, at, text, true);
  return turned && (!own || turned.end > own.end) ? turned : own;
}

function rowAt(
  name: NameWords,
  pieces: readonly Piece[],
  at: number,
  text: string,
  isGivenFirst: boolean,
): Fragment | undefined {
  const byLetters = partsByLetters(name);
  const taken: Part[] = [];
  const exacts: string[] = [];
  let end = at;
  let isJoined = false;
  let isSpelt = true;
  let isGivenBare = false;
  for (; end < pieces.length && taken.length < name.keys.length; end += 1) {
    const piece = pieces[end] as Piece;
    const last = pieces[end - 1];
    if (end > at && last && !joint.test(text.slice(last.to, piece.from))) break;
    const parts =
      isGivenFirst && end === at
        ? [{ index: name.given, isWhole: name.keys[name.given]?.length === 1 }]
        : freeParts(name, byLetters, piece, taken, isAccount(text, piece.to));
    if (!parts) break;
    const marked = parts.map(({ index, isWhole }) => {
      const word = name.exacts[index] ?? '';
      return isWhole ? word : initialOf(word);
    });
    // A tone stands last in a word, also in one that is joined.
    if (unordered(marked.join('')) !== unordered(piece.word.exact)) {
      isSpelt &&= !hasMarks(piece.word.letters);
      isGivenBare ||= parts.some(({ index, isWhole }) => isWhole && index === name.given);
    }
    isJoined ||= parts.length > 1;
    taken.push(...parts);
    exacts.push(...marked);
  }
  const own = taken.find(({ index }) => index === name.given);
  if (!own || taken.length < 2) return undefined;
  const isMarked = pieces.slice(at, end).some(({ word }) => hasMarks(word.letters));
  return {
    end,
    exacts,
    isSpelt: isSpelt && !(isGivenBare && isMarked),
    given: own.isWhole ? 'whole' : 'initial',
    wholes: taken.filter((part) => part !== own && part.isWhole).length,
    initials: taken.filter((part) => part !== own && !part.isWhole).length,
    isJoined,
  };
}

const unordered = (marked: string) => [...marked].sort().join('');
/** “Đ” and “Ô” are letters of their own, whose tone an initial does without. */
const initialOf = (marked: string) => marked.replace(/^(.[\u0302\u0306\u031B]?).*$/u, '$1');

/** What stands between two words of one name: a space, a mark that joins, or nothing. */
const joint = /^(?:\.?\s{0,40}|\.?\s?[/_·•|+\p{Pd}]\s?|\s?\.|,\s?)$/u;

function freeParts(
  { keys, given }: NameWords,
  byLetters: ReadonlyMap<string, readonly Part[]>,
  { word: { key, letters } }: Piece,
  taken: readonly Part[],
  isWholeAccount: boolean,
): readonly Part[] | undefined {
  const isTaken = (each: number) => taken.some(({ index }) => index === each);
  if (key.length === 1) {
    const free = keys.findIndex(
      (each, index) => each.startsWith(key) && !isTaken(index) && (index !== given || isTaken(0)),
    );
    const index = free < 0 && keys[given]?.startsWith(key) && !isTaken(given) ? given : free;
    return index < 0 ? undefined : [{ index, isWhole: keys[index]?.length === 1 }];
  }
  const parts = byLetters.get(key);
  if (!parts || parts.some(({ index }) => isTaken(index))) {
    const again = keys.findIndex((each, index) => each === key && !isTaken(index));
    return again < 0 ? undefined : [{ index: again, isWhole: true }];
  }
  return parts.length === 1 || isWholeAccount || isJoinedWord(parts, letters) ? parts : undefined;
}

/** “TVH”, “TVHùng” by their capitals; “tranhung”, “hungtv” because no word of Vietnamese is spelt so. */
function isJoinedWord(parts: readonly Part[], letters: string): boolean {
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  const initials = parts.filter(({ isWhole }) => !isWhole).length;
  if (initials === parts.length) return capitals === letters.length || capitals === 0;
  return (capitals > 1 && capitals < letters.length) || !isBareSyllable(letters);
}

/** Whether a mail account ends here. */
export const isAccount = (text: string, to: number) => /^\d{0,4}@/.test(text.slice(to, to + 5));
