import { compoundOf } from './compound-words.ts';
import { isFamilyName, mayBeFamilyName } from './family-names.ts';
import { exact, fold, hasMarks } from './fold.ts';
import { inLatinLetters } from './look-alikes.ts';
import { type Fragment, fragmentAt, isAccount, partsByLetters } from './name-fragments.ts';
import { isOfficeBefore, isPlaceBeforeInSlug, isProvince, placeBefore } from './place-names.ts';
import { type Reading, readingsOf } from './reading.ts';
import { personTitle } from './titles.ts';

/** A name to look for. */
export interface Sought<T> {
  name: string;
  /** Whose name it is. */
  of: T;
  /** Whether a person bears it: a short one counts only where it is written as a name is. */
  person: boolean;
  /**
   * Whether it is less than the name (“Thử”, “Văn Thử”) and counts only by what stands beside it: by
   * title, position, unit or as a name stands in a sentence (`here`), or by the unit (`anywhere`); behind
   * “hộ”, “gia đình” it is doubtful (`household`).
   */
  called?: 'here' | 'anywhere' | 'household';
  /**
   * The given name, where any two words or initials of the whole name are sought that hold it, in whatever
   * order: “Hùng Trần”, “Văn Hùng”, “Trần Văn H.”, “TVHùng”, `hungtv@`.
   */
  given?: string;
  /**
   * Whether other things are called so too (“Thái Bình”): it counts only by what stands beside it, and
   * is doubtful without (`here`), or somebody else's or nobody's (`anywhere`).
   */
  common?: 'here' | 'anywhere' | undefined;
  /** Whether somebody who may be named bears it too: it counts only beside its own position or unit. */
  namesake?: boolean;
  /** Whether the text is the person's own, in which a name that is nearly so spelt is a slip of the pen. */
  own?: boolean;
  /** Whether it is the name of an organisation without a part, so that its capitals count. */
  shortened?: boolean;
  /** Position and unit: beside them a part of the name, or its initials, tell who is meant. */
  near?: readonly string[];
  /** The units among them, which tell it within the same sentence too. */
  units?: readonly string[];
}

/** Where a name stands in a text, as offsets. */
export interface FoundName<T> {
  of: T;
  from: number;
  to: number;
  /** Whether every mark is as in the name. */
  exact: boolean;
  /** Whether nothing else can be meant: no initials, no other order, no name that others bear too. */
  sure: boolean;
  /** Whether it is written with capitals, as names are. */
  capital: boolean;
  /** Whether as well somebody or something else may be meant: for a person to decide. */
  doubtful: boolean;
}

/**
 * Finds names in texts as a reader would (`readingsOf`), however they are spelt: without marks, with
 * the tone elsewhere, in capitals or look-alike letters, over lines, parted or joined
 * (`Lò/Văn/Thử`, `#LòVănThử`), in another order (“Thử Lò Văn”) or with initials (“Lò V. Thử”). A
 * person's name of two words must be written with capitals, one of a single word needs a title before it
 * (“ông An”), so that “an toàn” or “lễ hoa” names nobody.
 *
 * A whole name is nobody's or somebody else's, whatever stands for it here:
 * - in lower case with marks, two words without title, position or unit (“đoàn kết”) are none; without marks
 *   they are one as a file's whole name or behind `ong-`, `ba-`, and doubtful elsewhere, as is a pair amid
 *   other words in capitals;
 * - where a name goes on, before (“bà Đặng Lê Na”) or behind (“ông Trần Quẹo Anh”), it is another's;
 * - where an open name is spelt as the person's name is in another order or in part, the open one is meant;
 * - where the given name alone has other marks (“Lò Văn Thư”), a person decides;
 * - a name that another may be named by (`namesake`) is the person's beside the own position or unit only.
 *
 * The rule of names that are written in part:
 * - Family and given name with any of the names between them, in order, whole or as initials (“Lò Thử”
 *   for “Lò Văn Thử”), are the person, written with capitals and the very marks, or with none at all;
 *   not where the name goes on, where another family name stands before it, or where an open name is
 *   spelt so – unless the person's own position or unit follows.
 * - The given name by itself (`called`) is the person beside its own unit or position, behind a title, or
 *   amid a sentence, in texts that speak of the person (`here`); in others only with the unit beside it,
 *   or with a title and the unit in the same sentence (`anywhere`). One of a household is doubtful behind
 *   “hộ”, “gia đình” (`household`).
 * - All initials in one (“LVT”), or the given name as an initial (“Lò Văn T.”), are the person beside the own
 *   position or unit; that initial by itself (“ông T.”) behind a title and beside the own unit.
 * - Behind “đường”, “cầu”, “sông” no name is a person's; behind “tỉnh”, “phường”, “Trường THCS” one of two
 *   words or less is none, a longer one is doubtful.
 *
 * Of names that begin at one place the longest counts; none overlap.
 * @param open names that may be told: where one stands letter by letter, no other is looked for
 */
export function nameFinder<T>(
  names: Iterable<Sought<T>>,
  open: Iterable<OpenName> = [],
): (text: string) => FoundName<T>[] {
  const candidates = [...names].flatMap((sought) => candidatesOf(sought));
  if (candidates.length === 0) return () => [];
  const index = indexOf(candidates, openCandidates(open, candidates));
  // Most words of a site begin no name: each is looked up once, however often it stands there.
  const known = new Map<string, Word<T>>();
  const wordOf = (letters: string) => {
    const word = known.get(letters) ?? index(letters);
    known.set(letters, word);
    return word;
  };
  return (text) => withoutOverlaps(readingsOf(text).flatMap((reading) => foundIn(reading, wordOf)));
}

/**
 * A quick look at a text: whether any of the names may stand in it whole. What it lets pass is then
 * searched; letters that make a name stand there in their order, whatever parts them.
 */
export function nameSieve(names: Iterable<Pick<Sought<unknown>, 'name'>>) {
  const wanted = new Set([...names].map(({ name }) => plainLetters(name)));
  const most = 200;
  if (wanted.size > most || wanted.has('')) return () => true;
  const all = [...wanted];
  return (text: string) =>
    readingsOf(text).some((reading) => {
      const letters = plainLetters(reading.text);
      return all.some((each) => letters.includes(each));
    });
}

const plainLetters = (text: string) =>
  inLatinLetters(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[đðɖ]/g, 'd')
    .replaceAll('y', 'i')
    .replace(/[^a-z0-9]+/g, '');

/** Of names that overlap, the one that is beyond doubt, that begins first, that is longer; in order. */
export function withoutOverlaps<T>(found: readonly FoundName<T>[]): FoundName<T>[] {
  if (found.length < 2) return [...found];
  const kept: FoundName<T>[] = [];
  for (const isDoubtful of [false, true]) {
    let end = 0;
    const known = [...kept];
    for (const each of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
      const { from, to, doubtful } = each;
      if (doubtful !== isDoubtful || from < end) continue;
      if (known.some((one) => from < one.to && one.from < to)) continue;
      end = to;
      kept.push(each);
    }
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** One way in which a name may stand in a text. */
interface Candidate<T> {
  sought?: Sought<T>;
  /** Its words folded, and with their marks. */
  keys: readonly string[];
  exacts: readonly string[];
  /** All its letters, folded. */
  letters: string;
  form: 'whole' | 'turned' | 'initials' | 'short' | 'fragment' | 'open';
  /** Which of its words is the given name. */
  given: number;
  /** Position and unit, and the units among them, folded. */
  near: readonly string[];
  units: readonly string[];
}

/** A word of texts, and what may begin with it. */
interface Word<T> {
  key: string;
  /** With its marks; known once it is asked for. */
  readonly exact: string;
  letters: string;
  begins: readonly Candidate<T>[];
  /** The name that is joined with others in this one word (`onglovanthu`). */
  holds: Candidate<T> | undefined;
}

interface Token<T> {
  word: Word<T>;
  from: number;
  to: number;
}

/** A name's way through the words of a reading. */
interface Match<T> {
  candidate: Candidate<T>;
  /** The first token behind it. */
  end: number;
  isExact: boolean;
  isDoubtful: boolean;
  /** Whether an open name that is spelt so is meant instead. */
  isWeak: boolean;
}

function candidatesOf<T>(sought: Sought<T>): Candidate<T>[] {
  const words = wordsOf(sought.name);
  if (words.length === 0) return [];
  const near = (sought.near ?? []).map(fold);
  const units = (sought.units ?? []).map(fold);
  const given = words.findIndex(({ key }) => key === keyOf(sought.given ?? ''));
  const make = (form: Candidate<T>['form'], own: readonly NameWord[]): Candidate<T> => ({
    sought,
    form,
    near,
    units,
    keys: own.map(({ key }) => key),
    exacts: own.map((each) => each.exact),
    letters: own.map(({ key }) => key).join(''),
    given,
  });
  if (sought.given !== undefined) return words.length > 1 ? [make('fragment', words)] : [];
  const whole = make('whole', words);
  if (!sought.person || sought.called || sought.namesake || words.length < 2) return [whole];
  const last = words.slice(-1);
  const first = words.slice(0, -1);
  const turned = [[...last, ...first], words.toReversed()].map((own) => make('turned', own));
  if (words.length < 3) return [whole, turned[0] as Candidate<T>];
  const [family, ...middle] = first as [NameWord, ...NameWord[]];
  const short = [
    [...first.map(initial), ...last],
    [family, ...middle.map(initial), ...last],
    [...first, ...last.map(initial)],
    words.map(initial),
    // “NT Thử” for “Nguyễn Thị Thử”; “NTT” beside what tells who it is, also without some of the names between.
    [joined(first.map(initial)), ...last],
    [joined(words.map(initial))],
    ...(middle.length > 1
      ? middle.map((each) => [joined([family, each, ...last].map(initial))])
      : []),
  ];
  const letters = onset(family);
  return [
    whole,
    ...turned,
    ...short.map((own) => make('initials', own)),
    make('short', words),
    make('short', [initial(family), ...words.slice(1)]),
    ...(letters.key.length > 1 ? [make('short', [letters, ...words.slice(1)])] : []),
  ];
}

interface NameWord {
  key: string;
  exact: string;
}

/** The words of a name: “H’Mây” is one, however its parts are joined. */
function wordsOf(name: string): NameWord[] {
  return [...name.normalize('NFC').matchAll(nameWord)].map(([letters]) => {
    const joined = letters.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    return { key: keyOf(joined), exact: exactOf(joined) };
  });
}

const nameWord = /[\p{L}\p{M}\p{N}]+(?:['\u2018\u2019\u02BC\u00B4`\u2032]\s?[\p{L}\p{M}\p{N}]+)*/gu;

function initial({ key, exact: marked }: NameWord): NameWord {
  return { key: key.charAt(0), exact: marked.charAt(0) };
}

/** “Ng” of “Nguyễn”, “Tr” of “Trần”, as names are abbreviated. */
function onset({ key, exact: marked }: NameWord): NameWord {
  const { length } = /^[^aeiou]*/.exec(key)?.[0] ?? '';
  return { key: key.slice(0, length), exact: marked.slice(0, length) };
}

const isAbbreviated = (key: string) => /^(?:.|ng|nh|tr|ph|th|ch|kh)$/u.test(key);

const joined = (words: readonly NameWord[]): NameWord => ({
  key: words.map(({ key }) => key).join(''),
  exact: words.map((each) => each.exact).join(''),
});

// However y and i stand for each other, also within joined words.
const keyOf = (letters: string) => fold(inLatinLetters(letters)).replaceAll('y', 'i');
const exactOf = (letters: string) => exact(inLatinLetters(letters));

/** A name that may be told, cut into its words once for all finders. */
export interface OpenName extends Candidate<never> {
  name: string;
  form: 'open';
}

/** Cuts a name that may be told into its words. */
export function openName(name: string): OpenName {
  const words = wordsOf(name);
  const keys = words.map(({ key }) => key);
  const exacts = words.map((each) => each.exact);
  return {
    name,
    form: 'open',
    keys,
    exacts,
    letters: keys.join(''),
    near: [],
    units: [],
    given: -1,
  };
}

/** Names that may be told, as far as they hold a word by which a sought one begins. */
function openCandidates<T>(
  names: Iterable<OpenName>,
  sought: readonly Candidate<T>[],
): Candidate<T>[] {
  const begins = new Set(sought.map(({ keys }) => keys[0]));
  return [...names].filter(({ keys }) => keys.some((key) => begins.has(key)));
}

/** In letters: no word of Vietnamese is longer, and what is shorter may be one of another language. */
const shortestJoined = { whole: 8, two: 6 };
const prefix = 5;

/** What a word may begin or hold, by the beginnings of all names. */
function indexOf<T>(candidates: readonly Candidate<T>[], open: readonly Candidate<T>[]) {
  const byBeginning = new Map<string, Candidate<T>[]>();
  const put = (beginning: string, candidate: Candidate<T>) => {
    const known = byBeginning.get(beginning);
    if (!known) byBeginning.set(beginning, [candidate]);
    else if (known.at(-1) !== candidate) known.push(candidate);
  };
  const byPrefix = new Map<string, Candidate<T>[]>();
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
    return {
      key,
      letters,
      get exact() {
        marked ??= exactOf(letters);
        return marked;
      },
      begins: byBeginning.get(key) ?? [],
      holds: heldBy(key, byPrefix),
    };
  };
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

/** Whether a name is known by its letters, wherever they are parted; short ones are not. */
function isParted<T>({ form, keys, sought }: Candidate<T>): boolean {
  return form === 'whole' && (keys.length > 2 || !sought?.person);
}

function foundIn<T>(reading: Reading, wordOf: (letters: string) => Word<T>): FoundName<T>[] {
  const { text } = reading;
  const tokens = tokensOf(text, wordOf);
  const found: FoundName<T>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token<T>;
    if (token.word.begins.length === 0 && !token.word.holds) continue;
    const best = bestAt(tokens, at, text);
    if (!best) continue;
    const { candidate, end, isExact } = best;
    if (candidate.sought) {
      const name = candidate.sought;
      const own = tokens.slice(at, end);
      const to = own.at(-1)?.to ?? token.to;
      found.push({
        of: name.of,
        ...reading.sourceOf(...withQuotes(text, name.name, token.from, to)),
        exact: isExact,
        sure:
          candidate.form === 'whole' &&
          !name.called &&
          !name.shortened &&
          !name.namesake &&
          !best.isDoubtful &&
          !isOthersToo(tokens, at, best),
        capital: isUpper(token.word.letters),
        doubtful: best.isDoubtful,
      });
    }
    if (!best.isDoubtful) at = end - 1;
  }
  return found;
}

function tokensOf<T>(text: string, wordOf: (letters: string) => Word<T>): Token<T>[] {
  const tokens: Token<T>[] = [];
  const walk = new RegExp(piece);
  for (let match = walk.exec(text); match; match = walk.exec(text)) {
    const [letters] = match;
    tokens.push({ word: wordOf(letters), from: match.index, to: walk.lastIndex });
  }
  return tokens;
}

/** A run of capitals, or of other letters with the capitals before them, or of digits. */
const piece =
  /(?:\p{Lu}\p{M}*)*(?:(?!\p{Lu})[\p{Ll}\p{Lt}\p{Lo}\u24B6-\u24E9\u{1F130}-\u{1F149}]\p{M}*)+|(?:\p{Lu}\p{M}*)+|\p{N}+/gu;

/** The longest name that begins with a word; a name that may be told, where it is that one. */
function bestAt<T>(tokens: readonly Token<T>[], at: number, text: string): Match<T> | undefined {
  let best: Match<T> | undefined;
  for (const candidate of (tokens[at] as Token<T>).word.begins) {
    const match = matchOf(candidate, tokens, at, text);
    if (match && (!best || isBetter(match, best))) best = match;
  }
  const held = (tokens[at] as Token<T>).word.holds;
  return (
    best ??
    (held && { candidate: held, end: at + 1, isExact: false, isDoubtful: false, isWeak: false })
  );
}

function isBetter<T>(match: Match<T>, best: Match<T>): boolean {
  if (match.isDoubtful !== best.isDoubtful) return best.isDoubtful;
  if (match.end !== best.end) return match.end > best.end;
  const isOpen = match.candidate.form === 'open';
  if (isOpen !== (best.candidate.form === 'open'))
    return isOpen ? best.isWeak || !best.isExact : !match.isWeak && match.isExact;
  return match.isExact && !best.isExact;
}

/** Whether a text without marks may as well mean a name that may be told. */
function isOthersToo<T>(tokens: readonly Token<T>[], at: number, { end, isExact }: Match<T>) {
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
  return { candidate, end, isExact, isDoubtful: meaning === 'doubtful', isWeak };
}

/** Where a name ends that begins at a token, and how its words are spelt there. */
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

/** Letters and marks whatever their order: a tone moves within a word that is cut. */
const unordered = (text: string) => [...text].sort().join('');

/**
 * Whether the letters of a name are cut into other words: “Hòa Bình” is not “Hồ A Bình”, nor is “Hoàn
 * Bình” “Hồ An Bình”. Without marks only what is cut within the words, or joined whole, is the name.
 */
function isOtherWords<T>({ keys, exacts }: Candidate<T>, own: readonly Token<T>[]): boolean {
  if (own.length < 2) return false;
  const ends = new Set<number>();
  let length = 0;
  for (const key of keys) {
    length += key.length;
    ends.add(length);
  }
  // “Hồ A” is spelt as “Hòa” is, but its marks are others; in letters set apart they are the same.
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
  // All in one: `lehoa`, where no other word is spelt so.
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

const joiners = '[\\s_\\p{Pd}\'‘’"“”„«»()\\[\\]{}>#^´\u2032]*';
const gap = new RegExp(`^${joiners}$`, 'u');
const looseGap = new RegExp(
  `^${joiners}(?:[/·•∙⋅,|.;:+=&\\\\…․‧．。・˙_~*](?:[\\s\\p{Pd}>#'‘’()]*))?$`,
  'u',
);

/**
 * Whether what stands between two words leaves them one name: spaces, dashes, quotes and marks do;
 * one separator does in a long name.
 */
function isGap(between: string, isLoose: boolean): boolean {
  if (between === ' ' || between === '') return true;
  // A table that is set out in columns parts a name by many spaces, which no reader sees.
  const seen = between.replace(/\s+/g, ' ');
  return seen.length <= longestGap && (gap.test(seen) || (isLoose && looseGap.test(seen)));
}

const longestGap = 40;

/** Between two cells of a table of Markdown. */
const cellBorder = /^[^\S\n]*\|[^\S\n]*$/;

interface Surroundings<T> {
  own: readonly Token<T>[];
  isExact: boolean;
  text: string;
  before: Token<T> | undefined;
  after: Token<T> | undefined;
}

type Meaning = 'meant' | 'doubtful' | undefined;

const meant = (is: boolean): Meaning => (is ? 'meant' : undefined);

/** Whether words that spell a name are written as one is. */
function meaningOf<T>(candidate: Candidate<T>, around: Surroundings<T>): Meaning {
  const { form, keys, sought } = candidate;
  const { own, isExact, text } = around;
  if (!sought) return 'meant';
  if (!sought.person) return sought.shortened ? meaningOfShortened(candidate, around) : 'meant';
  const isCapital = own.every(({ word: { letters } }) => isUpper(letters));
  if (form === 'turned') return meant(isCapital && isApart(around) && (keys.length > 2 || isExact));
  if (form === 'initials') return meant(isCapital && areInitials(candidate, around));
  if (form === 'short') return meant(isCapital && isShort(candidate, around));
  const from = own[0]?.from ?? 0;
  const isTitled = titleBefore.test(text.slice(Math.max(0, from - 24), from));
  if (sought.namesake)
    return meant((isCapital || isExact || isTitled) && isBeside(candidate, around));
  if (sought.called) return isCapital ? meaningOfPart(candidate, around, isTitled) : undefined;
  if (keys.length === 1 && !/['’ʼ]/.test(sought.name))
    return meant(isCapital && isTitled && !goesOn(around));
  const place = isTitled ? undefined : placeAround(candidate, around);
  if (place === 'street') return undefined;
  if (place) {
    const before = text.slice(Math.max(0, from - 40), from);
    return keys.length > 2 || isOfficeBefore(before) ? 'doubtful' : undefined;
  }
  const isBesideOwn = isBeside(candidate, around);
  if (!isBesideOwn && isCapital && isOthersName(around, isTitled, keys.length)) {
    const isClear = isTitled || isBehindFamily(around) === 'titled';
    return keys.length > 2 && isTitled ? 'doubtful' : isClear ? undefined : 'doubtful';
  }
  if (!isBesideOwn && !sought.own && isGivenOtherwise(candidate, around)) return 'doubtful';
  if (keys.length > 2) return 'meant';
  if (sought.common && !isTitled && !isBesideOwn)
    return isCapital && isExact && sought.common === 'here' ? 'doubtful' : undefined;
  if (isTitled || isBesideOwn) return 'meant';
  if (isCapital) return isAmidCapitals(around) ? 'doubtful' : 'meant';
  if (own.some(({ word: { letters } }) => hasMarks(letters))) return undefined;
  return isWholeStem(around) ? 'meant' : 'doubtful';
}

/** Whether a name goes on before or behind: “bà Đặng Lê Na” is not Lê Na, nor is “Trần Quẹo Anh” Trần Quẹo. */
function isOthersName<T>(around: Surroundings<T>, isTitled: boolean, words: number): boolean {
  if (!isTitled && isBehindFamily(around)) return true;
  if (!goesOn(around)) return false;
  if (words < 3) return true;
  // “Lò Văn Thử Kế toán” tells a position, “Lò Văn Thử Anh.” another name; “Lò Văn Thử A” is one of namesakes.
  const { text, own, after } = around;
  const rest = text.slice(after?.to ?? 0);
  const isLine = !/\n/.test(text.slice(own.at(-1)?.to ?? 0, after?.from ?? 0));
  const isWord = isTitled || (isLine && (after?.word.key.length ?? 0) > 1);
  return isWord && !/^\s+[\p{L}\p{N}]/u.test(rest);
}

/**
 * Whether the given name bears other marks, in a text with marks: “Trần Thị Hoa” is not Trần Thị Hòa, while
 * “Dủng” for “Dũng” and, since nobody is called so, “Thuy” for “Thúy” are slips of the pen.
 */
function isGivenOtherwise<T>({ keys, exacts }: Candidate<T>, { own }: Surroundings<T>): boolean {
  if (own.length !== keys.length || own.length < 2) return false;
  const { key = '', exact: written = '', letters = '' } = own.at(-1)?.word ?? {};
  const given = exacts.at(-1) ?? '';
  if (key !== keys.at(-1) || written === given) return false;
  if (!own.some(({ word }) => hasMarks(word.letters))) return false;
  const isToneSlip = written.replace(hookOrTilde, '') === given.replace(hookOrTilde, '');
  if (isToneSlip && hookOrTilde.test(written) && hookOrTilde.test(given)) return false;
  return hasMarks(letters) || unmarked.has(key);
}

/** Hỏi and ngã, which half of the country does not tell apart. */
const hookOrTilde = /[\u0303\u0309]$/;

/** Given names without any mark. */
const unmarked = new Set(
  'an anh ba chi chung dung duy giang han hanh hoa hoan kha khanh khoa kim lam lan linh loan long mai minh my nam nga nghi nhi nhung oanh phong quang sang sinh tam tan thanh thao thi thoa thu trang trinh trung vi vinh xoan'.split(
    ' ',
  ),
);

/** Whether a family name stands directly before, and whether a title before that. */
function isBehindFamily<T>({ own, text, before }: Surroundings<T>): 'titled' | 'bare' | undefined {
  if (!before || !isUpper(before.word.letters)) return undefined;
  if (!/^[^\S\n]+$/.test(text.slice(before.to, own[0]?.from ?? 0))) return undefined;
  const title = text.slice(Math.max(0, before.from - 24), before.from);
  const { letters } = before.word;
  if (titleBefore.test(title)) return mayBeFamilyName(letters) ? 'titled' : undefined;
  const isFamily = startsSentence(text, before.from) ? isFamilyName : mayBeFamilyName;
  return isFamily(letters) ? 'bare' : undefined;
}

/** Whether a name in capitals stands amid others: “TĂNG CƯỜNG AN TOÀN” need not name anybody. */
function isAmidCapitals<T>({ own, text, before, after }: Surroundings<T>): boolean {
  const isLoud = ({ word: { letters } }: Token<T>) => letters.length > 1 && isAllUpper(letters);
  if (!own.every(isLoud)) return false;
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const isNext = (token: Token<T> | undefined, between: string) =>
    token !== undefined && isLoud(token) && /^[^\S\n]+$/.test(between);
  return (
    isNext(before, text.slice(before?.to ?? 0, from)) ||
    isNext(after, text.slice(to, after?.from ?? 0))
  );
}

/** Whether letters without marks are all of a file's name or of a part of an address: `anh/le-hoa.jpg`. */
function isWholeStem<T>({ own, text }: Surroundings<T>): boolean {
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  if (/\s/.test(text.slice(from, to))) return false;
  const before = text.slice(Math.max(0, from - 8), from);
  if (/(?:^|[^a-z])(?:ong|ba|anh|chi|co|chu|bac|em)[-_]$/.test(before)) return true;
  return !/\p{L}[-_.]?$/u.test(before) && !/^[-_]?\p{L}/u.test(text.slice(to, to + 2));
}

/** Whether a name without some of its words is the person's: see the rule at `nameFinder`. */
function isShort<T>(candidate: Candidate<T>, around: Surroundings<T>): boolean {
  const { own, isExact, text, before } = around;
  const initials = own.filter(({ word: { key } }) => isAbbreviated(key));
  // “Ng Văn Thử”, “Lò V Thử” do without, “Lò V” does not.
  const isDotted = initials.every(
    (token) =>
      (own.length > 2 && (token !== own[0] || token.word.key.length > 1)) ||
      /^\s?\./.test(text.slice(token.to, token.to + 2)),
  );
  if (!isDotted || (!isExact && own.some(({ word: { letters } }) => hasMarks(letters))))
    return false;
  const isBesideOwn = isBeside(candidate, around);
  const isLastShort = own.at(-1)?.word.key !== candidate.keys.at(-1);
  if ((own.length === 2 || isLastShort) && initials.length > 0 && !isBesideOwn) return false;
  if (!isBesideOwn && goesOn(around)) return false;
  const from = own[0]?.from ?? 0;
  if (placeAround(candidate, around)) return false;
  if (!before || !isUpper(before.word.letters)) return true;
  if (!/^[^\S\n]*$/.test(text.slice(before.to, from))) return true;
  if (titleBefore.test(text.slice(Math.max(0, from - 24), from))) return true;
  // A verb begins a sentence with a capital too: “Tặng Lê Thử …”.
  return startsSentence(text, before.from) && !isFamilyName(before.word.letters);
}

/** Whether a given name is the person's: see the rule at `nameFinder`. */
function meaningOfPart<T>(
  candidate: Candidate<T>,
  around: Surroundings<T>,
  isTitled: boolean,
): Meaning {
  const { keys, sought } = candidate;
  const { own, isExact, text, before } = around;
  const isHere = sought?.called === 'here';
  const from = own[0]?.from ?? 0;
  const compound = keys.length === 1 ? compoundAt(around) : undefined;
  if (compound === 'word' || (compound && !isTitled)) return undefined;
  if (sought?.called === 'household') {
    const isBehind = householdBefore.test(text.slice(Math.max(0, from - 40), from));
    return isExact && isBehind && !goesOn(around) ? 'doubtful' : undefined;
  }
  if (keys.length === 1 && keys[0]?.length === 1) {
    if (!isTitled) return undefined;
    if (isBeside(candidate, around, 'units')) return 'meant';
    return isHere && /^\s?\./.test(text.slice(own.at(-1)?.to ?? 0)) ? 'doubtful' : undefined;
  }
  const isBesideOwn = isBeside(candidate, around, isHere ? 'near' : 'units');
  if (isBesideOwn && (isTitled || isExact) && (isTitled || !isNamed(around))) return 'meant';
  if (isTitled) {
    if (keys.length === 1 && goesOn(around)) return undefined;
    if (isHeroic(around)) return 'doubtful';
    if (isHere || isUnitInSentence(candidate, around)) return 'meant';
    return isExact && (isBeside(candidate, around) || isUnitInText(candidate, text))
      ? 'doubtful'
      : undefined;
  }
  if (!isHere && isExact && !isNamed(around) && !goesOn(around) && isBeside(candidate, around))
    return 'doubtful';
  // “Y Wang”, “A Páo” are written as one name; “Thị Hòa” is not.
  const isOne = keys.length === 1 || (keys.length === 2 && keys[0]?.length === 1);
  if (!isHere || !isExact || !isOne || goesOn(around) || isNamed(around)) return undefined;
  if (placeAround(candidate, around) || otherHead.test(text.slice(Math.max(0, from - 24), from)))
    return undefined;
  const isDoubtful =
    startsSentence(text, from) || isAmidCapitals(around) || isBehindCapital(around);
  return !before || isDoubtful || otherWords.has(keys[0] ?? '') ? 'doubtful' : 'meant';
}

/** Whether words and initials of a name are the person's: see the rule at `nameFinder`. */
function meaningOfFragment<T>(
  candidate: Candidate<T>,
  around: Surroundings<T>,
  { given, wholes, initials, isJoined, isSpelt }: Fragment,
): Meaning {
  const { sought, keys } = candidate;
  const { own, text, before } = around;
  if (!isSpelt) return undefined;
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const written = text.slice(from, to);
  const isTitled = titleBefore.test(text.slice(Math.max(0, from - 24), from));
  const isHere = sought?.called === 'here';
  const isPair = given === 'whole' && wholes > 0;
  const isLetters = given === 'initial' && wholes === 0;
  if (isInAddress(text, from, to)) {
    if (isAccount(text, to)) return doubtful(!isLetters || isHere);
    if (placeAround(candidate, around)) return undefined;
    const hasFamily = own.some(({ word: { key } }) => key === keys[0]);
    return doubtful(isWholeStem(around) ? isPair || (isJoined && !isLetters) : isPair && hasFamily);
  }
  if (placeAround(candidate, around)) return undefined;
  if (!own.every(({ word: { letters } }) => isUpper(letters))) {
    // In lower case only what no other words are spelt as.
    const isAll = keys.length > 2 && wholes + 1 === keys.length;
    return doubtful(isPair && (isTitled || isAll || (own.length === 1 && written.length > 4)));
  }
  const isBesideOwn = isBeside(candidate, around, isHere ? 'near' : 'units');
  if (!isTitled && (isNamed(around) || isJoinedBefore(around))) return undefined;
  if (!isBesideOwn && goesOn(around)) return undefined;
  if (written.includes(',') && own[0]?.word.key !== keys[candidate.given]) return undefined;
  if (isPair) {
    if (isBesideOwn) return 'meant';
    if (!isTitled && isProvince(written)) return undefined;
    const isPlain = !/[^\p{L}\p{M}\s]/u.test(written) && !isAmidCapitals(around);
    if (isPlain && keys.length > 2 && wholes + 1 === keys.length) return 'meant';
    const isClear = isTitled || (before !== undefined && !startsSentence(text, from));
    return isHere && isPlain && isClear ? 'meant' : 'doubtful';
  }
  const isCut = own.at(-1)?.word.key.length === 1 && /^\s?\./.test(text.slice(to, to + 2));
  const isTight = own.length > 1 && !/\s/.test(written);
  const isMarked = isTitled || isHere || isCut || isTight || /\p{Lu}\s?\./u.test(written);
  if (given === 'whole') return doubtful(isMarked || isJoined || initials > 1);
  if (!isLetters) return doubtful(isMarked);
  const isAll = initials > 1 && initials + 1 === keys.length;
  return doubtful(isAll ? isMarked : isHere && isTitled);
}

const doubtful = (is: boolean): Meaning => (is ? 'doubtful' : undefined);

/** Whether words stand in an address, an account or the name of a file. */
function isInAddress(text: string, from: number, to: number): boolean {
  const before = /[^\s<>(){}"'“”|,;]*$/.exec(text.slice(Math.max(0, from - 120), from))?.[0] ?? '';
  const after = /^[^\s<>(){}"'“”|,;]*/.exec(text.slice(to, to + 120))?.[0] ?? '';
  return address.test(before + text.slice(from, to) + after);
}

const address =
  /@|:\/\/|^\.{0,2}\/|[a-z0-9]\.[a-z]{2,}\/|\.(?:jpe?g|png|webp|pdf|docx?|xlsx?|html?|mp4|vn|com|net|org)(?:\W|$)|^#?[a-z0-9]+(?:[-_.][a-z0-9]+)+$/;

/** Whether a word of another name stands directly before, set in the same way. */
function isJoinedBefore<T>({ own, text, before }: Surroundings<T>): boolean {
  if (!before || !isUpper(before.word.letters)) return false;
  return /^[-._/]$/.test(text.slice(before.to, own[0]?.from ?? 0));
}

/** The word that a name of one syllable makes with the next: “Công an”, “CÔNG AN”. */
function compoundAt<T>({ own, text, after }: Surroundings<T>) {
  const [word] = own;
  if (!word || !after || !/^[^\S\n]+$/.test(text.slice(word.to, after.from))) return undefined;
  const isLoud = isAllUpper(word.word.letters) && isAllUpper(after.word.letters);
  if (isUpper(after.word.letters) && !isLoud) return undefined;
  return compoundOf(word.word.exact, after.word.exact);
}

/** “ANH HÙNG”, amid other capitals, need not be Hùng. */
function isHeroic<T>(around: Surroundings<T>): boolean {
  const { own, before } = around;
  const isWord = before?.word.letters === 'ANH' && heroic.has(own[0]?.word.key ?? '');
  return isWord && isAmidCapitals(around);
}

const heroic = new Set('hung dung tai minh kiet hao'.split(' '));

/** Whether a word that is neither verb nor title begins the sentence before: “Nghệ An”, “Kim Liên”. */
function isBehindCapital<T>({ own, text, before }: Surroundings<T>): boolean {
  if (!before || !isUpper(before.word.letters) || opening.test(before.word.letters)) return false;
  return /^[^\S\n]+$/.test(text.slice(before.to, own[0]?.from ?? 0));
}

const opening =
  /^(?:khen|tặng|thưởng|trao|cho|mời|gặp|chúc|gửi|nhờ|theo|với|và|cùng|của|hộ|nhà|xin|chào|là|có|khi|rồi|sau|nếu|vì|do|thấy|nghe|riêng|còn|được)$/iu;

const householdBefore = new RegExp(
  `(?:^|[^\\p{L}])(?:hộ(?: gia đình)?|gia đình|vợ chồng)\\s+(?:(?:${personTitle})\\s+)?$`,
  'iu',
);

/** What else stands before a capital that is nobody's: “mùa Xuân”, “phía Nam”. */
const otherHead =
  /(?:^|[^\p{L}])(?:mùa|đợt|phía|miền|hội|tết|ngày|tháng|thứ|quý|khóa|lớp|hạng|giải|điều|khoản|chương|mục|nước|tiếng|người|dân tộc|tổ|đội|khu|bến|phong trào)\s+["“'‘]?$/iu;

/** Given names that are written with a capital as other words too. */
const otherWords = new Set('xuan ha thu dong nam bac trung viet quoc dang'.split(' '));

/** Whether the name of an organisation without a part is written as a name is, and does not go on. */
function meaningOfShortened<T>(candidate: Candidate<T>, around: Surroundings<T>): Meaning {
  const { own, isExact } = around;
  const name = candidate.sought?.name ?? '';
  const capitals = name.split(/\s+/).slice(1).filter(isUpper).length;
  const written = own.slice(1).filter(({ word: { letters } }) => isUpper(letters)).length;
  if (!isExact || written < capitals || goesOn(around)) return undefined;
  return candidate.sought?.common === 'here' ? 'doubtful' : 'meant';
}

/** Whether a name stands directly before: “Trần Thị Gượm” is nobody called Gượm. */
function isNamed<T>({ own, text, before }: Surroundings<T>): boolean {
  if (!before || !isUpper(before.word.letters)) return false;
  if (!/^[^\S\n]*$/.test(text.slice(before.to, own[0]?.from ?? 0))) return false;
  return !startsSentence(text, before.from) || isFamilyName(before.word.letters);
}

/** What the words before make of a name, unless they are the person's own unit. */
function placeAround<T>({ near }: Candidate<T>, { own, text }: Surroundings<T>) {
  const from = own[0]?.from ?? 0;
  const before = text.slice(Math.max(0, from - 60), from);
  const place = /[-_]$/.test(before)
    ? isPlaceBeforeInSlug(before.toLowerCase()) && 'area'
    : placeBefore(before);
  return place && near.some((words) => fold(before).endsWith(words)) ? undefined : place;
}

const startsSentence = (text: string, at: number) =>
  /(?:^|[.!?:…\n;•]\s*|[-–—]\s+)["“'‘(*]*$/u.test(text.slice(Math.max(0, at - 6), at));

/** Whether the person's position or unit stands directly beside the words. */
function isBeside<T>(
  candidate: Candidate<T>,
  { own, text }: Surroundings<T>,
  kind: 'near' | 'units' = 'near',
): boolean {
  const known = candidate[kind];
  if (known.length === 0) return false;
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const isInitial = own.at(-1)?.word.key.length === 1;
  const after = fold(text.slice(to, to + 160))
    .replace(isInitial ? /^[\s,(–:;.-]+/ : /^[\s,(–:;-]+/, '')
    .replace(/^(?:la|thuoc|cua|o|tai) /, '');
  if (
    known.some((words) => after.startsWith(words) && !/^[a-z0-9]/.test(after.slice(words.length)))
  )
    return true;
  const before = fold(text.slice(Math.max(0, from - 160), from)).replace(/[\s,:]+$/, '');
  return known.some(
    (words) => before.endsWith(words) && !/[a-z0-9]$/.test(before.slice(0, -words.length)),
  );
}

/** Whether the person's unit stands in the sentence of the words. */
function isUnitInSentence<T>({ units }: Candidate<T>, { own, text }: Surroundings<T>): boolean {
  if (units.length === 0) return false;
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const start =
    text
      .slice(Math.max(0, from - 400), from)
      .split(/[.!?…]\s+|\n\s*\n/)
      .at(-1) ?? '';
  const [end = ''] = text.slice(to, to + 400).split(/[.!?…](?:\s+|$)|\n\s*\n/);
  const sentence = fold(start + text.slice(from, to) + end);
  return units.some((words) => sentence.includes(words));
}

/** Whether the person's unit stands in a text, in another sentence too. */
function isUnitInText<T>({ units }: Candidate<T>, text: string): boolean {
  if (units.length === 0) return false;
  // Many are called in one text.
  if (lastFolded.text !== text) lastFolded = { text, folded: fold(text) };
  return units.some((words) => lastFolded.folded.includes(words));
}

let lastFolded = { text: '', folded: '' };

const isUpper = (letters: string) => /^[\p{Lu}\p{N}\u24B6-\u24CF]/u.test(letters);
const isAllUpper = (letters: string) => !/[\p{Ll}]/u.test(letters);

/** “bà Hòa Bình” is another person than “bà Hòa”; in capitals nobody can tell. */
function goesOn<T>({ own, text, after }: Surroundings<T>): boolean {
  const last = own.at(-1);
  if (!last || !after || !/^[^\S\n]+$/.test(text.slice(last.to, after.from))) return false;
  if (noName.test(text.slice(after.from, after.from + 24))) return false;
  const isLoud = isAllUpper(last.word.letters) && last.word.letters.length > 1;
  return isUpper(after.word.letters) && !(isLoud && isAllUpper(after.word.letters));
}

/** What follows a name with a capital of its own and is none of it. */
const noName =
  /^(?:(?:bằng|giấy) khen|huân chương|huy chương|kỷ niệm|cờ|danh hiệu|chiến sĩ|trường|trạm|sở|phòng|ban|tổ|đội|thôn|xã|công ty)(?![\p{L}\p{M}])/iu;

/** Whether no other name stands beside: in “bà Lê Thị Hòa, Lê Thị Mai” nobody is Hòa Lê Thị. */
function isApart<T>(around: Surroundings<T>): boolean {
  const { own, text, before } = around;
  if (goesOn(around)) return false;
  const from = own[0]?.from ?? 0;
  if (!before || !isUpper(before.word.letters)) return true;
  const between = text.slice(before.to, from);
  return !isGap(between, true) || titleBefore.test(text.slice(Math.max(0, from - 24), from));
}

/** Initials are followed by a dot or stand before the last word; without that word, near position or unit. */
function areInitials<T>(candidate: Candidate<T>, around: Surroundings<T>): boolean {
  const { keys, near } = candidate;
  const { own, text } = around;
  if (own.length !== keys.length) return false;
  if (own.length === 1)
    return isAllUpper(own[0]?.word.letters ?? '') && isBeside(candidate, around);
  const isDotted = own.every(
    ({ word: { key }, to }, index) =>
      key.length > 1 ||
      (index === own.length - 1 && index > 1) ||
      /^\s?\./.test(text.slice(to, to + 2)),
  );
  const [from, to] = [own[0]?.from ?? 0, own.at(-1)?.to ?? 0];
  const isJoined =
    own.length === 2 && (keys[0] ?? '').length > 1 && isAllUpper(own[0]?.word.letters ?? '');
  if (isJoined) {
    const isTitled = titleBefore.test(text.slice(Math.max(0, from - 24), from));
    return isTitled || isBeside(candidate, around);
  }
  if ((keys.at(-1) ?? '').length > 1) return isDotted || isApart(around);
  if (!isDotted) return false;
  const nearby = fold(text.slice(Math.max(0, from - 80), to + 80));
  return near.some((words) => nearby.includes(words));
}

const titleBefore = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${personTitle}):?\\s+$`, 'iu');

/** A quote or bracket that belongs to the name, or whose other half stands within it, is taken along. */
function withQuotes(text: string, name: string, from: number, to: number): [number, number] {
  const part = text.slice(from, to);
  const count = (mark: RegExp) => part.match(mark)?.length ?? 0;
  const open = count(/[“«(]/g) - count(/[”»)]/g);
  const opens = (open < 0 || /^[“„"«(]/.test(name)) && /[“„"«(]/.test(text.charAt(from - 1));
  const closes = (open > 0 || /[”“"»)]$/.test(name)) && /[”“"»)]/.test(text.charAt(to));
  return [opens ? from - 1 : from, closes ? to + 1 : to];
}
