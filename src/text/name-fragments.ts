import { isBareSyllable } from './bare-syllable.ts';
import { endsBlock } from './block-break.ts';
import { hasMarks } from './fold.ts';

/** The words of a name, folded and with diacritics, and the index of the given name. */
export interface NameWords {
  keys: readonly string[];
  exacts: readonly string[];
  given: number;
}

/** A word of a text, as used for fragments. */
interface Piece {
  word: { key: string; letters: string; readonly exact: string };
  from: number;
  to: number;
}

/** The part of a name found in a sequence of words, in any order. */
export interface Fragment {
  /** Index of the first word behind it. */
  end: number;
  /** Spelling of its words in the name, in the order of the text. */
  exacts: readonly string[];
  /** Whether its diacritics are those of the name; words other than the given name may lack them. */
  isSpelt: boolean;
  given: 'whole' | 'initial';
  /** Number of other words found, whole and as initials. */
  wholes: number;
  initials: number;
  /** Whether one word contains several of them: “TVHùng”, “hongnhung”. */
  isJoined: boolean;
}

/** A word of the name, or its initial. */
interface Part {
  index: number;
  isWhole: boolean;
}

const partsByKeys = new Map<string, ReadonlyMap<string, readonly Part[]>>();

/**
 * What one word of a text may be of a name: a word, an initial, or several joined, as in account names.
 */
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
    // “tvhung”, “thung”, “tranvhung”, and reversed.
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
 * The longest sequence from a position whose words are words of a name, or initials, each once and with
 * the given name among them; undefined for fewer than two.
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
    if (end > at && last && !isJoint(text.slice(last.to, piece.from))) break;
    const parts =
      isGivenFirst && end === at
        ? [{ index: name.given, isWhole: name.keys[name.given]?.length === 1 }]
        : freeParts(name, byLetters, piece, taken, isAccount(text, piece.to));
    if (!parts) break;
    const marked = parts.map(({ index, isWhole }) => {
      const word = name.exacts[index] ?? '';
      return isWhole ? word : initialOf(word);
    });
    // The tone is last in a word, also in a joined one.
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
/** “Đ” and “Ô” are letters of their own; an initial omits their tone. */
const initialOf = (marked: string) => marked.replace(/^(.[\u0302\u0306\u031B]?).*$/u, '$1');

/** What separates two words of one name: a space, a joining mark, or nothing. */
const joint = /^(?:\.?\s{0,40}|\.?\s?[/_·•|+\p{Pd}]\s?|\s?\.|,\s?)$/u;
const isJoint = (between: string) => joint.test(between) && !endsBlock(between);

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

/** “TVH”, “TVHùng” by their capitals; “tranhung”, “hungtv” because no Vietnamese word is spelt so. */
function isJoinedWord(parts: readonly Part[], letters: string): boolean {
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  const initials = parts.filter(({ isWhole }) => !isWhole).length;
  if (initials === parts.length) return capitals === letters.length || capitals === 0;
  return (capitals > 1 && capitals < letters.length) || !isBareSyllable(letters);
}

/** Whether a mail account ends at the offset. */
export const isAccount = (text: string, to: number) => /^\d{0,4}@/.test(text.slice(to, to + 5));
