import { abbreviatedBeside, abbreviatedName, fitsAbbreviated } from '../search/abbreviated-name.ts';
import { termOf } from '../search/term.ts';
import { wordsOf } from '../search/words.ts';
import { asTyped, NO_ANSWER, type RecordsAnswer } from './records-answer.ts';
import type { RecordIndex } from './register-index.ts';
import { datedAnswer, type Ways } from './words-answer.ts';

const lettersOf = (index: RecordIndex, text: string) =>
  abbreviatedName(text, (fold) => index.lexicon.has(fold));

/** Whether a text is a name in which some words are initials. */
export const isAbbreviated = (index: RecordIndex, text: string) => lettersOf(index, text) !== null;

/** The answer to initials alone or before other words; null if there are none, or if they match nobody. */
export function byInitials(
  index: RecordIndex,
  text: string,
  allowed: (row: number) => boolean,
  ways: Ways,
): RecordsAnswer | null {
  const initials = abbreviatedAnswer(index, lettersOf(index, text), allowed);
  if (initials) return initials;
  // Letters and dots alone are not anything else.
  if (/^(?:\p{L}\.\s*){2,}\p{L}?\.?$/u.test(text)) return { ...NO_ANSWER, personAsked: text };
  return besideInitials(index, text, ways, allowed);
}

/** Rows whose name the letters abbreviate; null if there are no letters or no such rows. */
export function abbreviatedAnswer(
  index: RecordIndex,
  letters: readonly string[] | null,
  allowed: (row: number) => boolean,
): RecordsAnswer | null {
  if (!letters) return null;
  const hits = index.records.rows.flatMap(({ name, withheld, recipientType }, row) => {
    if (withheld || recipientType !== 'ca-nhan' || !allowed(row)) return [];
    const words = wordsOf(name).map((word) => word.text);
    if (!fitsAbbreviated(words, letters)) return [];
    const whole = words.length === letters.length;
    return [{ ...asTyped(row), inName: true, whole, score: Number(whole) }];
  });
  index.beyond?.initials(
    letters,
    hits.some(({ whole }) => whole),
  );
  const kept = hits.some(({ whole }) => whole) ? hits.filter(({ whole }) => whole) : hits;
  const readings = [
    letters
      .filter((each) => each.length > 1)
      .flatMap((each) => wordsOf(each).map((word) => termOf(word))),
  ];
  return kept.length > 0 ? { ...NO_ANSWER, hits: kept, readings, byInitials: true } : null;
}

/**
 * Rows whose name is abbreviated before other words, restricted to those that contain these words: "N.V.
 * Hường, Phòng A".
 */
function besideInitials(
  index: RecordIndex,
  text: string,
  ways: Ways,
  allowed: (row: number) => boolean,
): RecordsAnswer | null {
  const { name = '', rest = '' } = abbreviatedBeside(text) ?? {};
  const named =
    name &&
    abbreviatedAnswer(
      index,
      abbreviatedName(name, () => true),
      allowed,
    );
  if (!named) return null;
  const rows = new Set(named.hits.map(({ row }) => row));
  const among = () => datedAnswer(index, rest, null, ways, (row) => rows.has(row));
  const { hits } = index.beyond?.within(among) ?? among();
  const holding = new Set(hits.map(({ row }) => row));
  return holding.size > 0
    ? { ...named, hits: named.hits.filter(({ row }) => holding.has(row)) }
    : { ...named, leftOut: wordsOf(rest).map((word) => word.text) };
}
