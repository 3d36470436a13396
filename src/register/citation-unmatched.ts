import { type Citation, findCitation } from '../text/decision-number.ts';
import { hitGroup } from './collect-rows.ts';
import { NO_ANSWER, type RecordsAnswer } from './records-answer.ts';
import type { RecordIndex } from './register-index.ts';

/**
 * The answer to a number that no decision has as cited; `sameNumber`: decisions with the number but
 * another symbol or day.
 */
export function unknownNumber(
  { records, symbols }: RecordIndex,
  typed: string,
  { number, symbol }: Citation,
  sameNumber: readonly number[],
): RecordsAnswer {
  const isMeant = (label: string) => {
    const its = findCitation(label, symbols)?.citation;
    return its?.number === number && its.symbol.startsWith(symbol);
  };
  const mentioning = [...records.decisions.keys()].filter((at) =>
    records.decisions[at]?.related?.some(isMeant),
  );
  const others = sameNumber.filter((at) => !mentioning.includes(at));
  return { ...NO_ANSWER, notFound: { typed: typed.trim(), others, mentioning } };
}

/**
 * The answer to a decision beside words that none of its rows contains (`narrowed`). A person is not
 * counted: rows with the name in other decisions (`elsewhere`) are near; other words are left out.
 */
export function absentFromCited(
  cited: RecordsAnswer,
  { personAsked, readings }: RecordsAnswer,
  words: readonly string[],
  elsewhere: () => RecordsAnswer,
): RecordsAnswer {
  if (!personAsked) return { ...cited, leftOut: [...words] };
  const near = elsewhere().hits.map((hit) => ({ ...hit, group: hitGroup.elsewhere }));
  return { ...NO_ANSWER, decisions: cited.decisions, personAsked, readings, near };
}
