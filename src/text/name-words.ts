import { isBareSyllable as isBare } from './bare-syllable.ts';
import { endsBlock } from './block-break.ts';
import { isTypedBare } from './family-names.ts';
import { hasMarks } from './fold.ts';
import { exactOf, keyOf } from './name-forms.ts';
import { organisationShortForms } from './organisation-spellings.ts';
import { remembered } from './remembered.ts';
import { personTitle } from './titles.ts';
import { typedSyllable } from './typed-names.ts';
import { type WrittenWord, writtenWords } from './written-form.ts';

/** A name whose words are searched for. */
export interface NameToRead<T> {
  name: string;
  /** The words used to address the person, if not the last. */
  given?: string | undefined;
  /** Whether no single word is distinctive: two are searched for, whole or joined. */
  together?: boolean | undefined;
  of: T;
}

/** The location of a word of a name, together with adjacent parts of the name. */
export interface NameWordsAt<T> {
  of: T;
  /** Range of words in the text, from the first to the one behind the last. */
  first: number;
  end: number;
  /** Whether it is a single word of the name, or the rest of it behind a title. */
  isSingle: boolean;
}

/**
 * Finds every occurrence of a word of a name in any form, for human review: folded, in any case, in the
 * keys of Telex, VNI or VIQR, within joined words (`HungTV`, `tvhung82`, “Hùngtrực”), split (“H ù n g”),
 * with letters lost or in a legacy font (“H?ng”, “Hïng”), as initials (“T.V.H.”, “Trần VH”), the family
 * name beside an initial (“Trần Văn H”) or alone. It aims at recall and decides nothing: of words other
 * than the given name it reports those used as names, of the given name every one.
 */
export function nameWordFinder<T>(
  names: readonly NameToRead<T>[],
): (text: string, words?: readonly WrittenWord[]) => NameWordsAt<T>[] {
  const people = names.map(personOf).filter(({ words }) => words.length > 0);
  if (people.length === 0) return () => [];
  const mayBegin = partsOf(people);
  return (text, words = writtenWords(text)) => {
    const found: NameWordsAt<T>[] = [];
    const parts = words.map(({ from, to }) => mayBegin(text.slice(from, to)));
    const ends = new Map<Person<T>, number>();
    for (const [index, { of }] of parts.entries()) {
      for (const person of of) {
        if (index < (ends.get(person) ?? 0)) continue;
        const row = rowAt(person, parts, { text, words, index });
        if (!row) continue;
        found.push({ of: person.of, first: index, end: row.end, isSingle: row.isSingle });
        ends.set(person, row.end);
      }
    }
    return found;
  };
}

interface Person<T> {
  of: T;
  /** Whether the name is typed without diacritics, so that those of a text may be its own. */
  isBare: boolean;
  words: { key: string; exact: string; bare: string }[];
  given: number;
  together: boolean;
  initials: string;
}

function personOf<T>({ name, given, together = false, of }: NameToRead<T>): Person<T> {
  const own = [...name.normalize('NFC').matchAll(nameWord)].map(([word]) => {
    const letters = word.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    const exact = exactOf(letters);
    return { key: keyOf(letters), exact, bare: withoutTone(exact) };
  });
  const called = given === undefined ? -1 : own.findIndex(({ key }) => key === keyOf(given));
  const initials = own.map(({ key }) => key.charAt(0)).join('');
  const at = called < 0 ? own.length - 1 : called;
  const isBare = isTypedBare(name);
  return { of, isBare, words: own, given: together ? -1 : at, together, initials };
}

const nameWord = /[\p{L}\p{M}\p{N}]+(?:['\u2018\u2019\u02BC\u00B4`\u2032]\s?[\p{L}\p{M}\p{N}]+)*/gu;

/** A word of a text, and of whose names it may be a part. */
interface Part<T = unknown> {
  letters: string;
  key: string;
  exact: string;
  /** Keys of the words of names that it holds joined with other words. */
  holds: readonly string[];
  isUpper: boolean;
  of: readonly Person<T>[];
}

function partsOf<T>(people: readonly Person<T>[]) {
  const keys = new Set(people.flatMap(({ words }) => words.map(({ key }) => key)));
  const joined = [...keys].filter((key) => key.length > 1);
  const given = people.flatMap(({ words, given: at }) => words[at]?.key ?? []);
  // “gnùH”, “gnuhvt”: reversed it is a word of the name, and as written it is not a word.
  const whole = people.map(({ words }) => words.map(({ key }) => key).join(''));
  const telling = [
    ...given.filter((key) => key.length > 3),
    ...whole.filter((key) => key.length > 5),
  ];
  const isMirrored = (key: string) => {
    if (key.length < 3 || isBareSyllable(key)) return false;
    const back = mirrored(key);
    return keys.has(back) || telling.some((each) => back.includes(each));
  };
  return remembered((letters): Part<T> => {
    const typed = letters.replace(camel, (piece) => {
      const syllable = typedSyllable(piece);
      return syllable && keys.has(keyOf(syllable)) ? syllable : piece;
    });
    const own = isMirrored(keyOf(typed)) ? mirrored(typed) : typed;
    const key = keyOf(own);
    const holds =
      keys.has(key) || isBareSyllable(key) ? [] : joined.filter((each) => key.includes(each));
    const isStrange = foreign.test(own);
    const isOf = ({ words }: Person<T>) =>
      isStrange ||
      words.some(
        (word) =>
          (key.length < 6 && [key.charAt(0), key.at(-1)].includes(word.key.charAt(0))) ||
          word.key.startsWith(key) ||
          (key.length < 12 && word.key.charAt(0) === key.charAt(0)) ||
          holds.includes(word.key),
      );
    return {
      letters,
      key,
      exact: exactOf(own),
      holds,
      isUpper: /^[\p{Lu}\p{N}]/u.test(letters.normalize('NFC')),
      of: people.filter(isOf),
    };
  });
}

const mirrored = (letters: string) => [...letters.normalize('NFC')].reverse().join('');

const camel = /[A-Z]?[a-z\d]+|[A-Z]+(?![a-z])/g;

/** Keys have i instead of y: “nguien”, “buit”. */
const isBareSyllable = (key: string) => isBare(key) || isBare(key.replace(/ui(?=en|e|t$)/, 'uy'));

const sorted = (letters: string) => [...letters].sort().join('');

const isShortForm = new Set(organisationShortForms.map(([short]) => short));

const skeletonOf = (key: string) => key.replace(/[aeiouy]/g, '');

/** A letter that no Vietnamese word contains: in a legacy font it represents another. */
const foreign =
  /[ªº\u00B5\u00C4-\u00C7\u00CB\u00CE\u00CF\u00D1\u00D6\u00D8\u00DB-\u00DC\u00DE-\u00DF\u00E4-\u00E7\u00EB\u00EE\u00EF\u00F1\u00F6\u00F8\u00FB-\u00FC\u00FE-\u00FF]/u;

interface Around {
  text: string;
  words: readonly WrittenWord[];
  index: number;
}

/**
 * How a word of a text takes part in a name: as a word of it, as several joined words, or as part of a
 * word.
 */
type Role =
  | { kind: 'word'; at: number; isSpelt: boolean }
  | { kind: 'joined' }
  | { kind: 'short'; at: number };

interface Row {
  end: number;
  isSingle: boolean;
}

/** The sequence of words, from one on, that are parts of one name, if it is worth reviewing. */
function rowAt<T>(person: Person<T>, parts: readonly Part[], around: Around): Row | undefined {
  const { text, words, index } = around;
  const roles: Role[] = [];
  let end = index;
  while (end < words.length) {
    const gap = end > index ? text.slice(words[end - 1]?.to, words[end]?.from) : '';
    if (end > index && !isJoint(gap, roles.at(-1), parts[end] as Part)) break;
    const way = rolesAt(person, parts, { ...around, index: end }, roles);
    if (!way) break;
    roles.push(way.role);
    end = way.end;
  }
  if (roles.length === 0) return undefined;
  if (end === index + 1 && isShortForm.has((parts[index] as Part).letters)) return undefined;
  if (person.together)
    return roles.length > 1 || roles[0]?.kind === 'joined' ? { end, isSingle: false } : undefined;
  const isGiven = roles.some(
    (role) => role.kind === 'joined' || (role.kind === 'word' && role.at === person.given),
  );
  const isWord = roles.some(({ kind }) => kind === 'word');
  const isSingle = roles.length === 1 && roles[0]?.kind === 'word' && end === index + 1;
  if (isSingle)
    return isOfItsOwn(person, roles[0] as Role, parts, around) ? { end, isSingle } : undefined;
  if (isOtherWords(roles, parts.slice(index, end))) return undefined;
  if (isGiven) return { end, isSingle: false };
  // “Trần Văn H”, “Trần VH”; “T.V.H.”, and “TVH” as one word
  const shorts = roles.filter(({ kind }) => kind === 'short');
  if (isWord)
    return shorts.length > 0 || isWhole(roles, text.slice(words[end - 1]?.to))
      ? { end, isSingle: false }
      : undefined;
  if (isCalledByInitial(person, parts, around, end)) return { end, isSingle: end === index + 1 };
  const letters = shorts.reduce((all, _, at) => all + (parts[index + at]?.key.charAt(0) ?? ''), '');
  const isAll = sorted(person.initials) === sorted(letters);
  return isAll && letters.length > 1 ? { end, isSingle: false } : undefined;
}

/** “anh Hg”, “chị H.”, “ông V.H.”: behind a title, ending in an abbreviation of the given name. */
function isCalledByInitial<T>(
  { words: own, given, together }: Person<T>,
  parts: readonly Part[],
  { text, words, index }: Around,
  end: number,
): boolean {
  const { from = 0 } = words[index] ?? {};
  const [last, called] = [parts[end - 1], own[given]?.key ?? ''];
  if (!last || together || !titled.test(text.slice(Math.max(0, from - 24), from))) return false;
  return isShortOf(called, last) && (last.key.length === 1 || !isBareSyllable(last.key));
}

/** “thì máy”, “văn đúng”: lower-case words with diacritics other than those of the name. */
const isOtherWords = (roles: readonly Role[], own: readonly Part[]) =>
  own.every(({ isUpper }) => !isUpper) &&
  roles.every(({ kind }) => kind === 'word') &&
  roles.some((role) => role.kind === 'word' && !role.isSpelt);

/** Family and middle name, not followed by anything that continues a name. */
const isWhole = (roles: readonly Role[], rest: string) =>
  roles.length > 1 && !/^[^\S\n]+\p{Lu}/u.test(rest);

/**
 * Whether a separator keeps two words one name: a space or punctuation; an initial differs from a word
 * by its dot or capital.
 */
function isJoint(gap: string, last: Role | undefined, next: Part): boolean {
  if (!/^[^\p{L}\p{N}]{0,12}$/u.test(gap) || endsBlock(gap) || /[!;]/.test(gap)) return false;
  if (/[,:?]\s|\.\s/.test(gap) && last?.kind === 'word' && next.key.length > 4) return false;
  return (
    gap.trim() === gap ||
    next.isUpper ||
    next.key.length > 1 ||
    last?.kind === 'word' ||
    gap.startsWith('.')
  );
}

/** The parts of a name that a word, or several that are one split word, may be, given those already used. */
function rolesAt<T>(
  person: Person<T>,
  parts: readonly Part[],
  around: Around,
  taken: readonly Role[],
): { role: Role; end: number } | undefined {
  const { index } = around;
  const part = parts[index] as Part;
  const isFree = (at: number) => !taken.some((role) => role.kind === 'word' && role.at === at);
  const whole = person.words.findIndex(({ key }, at) => key === part.key && isFree(at));
  if (whole >= 0) {
    const word = person.words[whole] as Person<T>['words'][number];
    const isSpelt = person.isBare || isSpeltAs(word, part, whole === person.given);
    return { role: { kind: 'word', at: whole, isSpelt }, end: index + 1 };
  }
  if (part.holds.some((key) => isJoinedOf(person, key, part)) || isAccountOf(person, part))
    return { role: { kind: 'joined' }, end: index + 1 };
  const cut = cutAt(person, parts, around, isFree);
  if (cut) return { role: { kind: 'word', at: cut.at, isSpelt: true }, end: cut.end };
  if (person.together) return undefined;
  const short = person.words.findIndex((word, at) => isFree(at) && isShortOf(word.key, part));
  // “TB” in “Nguyễn TB Ngọc”, “TVH”
  const isBunch =
    part.key.length > 1 &&
    part.key.length < 5 &&
    // “trần vh”, `vh_tran`
    (/^\p{Lu}+$/u.test(part.letters) ||
      ((taken.some(({ kind }) => kind === 'word') || isTiedToWord(person, parts, around)) &&
        !isBareSyllable(part.key))) &&
    [...part.key].every((letter) => person.initials.includes(letter));
  if (isBunch && part.key.length === person.initials.length)
    return { role: { kind: 'joined' }, end: index + 1 };
  if (isBunch) return { role: { kind: 'short', at: -1 - index }, end: index + 1 };
  return short < 0 ? undefined : { role: { kind: 'short', at: short }, end: index + 1 };
}

/** Whether a word of the name follows within one address. */
function isTiedToWord<T>(
  { words: own }: Person<T>,
  parts: readonly Part[],
  { text, words, index }: Around,
): boolean {
  const gap = text.slice(words[index]?.to, words[index + 1]?.from);
  return /^[._-]$/.test(gap) && own.some(({ key }) => key === parts[index + 1]?.key);
}

/** Whether diacritics are those of the word, or absent; for the given name the tone may differ. */
function isSpeltAs(word: { exact: string; bare: string }, part: Part, isGiven: boolean): boolean {
  if (part.exact === word.exact || !hasMarks(part.letters)) return true;
  return isGiven && withoutTone(part.exact) === word.bare;
}

const withoutTone = (exact: string) => exact.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');

/** Whether a word of a text differs from that of a name by more than its tone: “Hưng” is not “Hùng”. */
export function isMarkedOtherwise(text: string, name: string): boolean {
  const { words: own, isBare } = personOf({ name, of: undefined });
  if (isBare) return false;
  return personOf({ name: text, of: undefined }).words.some(({ key, exact, bare }) => {
    const same = own.filter((each) => each.key === key);
    return same.length > 0 && exact !== key && same.every((each) => each.bare !== bare);
  });
}

/**
 * Whether the rest of a longer word that contains a word of the name is of the name too, a number or a
 * word.
 */
function isJoinedOf<T>(
  { words, given, together }: Person<T>,
  held: string,
  { key }: Part,
): boolean {
  const at = words.findIndex((word) => word.key === held);
  if (at < 0) return false;
  if (together) return at + 1 < words.length && key.includes(held + words[at + 1]?.key);
  const isOwn = (rest: string) => isOfParts(rest.replace(/^\d+|\d+$/g, ''), words);
  for (let from = key.indexOf(held); from >= 0; from = key.indexOf(held, from + 1)) {
    const [before, behind] = [key.slice(0, from), key.slice(from + held.length)];
    if (isOwn(before) && isOwn(behind)) return at === given || before + behind !== '';
    if (at === given && (isOwn(before) || isWords(before)) && (isOwn(behind) || isWords(behind)))
      return true;
  }
  return false;
}

/**
 * “tvh82”, “TVHg”, “HùngPGĐ”, “hungpgd”: all initials, or the given name joined to letters that form no
 * word.
 */
function isAccountOf<T>({ words, given, initials }: Person<T>, { key, letters }: Part): boolean {
  const own = words[given]?.key;
  if (own === undefined || own.length < 2) return false;
  const capitals = letters.normalize('NFC').match(/\p{Lu}\p{Ll}*/gu) ?? [];
  // “TrVH”, “NgTTHà”
  const isShort = (piece: string, at: number) =>
    words[at] !== undefined && [words[at]?.key, ...shortsOf(words[at]?.key)].includes(keyOf(piece));
  if (capitals.length === words.length && capitals.join('') === letters.normalize('NFC'))
    if (words.length > 1 && capitals.every(isShort)) return true;
  const bare = key.replace(/\d+$/, '');
  // “hvt@”: consonants form no word.
  if (initials.length > 2 && !isBareSyllable(bare) && sorted(bare) === sorted(initials))
    return true;
  const [head, rest] = [initials.slice(0, -1), bare.slice(initials.length - 1)];
  if (initials.length > 2 && !isBareSyllable(bare) && bare.startsWith(head))
    if (rest === own.charAt(0) || rest === skeletonOf(own) || rest === own.charAt(0) + own.at(-1))
      return true;
  const pieces = letters.normalize('NFC').match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu) ?? [];
  if (pieces.length > 1 && pieces.some((piece) => keyOf(piece) === own)) return true;
  const [before = '', behind, ...others] = bare.split(own);
  const isNoWord = (text: string) => text.length < 5 && !/[aeiouy]/.test(text);
  return behind !== undefined && others.length === 0 && own.length > 2 && bare !== own
    ? isNoWord(before) && isNoWord(behind) && !isBareSyllable(bare)
    : false;
}

/** “H”, “Hg” of “hung”, “T”, “Tr” of “tran” */
const shortsOf = (key = '') => [
  key.charAt(0),
  /^[^aeiou]*/.exec(key)?.[0],
  key.charAt(0) + key.at(-1),
  skeletonOf(key),
];

/** Whether letters consist of words of a name, initials and two-letter beginnings, one after another. */
function isOfParts(letters: string, words: readonly { key: string }[]): boolean {
  return (
    letters === '' ||
    words.some(({ key }) =>
      [key, key.slice(0, 2), key.charAt(0)].some(
        (part) => letters.startsWith(part) && isOfParts(letters.slice(part.length), words),
      ),
    )
  );
}

/** Whether letters consist of a few joined syllables: “lexetranhung”. */
function isWords(letters: string, most = 5): boolean {
  const bare = letters.replace(/^\d+|\d+$/g, '');
  if (bare === '' || isBareSyllable(bare)) return true;
  if (most === 0 || bare.length > 24) return false;
  for (let to = 1; to <= 7 && to < bare.length; to += 1)
    if (isBareSyllable(bare.slice(0, to)) && isWords(bare.slice(to), most - 1)) return true;
  return false;
}

/** “H ù n g”, “Hù.ng”, “H?ng”, “Hïng”, “Hng” */
function cutAt<T>(
  person: Person<T>,
  parts: readonly Part[],
  { text, words, index }: Around,
  isFree: (at: number) => boolean,
): { at: number; end: number } | undefined {
  const first = parts[index] as Part;
  const row = lettersApart(parts, { text, words, index });
  const called = person.words[person.given]?.key ?? '';
  if (row && called.length > 2 && isFree(person.given) && row.letters.includes(called))
    return { at: person.given, end: row.end };
  for (const [at, { key }] of person.words.entries()) {
    if (!isFree(at) || key.length < 2) continue;
    const skeleton = skeletonOf(key);
    if (first.key === skeleton && skeleton.length > 2) return { at, end: index + 1 };
    if (foreign.test(first.letters) && isWildly(first.letters, key)) return { at, end: index + 1 };
    let letters = '';
    let isCut = false;
    for (let end = index; end < words.length && end < index + key.length; end += 1) {
      const part = parts[end] as Part;
      const gap = end > index ? text.slice(words[end - 1]?.to, words[end]?.from) : '';
      if (!/^(?:[^\p{L}\p{N}\n]{0,4}|[-\u00AD]\n\s*)$/u.test(gap)) break;
      isCut ||= /\n/.test(gap);
      if (lost.test(gap)) {
        const written = text.slice(words[index]?.from, words[end]?.to);
        if (isWildly(written, key)) return { at, end: end + 1 };
      }
      letters += part.key;
      isCut ||= part.key.length === 1 || !isBareSyllable(part.key);
      if (
        !key.startsWith(letters) &&
        !lost.test(text.slice(words[end]?.to, (words[end]?.to ?? 0) + 1))
      )
        break;
      if (letters === key && end > index && isCut) return { at, end: end + 1 };
    }
  }
  return undefined;
}

/** Letters spaced one by one, with the words that the first and the last of them are attached to. */
function lettersApart(
  parts: readonly Part[],
  { text, words, index }: Around,
): { letters: string; end: number } | undefined {
  const bare = (at: number) => parts[at]?.key.replace(/\d+/g, '') ?? '';
  const isNear = (at: number) =>
    at < words.length &&
    /^[^\p{L}\p{N}\n]{0,4}$/u.test(text.slice(words[at - 1]?.to, words[at]?.from));
  let end = index + 1;
  while (isNear(end) && bare(end).length === 1) end += 1;
  const single = end - index - 1;
  if (single === 0) return undefined;
  if (isNear(end) && bare(end).length < 5) end += 1;
  return single > 1 || bare(index).length === 1
    ? { letters: Array.from({ length: end - index }, (_, at) => bare(index + at)).join(''), end }
    : undefined;
}

/** Characters that replace a lost letter. */
const lost = /^[?*\uFFFD#§®¨©«¬\u00AD°±²³´µ¶·¸¹»¼½¾…]+$/u;

/** Whether letters match a word if every unknown character may be any letter. */
function isWildly(written: string, key: string): boolean {
  const pattern = [...written].reduce(
    (all, letter) =>
      all + (/[\p{L}\p{M}\p{N}]/u.test(letter) && !foreign.test(letter) ? keyOf(letter) : '.{0,3}'),
    '',
  );
  return /[a-z]/.test(pattern) && new RegExp(`^${pattern}$`).test(key);
}

/** “H”, “Hu”, “Hg” of “hung”, capitalised or joined. */
function isShortOf(word: string, { key, isUpper }: Part): boolean {
  if (!isUpper && key.length > 1) return false;
  if (key.length >= word.length || key.length > 4 || key.charAt(0) !== word.charAt(0)) return false;
  let at = 0;
  for (const letter of word) if (letter === key[at]) at += 1;
  return at === key.length;
}

/**
 * Whether a single word of a name is used as a name: the given name anywhere, others if capitalised on
 * their own.
 */
function isOfItsOwn<T>(
  { given }: Person<T>,
  role: Role,
  parts: readonly Part[],
  { text, words, index }: Around,
): boolean {
  if (role.kind !== 'word' || !role.isSpelt) return false;
  if (role.at === given) return true;
  if (isOfMost.has((parts[index] as Part).key)) return false;
  const [word, part] = [words[index] as WrittenWord, parts[index] as Part];
  const before = text.slice(Math.max(0, word.from - 24), word.from);
  const after = text.slice(word.to, word.to + 24);
  if (!part.isUpper) return titled.test(before) || isAccount(before, after);
  if (/^[^\S\n]+["“(]?\p{Lu}/u.test(after) || /\p{Lu}[\p{L}\p{M}]*[^\S\n]+$/u.test(before))
    return titled.test(before) && !/^\s+\p{Lu}/u.test(after);
  return titled.test(before) || !/(?:^|[.!?:…\n;•|>]\s*|[-–—]\s+)["“'‘(*]*$/u.test(before);
}

/** “@hoai”, “hoai_88”, “https://vidu.vn/hoai” */
const isAccount = (before: string, after: string) =>
  /@$|[\p{L}\p{N}]\.[a-z]{2,}\/$/u.test(before) || /^[_.-]?\d{2,}(?![\p{L}\d])/u.test(after);

/** Middle names that half of all people have. */
const isOfMost = new Set(['thi', 'van']);

const titled = new RegExp(`(?:^|[^\\p{L}])(?:${personTitle}|họ|tên)\\s+$`, 'iu');
