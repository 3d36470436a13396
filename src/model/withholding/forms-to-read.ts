import { isBareSyllable } from '../../text/bare-syllable.ts';
import { mayBeFamilyName } from '../../text/family-names.ts';
import { exact } from '../../text/fold.ts';
import { groupFormFinder } from '../../text/group-forms.ts';
import { isKnownInSlug, isKnownWord } from '../../text/known-words.ts';
import { inLatinLetters } from '../../text/look-alikes.ts';
import { keyOf } from '../../text/name-forms.ts';
import { nameSlipFinder } from '../../text/name-slips.ts';
import { titleBefore } from '../../text/name-surroundings.ts';
import { isMarkedOtherwise, type NameWordsAt, nameWordFinder } from '../../text/name-words.ts';
import { otherScriptRuns } from '../../text/other-scripts.ts';
import { placeBefore } from '../../text/place-names.ts';
import { isProvince } from '../../text/places.ts';
import { properWords } from '../../text/proper-words.ts';
import { readingsOf } from '../../text/reading.ts';
import { personTitle, withoutTitles } from '../../text/titles.ts';
import { formKey, type WrittenWord, writtenWords } from '../../text/written-form.ts';
import { hashOf } from '../digest.ts';
import { isOneWordName, type WhyRefused, whyOrdinary } from './also-written.ts';
import { givenAhead } from './called-names.ts';
import { unitMentionFinder } from './commended-units.ts';
import { hiddenNames, isNamesake, type Withheld } from './withheld.ts';
import type { Withholding } from './withholding.ts';

/**
 * Kind of a form: one that needs review, an ordinary word in lower case, or the full name of someone
 * else. Only the first kind waits for an answer.
 */
export type KindOfForm = 'own' | 'word' | 'name';

/** Words in the texts that contain a word of a withheld name, with all their occurrences. */
export interface FormToRead<Place> {
  text: string;
  kind: KindOfForm;
  count: number;
  /** The first occurrences (all of a unit's name, and where a faulty file withholds), with the sentence of the first one. */
  places: Place[];
  sentence: string;
  /** Whether a reviewer has marked it as someone else's (`othersWritten`). */
  isRead: boolean;
  /** Why it cannot be masked as it is. */
  refused: WhyRefused | undefined;
}

/** Whether a form still waits for a reviewer to state whom it means. */
export const isUnread = ({ kind, isRead }: FormToRead<unknown>): boolean =>
  kind === 'own' && !isRead;

/**
 * The forms of one name: first the distinctive ones, among them the rare ones first. The same name may
 * be withheld in several records.
 */
export interface FormsOfName<Place> {
  name: string;
  withheld: readonly Withheld[];
  forms: FormToRead<Place>[];
}

/** A text shown on a site. */
export interface TextToRead<Place> {
  text: string;
  /** What says what it is about: the title above a body, the other lines of a file. */
  about?: string;
  /** Maps an offset in it to a location. */
  at: (offset: number) => Place;
  /**
   * The ranges that are masked or asked about already, or that a person has answered: then for these
   * withheld ones only.
   */
  known: () => readonly { from: number; to: number; namesakeOf?: ReadonlySet<string> }[];
}

/** What a text holds of withheld names; plain data, so that it can be cached. */
interface Found {
  /** Mentions of a unit in what speaks of commendations, by offset. */
  units: { of: string; from: number; to: number }[];
  /** Words of names in each reading of the text. */
  words: NameWordsAt<string>[][];
}

/** Takes from a cache what was found in a text; undefined if that was nothing. The key covers all that it depends on. */
export type KeepFound = (
  key: readonly string[],
  find: () => Found | undefined,
) => Found | undefined;

/** Number of occurrences kept for a form. */
const mostPlaces = 3;

/**
 * Lists every occurrence, in any form, of a word of a withheld name, grouped by form: what no pattern
 * recognises, for one human review. What is already masked or asked about is omitted.
 */
export function formsToRead<Place>(
  withholding: Pick<Withholding, 'withheld' | 'open'>,
  texts: Iterable<TextToRead<Place>>,
  keep: KeepFound = (_, find) => find(),
): FormsOfName<Place>[] {
  const people = peopleOf(withholding.withheld);
  const findIn = finderIn(withholding.withheld, people);
  const digest = hashOf(JSON.stringify(withholding.withheld));
  const known = new Map<string, Found | undefined>();
  // Positions and units recur in thousands of rows.
  const foundIn = (text: string, about: string) => {
    const key = `${about}\0${text}`;
    if (!known.has(key))
      known.set(
        key,
        keep([digest, about, text], () => findIn(text, about)),
      );
    return known.get(key);
  };
  const withheldOf = new Map(people.map(({ key, withheld }) => [key, withheld]));
  const isOthers = wholeNames(withholding.open, people);
  const seen = new Map<string, Map<string, Occurrence<Place>[]>>();
  const note = (of: string, each: Occurrence<Place>) => {
    const own = seen.get(of) ?? new Map<string, Occurrence<Place>[]>();
    seen.set(of, own);
    const key = formKey(each.word);
    const same = own.get(key) ?? [];
    own.set(key, same);
    same.push(each);
  };
  for (const text of texts) {
    const found = foundIn(text.text, text.about ?? '');
    if (!found) continue;
    let known: ReturnType<typeof text.known> | undefined;
    const read = new Set<string>();
    const isKnownAt = (source: { from: number; to: number }, of: string) => {
      known ??= text.known();
      return known.some(
        ({ from, to, namesakeOf }) =>
          from < source.to &&
          source.from < to &&
          (!namesakeOf || withheldOf.get(of)?.every((each) => isNamesake(namesakeOf, each))),
      );
    };
    for (const { of, from, to } of found.units) {
      if (isKnownAt({ from, to }, of) || read.has(`${of} ${from} ${to}`)) continue;
      read.add(`${of} ${from} ${to}`);
      const sentence = sentenceAround(text.text, from, to);
      note(of, {
        // An answer is valid for what is said of the unit here, not for its name.
        word: sentence,
        left: undefined,
        right: undefined,
        whole: sentence,
        kind: 'own',
        isSingle: false,
        isEach: true,
        sentence: () => sentence,
        place: () => text.at(from),
      });
    }
    for (const [index, reading] of readingsOf(text.text).entries()) {
      const words = writtenWords(reading.text);
      for (const named of found.words[index] ?? []) {
        const core = spanOf(words, named);
        if (isPartNumber(reading.text, core)) continue;
        const source = reading.sourceOf(core.from, core.to);
        if (isKnownAt(source, named.of)) continue;
        if (
          found.units.some(
            ({ of, from, to }) => of === named.of && from < source.to && source.from < to,
          )
        )
          continue;
        // A text with superscript letters has two readings.
        const at = `${named.of} ${source.from} ${source.to}`;
        if (read.has(at)) continue;
        read.add(at);
        note(named.of, {
          ...neighboursOf(reading.text, words, named, isOthers),
          isSingle: named.isSingle,
          sentence: () => sentenceAround(reading.text, core.from, core.to),
          place: () => text.at(source.from),
        });
      }
    }
  }
  return people.map(({ key, name, withheld }) => ({
    name,
    withheld,
    forms: grouped([...(seen.get(key)?.values() ?? [])].flat(), withheld),
  }));
}

/** What a text by itself holds of withheld names; undefined if nothing. */
function finderIn(withheld: readonly Withheld[], people: readonly Person[]) {
  const find = wordFinder(people);
  const firstKey = people.find(({ names }) => names.length > 0)?.key;
  const findUnits = unitMentionFinder(withheld);
  return (text: string, about: string): Found | undefined => {
    const units = findUnits(text, about).map(({ of, from, to }) => ({
      of: exact(of.name),
      from,
      to,
    }));
    const words = readingsOf(text).map((reading) => {
      const words = writtenWords(reading.text);
      // Whose name words in other scripts are, only a reader of the script can tell: they are listed
      // once, under the first name.
      const named = find(reading.text, words);
      const others = (firstKey === undefined ? [] : otherScriptRuns(reading.text, words))
        .filter(({ first, end }) => !named.some((each) => each.first < end && first < each.end))
        .map((each) => ({ ...each, of: firstKey as string, isSingle: false }));
      return [...named, ...others];
    });
    return units.length > 0 || words.some(({ length }) => length > 0)
      ? { units, words }
      : undefined;
  };
}

function wordFinder(all: readonly Person[]) {
  // A group of ordinary words (“Phòng số 2”) is only found as a unit that is commended.
  const people = all.filter((each) => each.names.length > 0);
  const names = people.flatMap(({ names: own, key: of }) => own.map((each) => ({ ...each, of })));
  const whole = people.flatMap(({ key, withheld: [each] }) =>
    each ? [{ name: withoutTitles(each.name), of: key, type: each.recipientType }] : [],
  );
  const findWords = nameWordFinder(names);
  const findSlips = nameSlipFinder(names.filter(({ together }) => !together));
  const findGroups = groupFormFinder(whole.filter(({ type }) => type === 'tap-the'));
  return (text: string, words = writtenWords(text)) => {
    const found = findWords(text, words);
    const more = [...findSlips(text, words), ...findGroups(text, words)];
    return [
      ...found.filter((each) => !more.some((one) => isOver(one, each))),
      ...more.filter((each) => !found.some((one) => isOver(one, each) && !isOver(each, one))),
    ];
  };
}

/** Whether one match of a name contains another match of the same name. */
const isOver = (one: NameWordsAt<string>, { of, first, end }: NameWordsAt<string>) =>
  one.of === of && one.first <= first && one.end >= end;

/** Whether an address contains a word of a withheld name in any form (“khuyen-to-ba”). */
export function mayNameIn({ withheld }: Pick<Withholding, 'withheld'>) {
  const find = wordFinder(peopleOf(withheld));
  return (address: string): boolean => find(address).length > 0;
}

/** One occurrence, with the text beside the words of the name. */
interface Occurrence<Place> {
  /** The words of the name as written. */
  word: string;
  /** The same with the previous word, or the next; undefined if there is none adjacent. */
  left: string | undefined;
  right: string | undefined;
  /** The form, if neither neighbour belongs to it or both do. */
  whole: string | undefined;
  kind: KindOfForm;
  /** Whether it is capitalised within a sentence or behind a title, unlike any ordinary word. */
  isName?: boolean;
  /** Whether it is only one word of the name. */
  isSingle: boolean;
  /** Whether each place counts: it depends on the text around it what the form says. */
  isEach?: boolean;
  sentence: () => string;
  place: () => Place;
}

interface Person {
  key: string;
  name: string;
  withheld: Withheld[];
  names: { name: string; given?: string | undefined; together?: boolean }[];
}

/** Withheld people and groups by name, without duplicates, each with the records that withhold it. */
function peopleOf(withheld: readonly Withheld[]): Person[] {
  const people = new Map<string, Person>();
  for (const each of withheld) {
    const names = namesToRead(each);
    if (names.length === 0 && each.recipientType !== 'tap-the') continue;
    const key = exact(each.name);
    const known = people.get(key);
    if (known) known.withheld.push(each);
    else
      people.set(key, {
        key,
        name: each.name,
        withheld: [each],
        names,
      });
  }
  return [...people.values()];
}

/** The names of people contained in a name, the distinctive words of a group's name, and nicknames. */
function namesToRead(withheld: Withheld): Person['names'] {
  const { name, recipientType, sortName } = withheld;
  const people = hiddenNames(withheld)
    .filter((each) => each.recipientType === 'ca-nhan')
    .map((each) => withoutTitles(each.name))
    .map((own) => ({ name: own, given: givenAhead(own.split(/\s+/), sortName) }));
  const nicknames = nicknamesOf(withheld);
  if (recipientType === 'ca-nhan')
    return [...people, ...nicknames, ...wordsOfForeign(withheld), ...articleless(withheld)];
  const known = new Set(people.map((each) => each.name));
  const own = properWords(name, recipientType === 'ho-gia-dinh');
  return [...people, ...nicknames, ...own.filter((each) => !known.has(each.name))];
}

/** Listed forms without a word of the name itself: “Ba Khía” may also be written “BA KHÍA”, `ba-khia`. */
function nicknamesOf(withheld: Withheld): Person['names'] {
  const { name, alsoWritten = [] } = withheld;
  const wordsOf = (text: string) => writtenWords(text).map(({ key }) => keyOf(key));
  const own = new Set(wordsOf(name));
  return alsoWritten
    .filter((each) => wordsOf(each).length > 1 || isOneWordName(each, withheld))
    .filter((each) => !wordsOf(each).some((word) => own.has(word)))
    .map((each) => ({ name: each, together: wordsOf(each).length > 1 }));
}

/** Words of a name that is not Vietnamese: which of them is the given name, only `sortName` could tell. */
function wordsOfForeign({ name, sortName }: Withheld): Person['names'] {
  const words = withoutTitles(name).split(/\s+/);
  const isForeign = words.some(
    (word) => !isBareSyllable(inLatinLetters(word).replace(/[^\p{L}\p{M}]/gu, '')),
  );
  if (sortName !== undefined || !isForeign) return [];
  return words.filter((word) => word.length > 2).map((word) => ({ name: word }));
}

/** “Lươm” of H’Lươm Êban, “Quang” of Y Quang Niê */
function articleless({ name }: Withheld): Person['names'] {
  const own = /^(?:[HK]['’ʼ]|[YHK]['’ʼ]?\s+)(\p{Lu}[\p{L}\p{M}]+)/u.exec(withoutTitles(name))?.[1];
  return own ? [{ name: own }] : [];
}

const spanOf = (
  words: readonly WrittenWord[],
  { first, end }: Pick<NameWordsAt<unknown>, 'first' | 'end'>,
) => ({
  from: words[first]?.from ?? 0,
  to: words[end - 1]?.to ?? 0,
});

/** Whether words number a part of a list: “III. Hộ gia đình”. One letter may be an initial: “V. Thơm”. */
const isPartNumber = (text: string, { from, to }: { from: number; to: number }) =>
  /^(?=..)X{0,3}(?:IX|IV|V?I{0,3})$/.test(text.slice(from, to)) &&
  /^[^\p{L}\p{N}]*$/u.test(text.slice(text.lastIndexOf('\n', from) + 1, from)) &&
  /^\s?[.):/–—-]\s/.test(text.slice(to, to + 3));

/** Whether words, as far as those around a match, are the full name of someone else. */
function wholeNames(open: readonly { name: string }[], people: readonly Person[]) {
  const names = new Set(
    open
      .map(({ name }) => withoutTitles(name))
      .filter((name) => mayBeFamilyName(name.split(/\s+/)[0] ?? ''))
      .map(exact),
  );
  // “Trần VH” may be Trần Văn Hùng even if it is also the name of a row.
  const isBorne = (text: string, of: string | undefined) =>
    names.has(exact(text)) &&
    (of === undefined || of === exact(text) || isMarkedOtherwise(text, of));
  const families = new Set(
    people.flatMap(({ names: each }) =>
      each.flatMap(({ name, together }) => (together ? [] : keyOf(name.split(/\s+/)[0] ?? ''))),
    ),
  );
  return (run: readonly string[], text: string, of?: string) =>
    isBorne(text, of) ||
    (run.length > 1 &&
      run.length < 6 &&
      mayBeFamilyName(run[0] ?? '') &&
      !families.has(keyOf(run[0] ?? '')) &&
      run.every((word) => /^\p{Lu}\p{Ll}/u.test(word.normalize('NFC'))));
}

/** What belongs to a form: all adjacent capitals, or the segments of an address; otherwise one neighbour. */
function neighboursOf(
  text: string,
  words: readonly WrittenWord[],
  found: NameWordsAt<string>,
  isOthers: (run: readonly string[], text: string, of?: string) => boolean,
): Pick<Occurrence<never>, 'word' | 'left' | 'right' | 'whole' | 'kind' | 'isName'> {
  const textOf = (first: number, end: number) => {
    const { from, to } = spanOf(words, { first, end });
    return text.slice(from, to).normalize('NFC').replace(/\s+/g, ' ');
  };
  const gapAt = (at: number) => text.slice(words[at - 1]?.to ?? 0, words[at]?.from ?? text.length);
  const isNear = (at: number) =>
    at > 0 && at < words.length && /^[^\S\n]{1,3}["“'‘(]?$|^\n[^\S\n]*(?=\S)$/u.test(gapAt(at));
  const isTight = (at: number) => at > 0 && at < words.length && /^[-_./@]$/.test(gapAt(at));
  const isCapital = (at: number) => /^\p{Lu}/u.test(textOf(at, at + 1));
  let { first, end } = found;
  const known = knownWordAt(text, words, found);
  if (known !== undefined)
    return { ...{ word: known, left: undefined, right: undefined }, whole: known, kind: 'word' };
  const word = textOf(first, end);
  const base = { word, left: undefined, right: undefined };
  if (isTight(first) || isTight(end)) {
    const [from, to] = [isTight(first) ? first - 1 : first, isTight(end) ? end + 1 : end];
    return { ...base, whole: found.isSingle ? textOf(from, to) : word, kind: 'own' };
  }
  if (isCapital(first)) {
    while (end - first < 6 && /^[^\S\n]+$/.test(gapAt(first)) && first > 0 && isCapital(first - 1))
      first -= 1;
    while (end - first < 6 && end < words.length && /^[^\S\n]+$/.test(gapAt(end)) && isCapital(end))
      end += 1;
    // The first word may be capitalised only because it begins a sentence.
    const runs = [first, first + 1].filter((at) => at <= found.first);
    const run = runs
      .map((at) => words.slice(at, end).map((_, index) => textOf(at + index, at + index + 1)))
      .find((each) => {
        const isAll = !found.isSingle && each.length === found.end - found.first;
        return isOthers(each, each.join(' '), isAll ? found.of : undefined);
      });
    if (run) return { ...base, whole: run.join(' '), kind: 'name' };
    const isLoud = !/\p{Ll}/u.test(textOf(first, end));
    const whole = textOf(first, end);
    if (end - first > 1 && !isLoud)
      return {
        ...base,
        whole,
        kind: isPlace(whole, text.slice(0, words[first]?.from)) ? 'word' : 'own',
      };
    first = found.first;
    end = found.end;
  }
  if (!found.isSingle) return { ...base, whole: word, kind: 'own' };
  const left = isNear(first) ? textOf(first - 1, end) : undefined;
  const right = isNear(end) ? textOf(first, end + 1) : undefined;
  const before = text.slice(Math.max(0, (words[first]?.from ?? 0) - 12), words[first]?.from);
  const isName =
    isCapital(first) &&
    (isTitled.test(left ?? '') || !/(?:^|[.!?:…\n;•|>]\s*|[-–—]\s+)["“'‘(*]*$/u.test(before));
  const isWord =
    /^[\p{Ll}\p{M}]+$/u.test(word.normalize('NFC')) &&
    !(left && isTitled.test(left) && !isCompound.test(left));
  return {
    word,
    left,
    right,
    whole: left || right ? undefined : word,
    isName,
    kind: isWord ? 'word' : 'own',
  };
}

/**
 * Whether capitalised words are a province, or begin with or follow a word for a village, a school or a
 * road.
 */
const isPlace = (run: string, before: string) =>
  isProvince(run) ||
  placeBefore(before.slice(-40)) === 'area' ||
  [1, 2].some((count) => placeBefore(`${run.split(' ', count).join(' ')} `) === 'area');

const isTitled = new RegExp(`^(?:${personTitle}) `, 'iu');
/** “anh hùng” (hero) is an ordinary word. */
const isCompound =
  /^(?:anh (?:hùng|minh|dũng|em|tài)|em (?:trai|gái|bé)|cháu (?:trai|gái|bé)|bà con|cô giáo|thầy giáo) ?/iu;

/** The ordinary two-syllable word that one or two words of a name form in a text: “Văn phòng”, `thi-dua`. */
function knownWordAt(
  text: string,
  words: readonly WrittenWord[],
  { first, end, isSingle }: NameWordsAt<string>,
): string | undefined {
  const textOf = (at: number) => text.slice(words[at]?.from, words[at]?.to).normalize('NFC');
  const gapAt = (at: number) =>
    words[at - 1] && words[at] ? text.slice(words[at - 1]?.to, words[at]?.from) : '';
  const isCapital = (at: number) => /^\p{Lu}/u.test(textOf(at));
  const isTitledName =
    isCapital(first) &&
    titleBefore.test(text.slice(Math.max(0, (words[first]?.from ?? 0) - 24), words[first]?.from));
  if (isTitledName || end - first > 2 || (end - first === 1 && !isSingle)) return undefined;
  const isKnown = (at: number) => {
    const [one, other, gap] = [textOf(at), textOf(at + 1), gapAt(at + 1)];
    if (/^[-_]$/.test(gap)) return isKnownInSlug(one, other);
    const isLoud = !/\p{Ll}/u.test(one + other);
    return (
      /^(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)$/.test(gap) &&
      (isLoud || !isCapital(at + 1)) &&
      isKnownWord(one, other)
    );
  };
  const at = (end - first === 2 ? [first] : [first, first - 1]).find(isKnown);
  return at === undefined
    ? undefined
    : textOf(at) + gapAt(at + 1).replace(/\s+/, ' ') + textOf(at + 1);
}

/**
 * Groups occurrences by the most frequent neighbour of their word: «anh hùng» is one form, whatever
 * follows.
 */
function grouped<Place>(
  all: readonly Occurrence<Place>[],
  withheld: readonly Withheld[],
): FormToRead<Place>[] {
  const counts = new Map<string, number>();
  for (const each of all)
    for (const side of each.whole === undefined ? [each.left, each.right] : [])
      if (side) counts.set(formKey(side), (counts.get(formKey(side)) ?? 0) + 1);
  const timesOf = (side: string | undefined) => (side ? (counts.get(formKey(side)) ?? 0) : 0);
  const formOf = ({ whole, left, right, word }: Occurrence<Place>) =>
    whole ?? (timesOf(right) > timesOf(left) ? right : (left ?? right)) ?? word;
  // “Ứng dụng” begins a sentence if “ứng dụng” occurs elsewhere.
  const words = new Set(
    all.flatMap(({ kind, left, right }) => (kind === 'word' ? [left, right] : [])).map(lower),
  );
  const kindOf = ({ kind, right, isName }: Occurrence<Place>, text: string) =>
    kind === 'own' && !isName && right === text && words.has(lower(text)) ? 'word' : kind;
  // A form reviewed as someone else's for one person may mean another of that name who was withheld
  // later.
  const isEvery = withheld.every(({ faultyFile }) => faultyFile !== undefined);
  const readOf = withheld.map(({ othersWritten = [] }) => new Set(othersWritten.map(formKey)));
  const forms = [...Map.groupBy(all, (each) => formKey(formOf(each)))].map(([key, same]) => {
    const [first] = same as [Occurrence<Place>];
    const each = same.find(({ isName }) => isName) ?? first;
    const text = formOf(each);
    const isLikely = same.some((one) => !one.isSingle || one.isName);
    const form = {
      text,
      kind: kindOf(each, text),
      count: same.length,
      places: same
        .slice(
          0,
          each.isEach || isEvery ? same.length : kindOf(each, text) === 'own' ? mostPlaces : 1,
        )
        .map(({ place }) => place()),
      sentence: each.sentence(),
      isRead: readOf.every((read) => read.has(key)),
      refused: whyOrdinary(text, same.length),
    };
    return { form, isLikely };
  });
  return forms
    .sort(
      (a, b) =>
        Number(b.isLikely) - Number(a.isLikely) ||
        a.form.count - b.form.count ||
        a.form.text.localeCompare(b.form.text, 'vi'),
    )
    .map(({ form }) => form);
}

const lower = (text = '') => formKey(text.toLowerCase());

/** Characters shown on each side. */
const beside = 60;

/** The line around a range, cut at word boundaries. */
function sentenceAround(text: string, from: number, to: number): string {
  const before = /[^\n]*$/.exec(text.slice(Math.max(0, from - beside), from))?.[0] ?? '';
  const after = /^[^\n]*/.exec(text.slice(to, to + beside))?.[0] ?? '';
  const start = before.length === beside ? `…${before.replace(/^\S*\s/, '')}` : before;
  const end = after.length === beside ? `${after.replace(/\s\S*$/, '')}…` : after;
  return `${start}${text.slice(from, to)}${end}`.normalize('NFC').replace(/\s+/g, ' ').trim();
}
