import { contentWords } from '../search/function-words.ts';
import type { WithoutHonorifics } from '../search/honorifics.ts';
import type { Term } from '../search/term.ts';
import { type Understood, understand } from '../search/understand.ts';
import { wordsOf } from '../search/words.ts';
import { findTypedDate, type TypedDate } from '../text/date-words.ts';
import { hasMarks } from '../text/fold.ts';
import { looksLikeName, meansMarks, withoutTitles } from './asked-name.ts';
import type { absentFromCited, unknownNumber } from './citation-unmatched.ts';
import { asksName, byMerit, collectRows, hitGroup, type RecordHit } from './collect-rows.ts';
import { spellings, wordsAnswering } from './match-terms.ts';
import type { holdingQuoted } from './quoted-words.ts';
import { asTyped, NO_ANSWER, type RecordsAnswer } from './records-answer.ts';
import { initialsMeant, type RecordIndex } from './register-index.ts';

/** A query that no row matches as typed, or only in separate words. */
export interface Unanswered {
  index: RecordIndex;
  text: string;
  isStrict: boolean;
  isName: boolean;
  /** Whether a title before a name was set aside. */
  isTitled: boolean;
  /** The answer so far: the interpretation of the query, and the rows that contain its words apart. */
  answer: RecordsAnswer;
  longer: readonly RecordHit[];
  allowed: (row: number) => boolean;
}

/** Handlers for queries that are more than the words of a row. */
export interface Ways {
  /** Removes the titles that are known so far. */
  withoutHonorifics: WithoutHonorifics;
  /** Whether diacritics were typed around the subject. */
  isMarked?: boolean;
  /** Whether a text is a name in which some words are initials. */
  isAbbreviated(index: RecordIndex, text: string): boolean;
  /** The answer to initials; null if the query has none, or they match nobody. */
  byInitials(
    index: RecordIndex,
    text: string,
    allowed: (row: number) => boolean,
  ): RecordsAnswer | null;
  /** Restricts rows to those that contain the quoted texts. */
  holdingQuoted: typeof holdingQuoted;
  otherwise(unanswered: Unanswered): RecordsAnswer;
  /** The answers to citations without a match: see `citation-unmatched.ts`. */
  unknownNumber: typeof unknownNumber;
  absentFromCited: typeof absentFromCited;
}

/** The answer to words, with a date among them. */
export function wordsAnswer(
  index: RecordIndex,
  query: string,
  ways: Ways,
  among: (row: number) => boolean = () => true,
): RecordsAnswer {
  const dated = findTypedDate(query);
  const answer = datedAnswer(index, query, dated, ways, among);
  if (!dated || answer.hits.length > 0) return answer;
  // Nothing was signed then: the year may be that of merit, which is printed too.
  const undated = datedAnswer(index, query, null, ways, among);
  return undated.hits.length > 0 ? undated : answer;
}

/** The answer among decisions signed on a date, or on any. */
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
  const isTitled = asked !== text;
  const initials = ways.byInitials(index, asked, allowed);
  if (initials) return { ...initials, date };

  const understood = readWords(index, asked);
  const isStrict = meansMarks(index, asked, ways.isMarked || hasMarks(text));
  const readings = understood.readings.map((terms) => strictly(terms, isStrict));
  const common = { ...NO_ANSWER, date, understood, readings };
  const first = readings[0] ?? [];
  const isName = asksName(index, first) || looksLikeName(index, asked);
  const personAsked = isName ? asked : '';
  // An apparent name with a word that no name contains is not matched by a unit and a rank.
  const isLoose = isName && !asksName(index, first);
  const isParted = /[,;\t|]|\s[-–]\s/.test(asked);
  if (isParted) index.beyond?.named(spellings(wordsOf(asked)));
  const hits =
    understood.unknown.length > 0
      ? []
      : ways.holdingQuoted(
          index,
          collectAsTyped(index, readings, understood, allowed, isLoose, isParted),
          understood.quoted,
        );
  const answering = hits.filter(({ group }) => group === hitGroup.asTyped);
  const counted = isTitled && first.length === 1 ? ofGivenName(index, first, answering) : answering;
  const near = counted.length === 0 ? [] : nearExact(index, readings, counted, hits, allowed);
  const answer = { ...common, personAsked, hits: counted, near };
  if (counted.some(({ together }) => together !== false)) return answer;
  const longer = counted.length > 0 ? [] : hits;
  return ways.otherwise({
    index,
    text: asked,
    isStrict,
    isName,
    isTitled,
    answer,
    longer,
    allowed,
  });
}

const signedOf = ({ records }: RecordIndex, row: number) =>
  records.decisions[records.rows[row]?.decision ?? -1]?.signed ?? '';

/** Whether a day is in the span of a typed date; without a date every day is. */
export const within = (date: TypedDate | null | undefined, signed: string) =>
  !date || (signed >= date.from && signed <= date.to);

/** Of rows that contain one word, typed behind a title, those with that given name, if any. */
function ofGivenName(index: RecordIndex, [term]: readonly Term[], hits: RecordHit[]): RecordHit[] {
  const meant = term && wordsAnswering(term, index.lexicon, 'asTyped', index.nameWords);
  const given = hits.filter(
    ({ row }) =>
      index.records.rows[row]?.recipientType !== 'tap-the' &&
      index.nameTexts[row]?.some((text) => meant?.has(index.texts[text]?.at(-1) ?? -1)),
  );
  const isSame = ({ row }: RecordHit) =>
    index.lexicon.words[index.names[row]?.at(-1) ?? -1]?.exact === term?.exact;
  // For “em Lan” without diacritics, Lan comes before Lân.
  const sorted = [...given.filter(isSame), ...given.filter((hit) => !isSame(hit))];
  return given.length > 0 ? sorted : hits;
}

/** Parses the words of a query against those of the register. */
export function readWords(index: RecordIndex, text: string): Understood {
  const understood = understand(text, index.lexicon, [
    ...index.records.equivalents,
    ...initialsMeant(index, text),
  ]);
  index.beyond?.bodies(understood.unknown, text);
  return understood;
}

/** Terms whose diacritics are all significant, if asked for. */
export const strictly = (terms: readonly Term[], isStrict: boolean): Term[] =>
  terms.map((term) => ({ ...term, marked: term.marked || isStrict }));

/** Rows of the likeliest interpretation that gives any, and of those that replace words by equivalents. */
export function collectAsTyped(
  index: RecordIndex,
  readings: readonly Term[][],
  { asTyped: count }: Understood,
  allowed: (row: number) => boolean,
  together = false,
  isParted = false,
): RecordHit[] {
  const hits = new Map<number, RecordHit>();
  const add = (found: readonly RecordHit[]) => {
    for (const hit of found) {
      const known = hits.get(hit.row);
      if (!known || byMerit(hit, known) < 0) hits.set(hit.row, hit);
    }
  };
  for (const terms of readings.slice(0, count)) {
    const found = collectRows(
      index,
      { terms, people: true, allowed, together, isParted },
      'asTyped',
    );
    add(found);
    if (found.some(({ group }) => group === hitGroup.asTyped)) break;
  }
  for (const terms of readings.slice(count)) {
    add(collectRows(index, { terms, people: false, allowed, together, isParted }, 'asTyped'));
  }
  return [...hits.values()].sort(byMerit);
}

/** Near matches beside an answer: only the same words with other diacritics, and longer names. */
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
