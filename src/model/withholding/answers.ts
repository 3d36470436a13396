import { isText, listOf, type Readable } from './withheld.ts';

/** A sentence that, according to its record's `acknowledged`, means someone other than these. */
export interface AnsweredSentence {
  text: string;
  of: Pick<Readable, 'noun' | 'id'>;
  /**
   * Ids of the withheld (`namesakeId`); anyone else who is withheld, or withheld later, may still be
   * meant.
   */
  namesakeOf: ReadonlySet<string>;
}

/** The answered sentences by record (noun and id), without duplicates. */
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

/** Whether a range lies within a span. */
export const isWithin = (span: Span, each: Span) => span.from <= each.from && each.to <= span.to;

/** Where an answered sentence occurs in a text. */
export const spansOf = ({ text: sentence }: AnsweredSentence, text: string) =>
  sentenceSpans([sentence], text);

/**
 * Where sentences occur in a text: verbatim except for white space, and only as whole sentences, since
 * the rest of a longer one may say more than the answer covers.
 */
export function sentenceSpans(sentences: readonly string[], text: string): Span[] {
  return sentences.flatMap((sentence) => {
    const words = sentence.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return [...text.matchAll(new RegExp(words.join('\\s+'), 'gu'))]
      .map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
      .filter(({ from, to }) => isStart(text, from) && isEnd(text, to));
  });
}

// In JSON, the form in which a whole record is searched, a text ends with a quote.
const isStart = (text: string, at: number) =>
  /(?:^|[.!?…:;\n"]|\\n)[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, at - 40), at));
const isEnd = (text: string, at: number) =>
  /[.!?…]["”’)*_]*$/u.test(text.slice(Math.max(0, at - 8), at)) ||
  /^[”’)*_\s]*(?:$|[.!?…\n"<]|\\n)/u.test(text.slice(at, at + 40));
