import { withoutHonorifics } from '../search/honorifics.ts';
import { citedAnswer } from './cited-answer.ts';
import { NO_ANSWER, type RecordsAnswer } from './records-answer.ts';
import type { RecordIndex } from './register-index.ts';
import { type Ways, wordsAnswer } from './words-answer.ts';

/** Symbols, which may be text in a legacy font; dots and capitals, which may be initials. */
const MAY_MEAN_MORE = /[^\p{L}\p{M}\d\s,/()-]|^\p{Lu}{2,4}(?!\p{L}|\s+\p{Lu}{2})/u;
const HOUSEHOLD_WORD =
  /(?:^|\s)(?:hộ|gia|gđ|gd|vợ|nhà|vo|(?:ho|nha)(?= (?:ong|ba|anh|chi|cu)\s))\s/iu;

/**
 * The answer to a query that rows match as typed, which suffices for most queries. Null if
 * `searchRecords` (`search-register.ts`), which is loaded after the first rows, may find more.
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
    // Queries with quotation marks never reach this.
    holdingQuoted: (_, hits) => hits,
    otherwise: more,
    unknownNumber: more,
    absentFromCited: more,
  });
  return isAnswered ? found : null;
}

/**
 * Answers a query from the records. A cited decision gives its rows in official order, restricted to
 * those with the other words if there are any; otherwise every word must occur in the printed text of a
 * row. Near matches are separate from hits.
 */
export const searchBy = (index: RecordIndex, query: string, ways: Ways): RecordsAnswer =>
  citedAnswer(index, query, ways) ?? wordsAnswer(index, query, ways);
