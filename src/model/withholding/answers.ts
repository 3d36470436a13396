import { isText, listOf, type Readable } from './withheld.ts';

/** A sentence of which somebody has said in its record that it means another than these. */
export interface AnsweredSentence {
  text: string;
  of: Pick<Readable, 'noun' | 'id'>;
  /** Ids of the withheld (`Withheld.id`); whoever is withheld besides, or later, may still be meant. */
  namesakeOf: ReadonlySet<string>;
}

/** The answered sentences of each record (its noun and id), every one once. */
export function answeredSentences(shown: readonly Readable[]): Map<string, AnsweredSentence[]> {
  return new Map(
    shown.flatMap(({ noun, id, data }): [string, AnsweredSentence[]][] => {
      const { acknowledged } = (data ?? {}) as { acknowledged?: unknown };
      const given = listOf<{ rule?: unknown; words?: unknown; namesakeOf?: unknown }>(
        acknowledged,
      ).flatMap(({ rule, words, namesakeOf }) =>
        rule === 'withheld-named' && isText(words) && Array.isArray(namesakeOf)
          ? { text: words.trim(), of: namesakeOf.filter(isText) }
          : [],
      );
      const sentences = [...Map.groupBy(given, ({ text }) => text)].map(([text, same]) => ({
        text,
        of: { noun, id },
        namesakeOf: new Set(same.flatMap(({ of }) => of)),
      }));
      return sentences.length > 0 ? [[`${noun} ${id}`, sentences]] : [];
    }),
  );
}

interface Span {
  from: number;
  to: number;
}

/** Whether a place lies in a span. */
export const isWithin = (span: Span, each: Span) => span.from <= each.from && each.to <= span.to;

/** Where an answered sentence stands in a text. */
export const spansOf = ({ text: sentence }: AnsweredSentence, text: string) =>
  sentenceSpans([sentence], text);

/**
 * Where sentences stand in a text, letter by letter but for how their spaces are set, and whole: words
 * amid a sentence are no answer to it, for it may say more than was read.
 */
export function sentenceSpans(sentences: readonly string[], text: string): Span[] {
  return sentences.flatMap((sentence) => {
    const words = sentence.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return [...text.matchAll(new RegExp(words.join('\\s+'), 'gu'))]
      .map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
      .filter(({ from, to }) => isStart(text, from) && isEnd(text, to));
  });
}

// A quote ends a text in JSON, in which a record is searched as a whole.
const isStart = (text: string, at: number) =>
  /(?:^|[.!?…:;\n"]|\\n)[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, at - 40), at));
const isEnd = (text: string, at: number) =>
  /[.!?…]["”’)*_]*$/u.test(text.slice(Math.max(0, at - 8), at)) ||
  /^[”’)*_\s]*(?:$|[.!?…\n"<]|\\n)/u.test(text.slice(at, at + 40));
