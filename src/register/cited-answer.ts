import { contentWords } from '../search/function-words.ts';
import { withoutHonorifics } from '../search/honorifics.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { findTypedDate, type TypedDate } from '../text/date-words.ts';
import { documentNumber, findCitation, meansDecision } from '../text/decision-number.ts';
import { hasMarks } from '../text/fold.ts';
import { wordsOfNames } from './asked-name.ts';
import type { RecordHit } from './collect-rows.ts';
import { asTyped, NO_ANSWER, type RecordsAnswer } from './records-answer.ts';
import type { RecordIndex } from './register-index.ts';
import type { RecordDecision } from './register-table.ts';
import { type Ways, within, wordsAnswer } from './words-answer.ts';

/** The answer to a query that cites decisions; null if it cites none. */
export function citedAnswer(index: RecordIndex, query: string, ways: Ways): RecordsAnswer | null {
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
  // A number without a decision may be a year, or a unit's number, unless a symbol identifies it.
  const isBare = symbol === '' && /^\W*\d+\W*$/.test(query);
  if (sameNumber.length === 0 && symbol === '' && (findTypedDate(query) || isBare)) return null;
  const meant = sameNumber.filter(
    (at) => meansDecision(cited.citation, decisionAt(at)) && isOf(dated?.date, decisionAt(at)),
  );
  const exact = meant.filter((at) => documentNumber(decisionAt(at)).symbol === symbol);
  const found = exact.length > 0 ? exact : meant;
  if (found.length === 0) return ways.unknownNumber(index, query, cited.citation, sameNumber);
  const whole = found.flatMap((at) => index.rowsByDecision[at] ?? []).map(asTyped);
  const answer = { ...NO_ANSWER, decisions: found, hits: whole };
  const rest = dated?.rest ?? cited.rest;
  // “Quyết” in “X, Quyết định số …” is not a given name.
  const bare = rest.normalize('NFC').replace(/quyết định|quyet dinh/giu, ' ');
  const left = wordsOf(withoutHonorifics(bare).at(-1) ?? '');
  const ofNames = wordsOfNames(index, left);
  const content = contentWords(left, hasMarks(rest), 'number');
  // "Văn" of "văn bản" may be a middle name, "Hành" of "ban hành" a given name.
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
  // Words that every row shows narrow nothing: a withheld row contains no words.
  const shown = whole.filter(({ row }) => !index.records.rows[row]?.withheld);
  if (narrowed.hits.length === shown.length) return answer;
  if (narrowed.hits.length > 0) {
    const asked = ` ${left.map(({ fold }) => fold).join(' ')} `;
    const isNamed = ({ row, inName }: RecordHit) =>
      inName || asked.includes(` ${foldedName(index, row)} `);
    const rowsFirst = narrowed.hits.every(isNamed) || narrowed.byInitials;
    const its = new Set(narrowed.hits.map(({ row }) => index.records.rows[row]?.decision));
    return { ...narrowed, decisions: found.filter((at) => its.has(at)), rowsFirst };
  }
  const typed = words.map((word) => word.text);
  return ways.absentFromCited(answer, narrowed, typed, () => wordsAnswer(index, text, ways));
}

/** Whether a date typed beside a document is its day of signing, or the year that it is about. */
const isOf = (date: TypedDate | undefined, { signed, subject, meritPeriod = '' }: RecordDecision) =>
  within(date, signed) ||
  (date?.precision === 'year' && (subject + meritPeriod).includes(date.from.slice(0, 4)));

const foldedName = ({ names, lexicon }: RecordIndex, row: number) =>
  (names[row] ?? []).map((id) => lexicon.words[id]?.fold).join(' ');

/** A number with only words around documents, or a date: "danh sách kèm theo 9902", "9902 năm 2021". */
function bareNumber(query: string): ReturnType<typeof findCitation> {
  const dated = findTypedDate(query);
  const text = dated?.rest ?? query;
  const [number, ...others] = contentWords(wordsOf(text), hasMarks(text), 'number');
  const cited = number && others.length === 0 ? findCitation(number.text) : null;
  return cited && { ...cited, rest: dated?.typed ?? '' };
}
