import { withoutHonorifics } from '../search/honorifics.ts';
import { citedAnswer } from './cited-answer.ts';
import { NO_ANSWER, type RecordsAnswer } from './records-answer.ts';
import type { RecordIndex } from './register-index.ts';
import { type Ways, wordsAnswer } from './words-answer.ts';

/** Signs, which may be an old font's; dots and capitals, which may be initials. */
const MAY_MEAN_MORE = /[^\p{L}\p{M}\d\s,/()-]|^\p{Lu}{2,4}(?!\p{L}|\s+\p{Lu}{2})/u;
const HOUSEHOLD_WORD =
  /(?:^|\s)(?:hộ|gia|gđ|gd|vợ|nhà|vo|(?:ho|nha)(?= (?:ong|ba|anh|chi|cu)\s))\s/iu;

/**
 * The answer to a question that rows answer as it was typed: all that most questions need. Null where
 * `searchRecords` (`search-register.ts`), which is loaded after the first rows, may know more.
 */
export function searchAsTyped(index: RecordIndex, query: string): RecordsAnswer | null {
  const nfc = query.normalize('NFC');
  if (MAY_MEAN_MORE.test(nfc) || HOUSEHOLD_WORD.test(nfc)) return null;
  let isAnswered = true;
  const more = () => {
    isAnswered = false;
    return NO_ANSWER;
  };
  const found = searchBy(index, query, {
    withoutHonorifics,
    isAbbreviated: () => false,
    byInitials: () => null,
    // No question with quotation marks comes here.
    holdingQuoted: (_, hits) => hits,
    otherwise: more,
    unknownNumber: more,
    absentFromCited: more,
  });
  return isAnswered ? found : null;
}

/**
 * Answers a question from the records. A decision cited gives its rows in official order, those that
 * hold the other words if any do; else every word must stand in what is printed of a row. What comes
 * near is kept apart from what answers.
 */
export const searchBy = (index: RecordIndex, query: string, ways: Ways): RecordsAnswer =>
  citedAnswer(index, query, ways) ?? wordsAnswer(index, query, ways);
