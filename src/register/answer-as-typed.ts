import { contentWords } from '../search/function-words.ts';
import { isAddress, withoutHonorifics } from '../search/honorifics.ts';
import { isOneSlip } from '../search/near.ts';
import { holdsPhrase } from '../search/phrase.ts';
import type { Term } from '../search/term.ts';
import { type Understood, understand } from '../search/understand.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { findTypedDate, type TypedDate } from '../text/date-words.ts';
import { documentNumber, findCitation, meansDecision } from '../text/decision-number.ts';
import { hasMarks } from '../text/fold.ts';
import type { OldLetters } from '../text/old-letters.ts';
import { asksName, byMerit, collectRows, hitGroup, type RecordHit } from './collect-rows.ts';
import { initialsMeant, type RecordIndex, textsOfRow } from './register-index.ts';
import type { RecordDecision } from './register-table.ts';

/** What the register answers to a question. */
export interface RecordsAnswer {
  /** The rows that hold the question; their number is the count, everywhere. */
  hits: RecordHit[];
  /** Rows that only come near it, best first; never counted. */
  near: RecordHit[];
  /** Decisions that the question cites. */
  decisions: number[];
  /**
   * A number that no decision bears as it was cited, the decisions with that number all the same, and
   * those that name a paper with it, as what corrects them.
   */
  notFound: { typed: string; others: number[]; mentioning: number[] } | null;
  /** The date typed among the words, which narrows the rows. */
  date: TypedDate | null;
  understood: Understood;
  /** The readings that hits were found by, to mark words with. */
  readings: Term[][];
  /** Words that the answer does not hold; to be said. */
  leftOut: string[];
  /** Whether a person was named beside the decision cited: the rows come before the decision's card. */
  rowsFirst: boolean;
  /** The name asked for, without honorifics; empty when the question is no person's name. */
  personAsked: string;
  /** Whether letters were read as the initials of a name. */
  byInitials: boolean;
  /** An old font's writing, or signs typed for marks, which no search can read. */
  oldLetters: OldLetters | null;
}

export const NOTHING: Understood = {
  readings: [],
  asTyped: 0,
  readAs: [],
  unknown: [],
  quoted: [],
};

export const NO_ANSWER: RecordsAnswer = {
  hits: [],
  near: [],
  decisions: [],
  notFound: null,
  date: null,
  understood: NOTHING,
  readings: [],
  leftOut: [],
  rowsFirst: false,
  personAsked: '',
  byInitials: false,
  oldLetters: null,
};

/** The decisions that a question cites, or those that bear its number all the same. */
export const decisionsMeant = ({ decisions, notFound }: RecordsAnswer): readonly number[] =>
  decisions.length > 0 ? decisions : [...(notFound?.mentioning ?? []), ...(notFound?.others ?? [])];

/**
 * Whether a question in words may also be answered by what rows are commended for, which is fetched
 * apart: not where a paper, a name or initials were found.
 */
export const asksTexts = (found: RecordsAnswer): boolean =>
  !found.oldLetters &&
  !found.notFound &&
  !found.byInitials &&
  found.decisions.length === 0 &&
  (found.personAsked === '' || found.hits.length === 0) &&
  !found.hits.some(({ whole }) => whole) &&
  (found.readings.length > 0 || found.hits.length === 0);

/** A question that no row answers as it was typed, or only by words that stand apart. */
export interface Unanswered {
  index: RecordIndex;
  text: string;
  isStrict: boolean;
  isName: boolean;
  /** The answer so far: what came of reading the question, and the rows that hold its words apart. */
  answer: RecordsAnswer;
  longer: readonly RecordHit[];
  allowed: (row: number) => boolean;
}

/** How questions are answered that are more than the words of a row. */
export interface Ways {
  /** Whether a text is a name of which some words are initials. */
  isAbbreviated(index: RecordIndex, text: string): boolean;
  /** The answer to initials; null where the question has none, or they are nobody's. */
  byInitials(
    index: RecordIndex,
    text: string,
    allowed: (row: number) => boolean,
  ): RecordsAnswer | null;
  otherwise(unanswered: Unanswered): RecordsAnswer;
}

/** Signs, which may be an old font's; dots and capitals, which may be initials. */
const MAY_MEAN_MORE = /[^\p{L}\p{M}\d\s,/()-]|^\p{Lu}{2,4}(?!\p{L}|\s+\p{Lu}{2})/u;
const HOUSEHOLD_WORD = /(?:^|\s)(?:hộ|gia|vợ|nhà|vo|(?:ho|nha)(?= (?:ong|ba|anh|chi|cu)\s))\s/iu;

/**
 * The answer to a question that rows answer as it was typed: all that most questions need. Null where
 * `searchRecords` (`search-register.ts`), which is loaded after the first rows, may know more.
 */
export function searchAsTyped(index: RecordIndex, query: string): RecordsAnswer | null {
  const nfc = query.normalize('NFC');
  if (MAY_MEAN_MORE.test(nfc) || HOUSEHOLD_WORD.test(nfc)) return null;
  let isAnswered = true;
  const found = searchBy(index, query, {
    isAbbreviated: () => false,
    byInitials: () => null,
    otherwise({ answer }) {
      isAnswered = false;
      return answer;
    },
  });
  return isAnswered && !found.notFound ? found : null;
}

/**
 * Answers a question from the records. A decision cited gives its rows in official order, those that
 * hold the other words if any do; else every word must stand in what is printed of a row. What comes
 * near is kept apart from what answers.
 */
export const searchBy = (index: RecordIndex, query: string, ways: Ways): RecordsAnswer =>
  citedAnswer(index, query, ways) ?? wordsAnswer(index, query, ways);

const signedOf = ({ records }: RecordIndex, row: number) =>
  records.decisions[records.rows[row]?.decision ?? -1]?.signed ?? '';
const within = (date: TypedDate | null | undefined, signed: string) =>
  !date || (signed >= date.from && signed <= date.to);

/** Whether a date typed beside a paper is the day it was signed, or the year that it is about. */
const isOf = (date: TypedDate | undefined, { signed, subject, meritPeriod = '' }: RecordDecision) =>
  within(date, signed) ||
  (date?.precision === 'year' && (subject + meritPeriod).includes(date.from.slice(0, 4)));

export const asTyped = (row: number): RecordHit => ({
  row,
  group: hitGroup.asTyped,
  score: 0,
  inName: false,
  whole: false,
});

/** The answer to a question that cites decisions; null when it cites none. */
function citedAnswer(index: RecordIndex, query: string, ways: Ways): RecordsAnswer | null {
  const { decisions } = index.records;
  const cited = findCitation(query, index.symbols) ?? bareNumber(query);
  if (!cited) return null;
  index.beyond?.number(cited.citation.number);
  const dated = findTypedDate(cited.rest);
  const numbers = [...decisions.keys()];
  const decisionAt = (at: number) => decisions[at] as (typeof decisions)[number];
  const sameNumber = numbers.filter(
    (at) => documentNumber(decisionAt(at)).number === cited.citation.number,
  );
  const { symbol } = cited.citation;
  // A number that no decision bears may be a year, or a unit's number, unless a symbol says what it is.
  const isBare = symbol === '' && /^\W*\d+\W*$/.test(query);
  if (sameNumber.length === 0 && symbol === '' && (findTypedDate(query) || isBare)) return null;
  const meant = sameNumber.filter(
    (at) => meansDecision(cited.citation, decisionAt(at)) && isOf(dated?.date, decisionAt(at)),
  );
  const exact = meant.filter((at) => documentNumber(decisionAt(at)).symbol === symbol);
  const found = exact.length > 0 ? exact : meant;
  if (found.length === 0) {
    const typed = query.trim();
    const mentioning = numbers.filter((at) =>
      (decisionAt(at).related ?? []).some((label) => {
        const its = findCitation(label, index.symbols)?.citation;
        return its?.number === cited.citation.number && its.symbol.startsWith(symbol);
      }),
    );
    const others = sameNumber.filter((at) => !mentioning.includes(at));
    return { ...NO_ANSWER, notFound: { typed, others, mentioning } };
  }
  const whole = found.flatMap((at) => index.rowsByDecision[at] ?? []).map(asTyped);
  const answer = { ...NO_ANSWER, decisions: found, hits: whole };
  const rest = dated?.rest ?? cited.rest;
  // “Quyết” of “X, Quyết định số …” is no given name.
  const bare = rest.normalize('NFC').replace(/quyết định|quyet dinh/giu, ' ');
  const left = wordsOf(withoutHonorifics(bare).at(-1) ?? '');
  const ofNames = wordsOfNames(index, left);
  const content = contentWords(left, hasMarks(rest), 'number');
  // "Văn" of "văn bản" may be a middle name, "Hành" of "ban hành" a given one.
  const isOfName = (word: Word, next: Word | undefined) =>
    ofNames.has(word) && next !== undefined && content.includes(next);
  const words = left.filter(
    (word, at) =>
      content.includes(word) || isOfName(word, left[at + 1]) || isOfName(word, left[at - 1]),
  );
  if (words.length === 0) return answer;
  const rows = new Set(whole.map(({ row }) => row));
  const text = words.map((word) => word.text).join(' ');
  const among = () => wordsAnswer(index, text, ways, (row) => rows.has(row));
  const narrowed = index.beyond?.within(among) ?? among();
  // What every row shows narrows nothing: a withheld one holds no words.
  const shown = whole.filter(({ row }) => !index.records.rows[row]?.withheld);
  if (narrowed.hits.length === shown.length) return answer;
  if (narrowed.hits.length > 0) {
    const asked = ` ${words.map(({ fold }) => fold).join(' ')} `;
    const isNamed = ({ row, inName }: RecordHit) =>
      inName || asked.includes(` ${foldedName(index, row)} `);
    const rowsFirst = narrowed.hits.every(isNamed) || narrowed.byInitials;
    const its = new Set(narrowed.hits.map(({ row }) => index.records.rows[row]?.decision));
    return { ...narrowed, decisions: found.filter((at) => its.has(at)), rowsFirst };
  }
  if (narrowed.personAsked) {
    // Nobody of that name is in it: its other rows are no answer, whoever bears the name elsewhere is near.
    const { personAsked, readings } = narrowed;
    const { hits } = wordsAnswer(index, text, ways);
    const near = hits.map((hit) => ({ ...hit, group: hitGroup.elsewhere }));
    return { ...NO_ANSWER, decisions: found, personAsked, readings, near };
  }
  return { ...answer, leftOut: words.map((word) => word.text) };
}

const foldedName = ({ names, lexicon }: RecordIndex, row: number) =>
  (names[row] ?? []).map((id) => lexicon.words[id]?.fold).join(' ');

/** A number beside nothing but words around papers, or a date: "danh sách kèm theo 9902", "9902 năm 2021". */
function bareNumber(query: string): ReturnType<typeof findCitation> {
  const dated = findTypedDate(query);
  const text = dated?.rest ?? query;
  const [number, ...others] = contentWords(wordsOf(text), hasMarks(text), 'number');
  const cited = number && others.length === 0 ? findCitation(number.text) : null;
  return cited && { ...cited, rest: dated?.typed ?? '' };
}

/** The answer to words, and a date among them. */
function wordsAnswer(
  index: RecordIndex,
  query: string,
  ways: Ways,
  among: (row: number) => boolean = () => true,
): RecordsAnswer {
  const dated = findTypedDate(query);
  const answer = datedAnswer(index, query, dated, ways, among);
  if (!dated || answer.hits.length > 0) return answer;
  // Nothing was signed then: the year may be the one of merit, which is printed too.
  const undated = datedAnswer(index, query, null, ways, among);
  return undated.hits.length > 0 ? undated : answer;
}

export function datedAnswer(
  index: RecordIndex,
  query: string,
  dated: ReturnType<typeof findTypedDate>,
  ways: Ways,
  among: (row: number) => boolean,
): RecordsAnswer {
  const allowed = (row: number) => within(dated?.date, signedOf(index, row)) && among(row);
  const date = dated?.date ?? null;
  const text = (dated?.rest ?? query).trim();
  const isDateAlone = contentWords(wordsOf(text), hasMarks(text), 'number').length === 0;
  if (wordsOf(text).length === 0 || (date && isDateAlone)) {
    if (date) index.beyond?.all();
    const hits = date ? [...index.names.keys()].filter(allowed).map(asTyped) : [];
    return { ...NO_ANSWER, date, hits };
  }
  const asked = withoutTitles(index, text, ways);
  const initials = ways.byInitials(index, asked, allowed);
  if (initials) return { ...initials, date };

  const understood = readWords(index, asked);
  const isStrict = meansMarks(index, asked, text);
  const readings = understood.readings.map((terms) => strictly(terms, isStrict));
  const common = { ...NO_ANSWER, date, understood, readings };
  const first = readings[0] ?? [];
  const isName = asksName(index, first) || looksLikeName(index, asked);
  const personAsked = isName ? asked : '';
  // What looks like a name, though one word is in none, is not answered by a unit here and a rank there.
  const isLoose = isName && !asksName(index, first);
  const hits =
    understood.unknown.length > 0
      ? []
      : collectAsTyped(index, readings, understood, allowed, isLoose);
  const counted = hits.filter(({ group }) => group === hitGroup.asTyped);
  const near = counted.length === 0 ? [] : nearExact(index, readings, counted, hits, allowed);
  const answer = { ...common, personAsked, hits: counted, near };
  if (counted.some(({ together }) => together !== false)) return answer;
  const longer = counted.length > 0 ? [] : hits;
  return ways.otherwise({ index, text: asked, isStrict, isName, answer, longer, allowed });
}

export function readWords(index: RecordIndex, text: string): Understood {
  const understood = understand(text, index.lexicon, [
    ...index.records.equivalents,
    ...initialsMeant(index, text),
  ]);
  index.beyond?.bodies(understood.unknown, text);
  return understood;
}

export const strictly = (terms: readonly Term[], isStrict: boolean): Term[] =>
  terms.map((term) => ({ ...term, marked: term.marked || isStrict }));

/**
 * Whether the words without marks are meant so too: marks were typed, and none of these words but the
 * last is one that only stands with marks ("Nguyen Thị Hoa" was typed by a hand that left marks out).
 * Of one word alone the title before it says whether ("chị Dung").
 */
function meansMarks({ lexicon }: RecordIndex, text: string, typed: string): boolean {
  const words = wordsOf(text);
  if (!hasMarks(text))
    return words.length === 1 && hasMarks(typed) && lexicon.hasExactly(text.toLowerCase());
  return words
    .slice(0, -1)
    .every(
      ({ text: word, fold }) => hasMarks(word) || !lexicon.has(fold) || lexicon.hasExactly(word),
    );
}

/** A question without what stands before a name, as far as no name begins with these very words. */
function withoutTitles(index: RecordIndex, text: string, ways: Ways): string {
  const left = withoutHonorifics(text);
  if (left.length === 1) return text;
  index.beyond?.begun(left);
  const begun = left.find((each) => beginsName(index, each));
  if (begun !== undefined) return begun;
  // "Nhà giáo Việt Nam" is a day, not someone called Việt Nam.
  index.beyond?.standing(text);
  if (standsInOneText(index, text)) return text;
  index.beyond?.begun(left, isOneSlip);
  const nearly = left.find((each) => beginsName(index, each, isOneSlip));
  if (nearly !== undefined) return nearly;
  // "đ/c Ông Thùy Trinh": nobody is addressed twice.
  const bare = (isAddress(left.at(-3)) && isAddress(left.at(-2)) ? left.at(-2) : left.at(-1)) ?? '';
  const words = wordsOf(bare);
  const isName =
    index.familyNames.has(words[0]?.fold ?? '') ||
    (words.length < 4 && words.every(({ fold }) => index.nameWords.has(fold))) ||
    ways.isAbbreviated(index, bare);
  // "Thiếu tá" where no row says a rank: it is no word to search by.
  const isStrange = wordsOf(text.slice(0, -bare.length)).some(
    ({ fold }) => !/^\d+$/.test(fold) && !index.lexicon.has(fold),
  );
  return isName || isStrange ? bare : text;
}

/** Whether all the words stand side by side in some text, with the marks typed. */
function standsInOneText({ lexicon, texts, textsByWord }: RecordIndex, text: string): boolean {
  const meant = wordsOf(text).map(({ text: typed, fold, exact }) => {
    const alike = lexicon.idsByFold(fold);
    return hasMarks(typed) ? alike.filter((id) => lexicon.words[id]?.exact === exact) : alike;
  });
  return (meant[0] ?? []).some((first) =>
    textsByWord[first]?.some((number) => {
      const ids = texts[number] ?? [];
      return ids.some((_, start) => meant.every((its, at) => its.includes(ids[start + at] ?? -1)));
    }),
  );
}

/**
 * Whether some name begins with a text, or a text with some name, in two words at least; or is
 * shortened to it. `isAlike`: how other words than the same may answer those that no name has.
 */
function beginsName(
  { names, lexicon, nameWords }: RecordIndex,
  text: string,
  isAlike: (a: string, b: string) => boolean = () => false,
): boolean {
  const words = wordsOf(text);
  const isSame = ({ text: typed, fold, exact }: Word, id: number | undefined) => {
    const word = lexicon.words[id ?? -1];
    if (!nameWords.has(fold) && isAlike(fold, word?.fold ?? '')) return true;
    return hasMarks(typed) ? word?.exact === exact : word?.fold === fold;
  };
  return names.some((name) => {
    const length = Math.min(name.length, words.length);
    const [family, given] = words;
    const isShortened =
      words.length === 2 &&
      family &&
      given &&
      isSame(family, name[0]) &&
      isSame(given, name.at(-1));
    return (
      length > 1 &&
      (isShortened || words.slice(0, length).every((word, place) => isSame(word, name[place])))
    );
  });
}

/** Whether words could be a person's name though one of them is in none. */
export const looksLikeName = ({ familyNames, nameWords }: RecordIndex, text: string) => {
  const words = wordsOf(text);
  const known = words.filter(({ fold }) => nameWords.has(fold)).length;
  return (
    words.length > 1 &&
    words.length < 6 &&
    familyNames.has(words[0]?.fold ?? '') &&
    known >= words.length - 1
  );
};

/** Rows by the likeliest reading that gives any, and by those that exchange words for equivalents. */
export function collectAsTyped(
  index: RecordIndex,
  readings: readonly Term[][],
  { asTyped: count, quoted }: Understood,
  allowed: (row: number) => boolean,
  together = false,
): RecordHit[] {
  const hits = new Map<number, RecordHit>();
  const add = (found: readonly RecordHit[]) => {
    for (const hit of found) {
      const known = hits.get(hit.row);
      if (!known || byMerit(hit, known) < 0) hits.set(hit.row, hit);
    }
  };
  for (const terms of readings.slice(0, count)) {
    const found = collectRows(index, { terms, people: true, allowed, together }, 'asTyped');
    add(found);
    if (found.some(({ group }) => group === hitGroup.asTyped)) break;
  }
  for (const terms of readings.slice(count)) {
    add(collectRows(index, { terms, people: false, allowed, together }, 'asTyped'));
  }
  const all = [...hits.values()].sort(byMerit);
  return quoted.length === 0
    ? all
    : all.filter(({ row }) => quoted.every((each) => rowHolds(index, row, each)));
}

/** Whether some text printed of a row holds a phrase. */
function rowHolds(index: RecordIndex, row: number, phrase: string): boolean {
  return textsOfRow(index, row).some((text) => {
    const words = (index.texts[text] ?? []).map((id) => index.lexicon.words[id]?.exact ?? '');
    return holdsPhrase(words.join(' '), phrase, hasMarks(phrase));
  });
}

const LONGEST_NAME = 5;

/** The words of a question that may be someone's name: a family name and words of names after it. */
export function wordsOfNames(
  { familyNames, nameWords }: RecordIndex,
  words: readonly Word[],
): Set<Word> {
  const found = new Set<Word>();
  for (const [start, first] of words.entries()) {
    if (!familyNames.has(first.fold)) continue;
    const after = words.slice(start, start + LONGEST_NAME);
    const end = after.findIndex(({ fold }) => !nameWords.has(fold));
    const run = end < 0 ? after : after.slice(0, end);
    if (run.length > 1) for (const word of run) found.add(word);
  }
  return found;
}

/** What to offer beside an answer: only the same words in other marks, and longer names. */
function nearExact(
  index: RecordIndex,
  readings: readonly Term[][],
  counted: readonly RecordHit[],
  hits: readonly RecordHit[],
  allowed: (row: number) => boolean,
): RecordHit[] {
  const known = new Set(counted.map(({ row }) => row));
  const longer = hits.filter(({ group }) => group === hitGroup.longer);
  const [terms = []] = readings;
  if (!terms.some(({ marked }) => marked)) return longer;
  const others = collectRows(index, { terms, people: true, allowed }, 'otherMarks');
  const isAlike = counted.some(({ whole }) => whole) ? ({ whole }: RecordHit) => whole : () => true;
  return [...longer, ...others.filter((hit) => !known.has(hit.row) && isAlike(hit)).sort(byMerit)];
}
