import { type DateLine, findDateLine } from '../../text/date-line.ts';
import { readNumberLine } from '../../text/decision-number.ts';
import { literal } from '../../text/literal.ts';

/** A word of a text, with its position. */
export interface SourceWord {
  word: string;
  offset: number;
  /** Whether it is the first of a line. */
  begins: boolean;
}

/**
 * The words of a text without list dashes and Markdown syntax (`#`, `|`, `{#id}`, emphasis): equal for
 * an act as received and for its parts.
 */
export function wordsOf(written: string): SourceWord[] {
  const text = written.replace(/\{#[^}\n]*\}(?=[ \t]*$)/gm, ({ length }) => ' '.repeat(length));
  const words: SourceWord[] = [];
  let begins = true;
  let end = 0;
  for (const { index, 0: token } of text.matchAll(/\S+/g)) {
    begins ||= text.slice(end, index).includes('\n');
    end = index + token.length;
    if (/^(?:[-–—*•]|#+|\\\||[|:-]*\|[|:-]*|-{3,})$/.test(token)) continue;
    const word = token.replace(/^\|+|\|+$|\*\*/g, '').replace(/^\\|(?<=^[\p{L}\d.]+)\\/u, '');
    words.push({ word, offset: index, begins });
    begins = false;
  }
  return words;
}

/** An act as received, split by means of its facts. */
export interface SourceText {
  /** From the end of its title to its recipients or its signature, then its annexes. */
  body: SourceWord[];
  /** The lines between: recipients and signature, without list dashes. */
  ending: string[];
  /** Its number, blank or given, and its symbol; undefined if its head has no line for them. */
  number: { value: string; symbol: string } | undefined;
  /** Its place and date, each blank or given, above its text or below it; undefined if no line has them. */
  date: DateLine | undefined;
  /** Whether it contains its own head (quốc hiệu). */
  hasHead: boolean;
}

/** The facts of an act that delimit its text. */
interface Ends {
  title?: string | undefined;
  documentType?: string | undefined;
  position?: string | undefined;
}

/** Splits an act as received. */
export function readSourceText(
  source: string,
  { title, documentType, position }: Ends,
): SourceText {
  const text = source.normalize('NFC');
  const start = endOf(text, title) ?? endOf(text, documentType) ?? 0;
  const ending = endingAt(text, start, position?.split('\n')[0]);
  const annex = ending < text.length ? annexAt(text, ending) : text.length;
  const within = (from: number, to: number) =>
    wordsOf(text.slice(from, to)).map((each) => ({ ...each, offset: each.offset + from }));
  return {
    body: [...within(start, ending), ...within(annex, text.length)],
    ending: text
      .slice(ending, annex)
      .split('\n')
      .map((line) => line.replace(/^\s*[-–—]\s*/, '').trim())
      .filter(Boolean),
    number: numberIn(text.slice(0, start || ending)),
    date: findDateLine(text.slice(0, start || ending)) ?? findDateLine(text.slice(start, annex)),
    hasHead: /cộng hòa xã hội chủ nghĩa việt nam/i.test(text.slice(0, start || ending)),
  };
}

/** End of the given words in a text, regardless of line breaks. */
function endOf(text: string, words: string | undefined): number | undefined {
  const plain = words?.normalize('NFC').trim();
  if (!plain) return undefined;
  const form = plain.split(/\s+/).map(literal);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${form.join('\\s+')}(?![\\p{L}\\p{N}])`, 'u').exec(
    text,
  );
  return found ? found.index + found[0].length : undefined;
}

/** Start of the recipients, or of the signature of an act without them; otherwise the end. */
function endingAt(text: string, from: number, position: string | undefined): number {
  const recipients = /^[ \t]*Nơi nhận\s*:/mu.exec(text.slice(from));
  if (recipients) return from + recipients.index;
  const signature = position ? text.lastIndexOf(`\n${position.trim()}`) : -1;
  return signature > from ? signature : text.length;
}

function annexAt(text: string, from: number): number {
  const annex =
    /^[ \t]*(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?[ \t]*(?:[.:].*)?$/mu.exec(
      text.slice(from),
    );
  return annex ? from + annex.index : text.length;
}

function numberIn(head: string): SourceText['number'] {
  const [line] = /^[ \t]*Số(?::|[ \t]*[^\p{L}\s]).*$/mu.exec(head) ?? [];
  if (line === undefined) return undefined;
  const { number, symbol } = readNumberLine(line) ?? {
    number: /\d\S*/.exec(line)?.[0] ?? '',
    symbol: '',
  };
  return { value: number, symbol };
}
