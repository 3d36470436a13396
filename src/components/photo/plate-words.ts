import { shorten } from '../../text/shorten.ts';

/** What the words of a plate are taken from. */
interface Words {
  summary: string;
  evidence: readonly { text: string }[];
}

/** Letters that a card's plate holds in words large enough to be read from afar. */
const most = 110;

/**
 * What an exemplar says of itself where it has no photo: of its evidence, else of its summary, the
 * first clause that the plate holds whole; the beginning of the text where none is short enough.
 */
export function wordsForPlate({ evidence, summary }: Words): string {
  const texts = evidence.length > 0 ? evidence.map(({ text }) => text) : [summary];
  const clauses = texts.flatMap((text) => text.split(/(?<=[.;!?])\s+/));
  const whole = clauses.find(({ length }) => length >= 30 && length <= most);
  return whole ? whole.replace(/[.;]$/, '') : shorten(texts[0] ?? '', most);
}
