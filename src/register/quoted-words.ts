import { holdsPhrase } from '../search/phrase.ts';
import { hasMarks } from '../text/fold.ts';
import type { RecordHit } from './collect-rows.ts';
import { type RecordIndex, textsOfRow } from './register-index.ts';

/** Of some rows those that hold each of the quoted texts, side by side, in what is printed of them. */
export const holdingQuoted = (
  index: RecordIndex,
  hits: RecordHit[],
  quoted: readonly string[],
): RecordHit[] => hits.filter(({ row }) => quoted.every((phrase) => rowHolds(index, row, phrase)));

function rowHolds(index: RecordIndex, row: number, phrase: string): boolean {
  return textsOfRow(index, row).some((text) => {
    const words = (index.texts[text] ?? []).map((id) => index.lexicon.words[id]?.exact ?? '');
    return holdsPhrase(words.join(' '), phrase, hasMarks(phrase));
  });
}
