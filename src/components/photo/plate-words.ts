import { shorten } from '../../text/shorten.ts';

/** Sources of the words on a plate. */
interface Words {
  summary: string;
  evidence: readonly { text: string }[];
}

/** Maximum number of characters on a card's plate that are readable from afar. */
const most = 110;

/**
 * The words shown in place of a missing photo: from the evidence, otherwise the summary, the first
 * clause that fits; the beginning of the text if none is short enough.
 */
export function wordsForPlate({ evidence, summary }: Words): string {
  const texts = evidence.length > 0 ? evidence.map(({ text }) => text) : [summary];
  const clauses = texts.flatMap((text) => text.split(/(?<=[.;!?])\s+/));
  const whole = clauses.find(({ length }) => length >= 30 && length <= most);
  return whole ? whole.replace(/[.;]$/, '') : shorten(texts[0] ?? '', most);
}
