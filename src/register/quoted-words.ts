import { holdsPhrase } from '../search/phrase.ts';
import { hasMarks } from '../text/fold.ts';
import type { RecordHit } from './collect-rows.ts';
import { type RecordIndex, textsOfRow } from './register-index.ts';

/** The rows that contain each of the quoted texts, adjacent, in their printed text. */
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
