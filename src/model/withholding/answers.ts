import type { FoundName } from '../../text/find-names.ts';
import { type HiddenName, isText, listOf, type Readable } from './withheld.ts';

/** Sentences of which somebody has said in their records that they mean another of the name. */
export function answeredSentences(shown: readonly Readable[]): Map<string, string[]> {
  return new Map(
    shown.flatMap(({ noun, id, data }): [string, string[]][] => {
      const { acknowledged } = (data ?? {}) as { acknowledged?: unknown };
      const words = listOf<{ rule?: unknown; words?: unknown }>(acknowledged)
        .filter(({ rule }) => rule === 'withheld-named')
        .flatMap((each) => (isText(each.words) ? each.words.trim() : []));
      return words.length > 0 ? [[`${noun} ${id}`, words]] : [];
    }),
  );
}

/** What answers leave of the names that are found in a text. */
export function unanswered(
  found: readonly FoundName<HiddenName>[],
  answers: readonly string[],
  text: string,
): FoundName<HiddenName>[] {
  const within = [...new Set(answers)].flatMap((sentence) => {
    const times = answers.filter((each) => each === sentence).length;
    return sentenceSpans([sentence], text).map((span) => ({ ...span, times }));
  });
  const isIn = (span: Span) => (each: Span) => span.from <= each.from && each.to <= span.to;
  // An answer means one name: whoever is withheld later must be read of again.
  const answered = within.filter((span) => {
    const meant = found.filter((each) => !each.doubtful && isIn(span)(each));
    return new Set(meant.map(({ of }) => of.withheld.name)).size <= span.times;
  });
  return found.filter((each) => !answered.some((span) => isIn(span)(each)));
}

interface Span {
  from: number;
  to: number;
}

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
