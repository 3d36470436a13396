import { type SourceWord, wordsOf } from '../../model/plan/source-text.ts';
import type { CheckedRecord } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';
import type { CheckedPlan } from './plan-document.ts';

/** A word of the plan and its position in its part. */
export interface PlanWord extends SourceWord {
  record: CheckedRecord;
}

/** The words of a plan's parts, in the order of the act, without recipients and signature. */
export function planWords({ parts }: CheckedPlan): PlanWord[] {
  let isEnding = false;
  return parts.flatMap((record) => {
    const words = wordsOf(record.entry().body).map((each) => ({ ...each, record }));
    return words.filter(({ word, begins }, index) => {
      if (begins && /^PHỤ$/iu.test(word) && /^LỤC/iu.test(words[index + 1]?.word ?? ''))
        isEnding = false;
      if (begins && word === 'Nơi' && /^nhận:?$/u.test(words[index + 1]?.word ?? ''))
        isEnding = true;
      return !isEnding;
    });
  });
}

/**
 * The words of the source and of the plan, and the index of the first difference: -1 if they are equal.
 */
export function comparePlan(checked: CheckedPlan): {
  source: string[];
  plan: PlanWord[];
  index: number;
} {
  const source = (checked.source?.body ?? []).map(({ word }) => word);
  const plan = planWords(checked);
  const at = source.findIndex((word, index) => plan[index]?.word !== word);
  return { source, plan, index: at < 0 && plan.length > source.length ? source.length : at };
}

/**
 * Whether parts, recipients and signature repeat the source word for word; otherwise that is the error
 * to report.
 */
export const isVerbatim = onceFor((checked: CheckedPlan): boolean => {
  const { source, document } = checked;
  if (!source) return true;
  const { recipients, signature } = endingLines(document);
  return (
    comparePlan(checked).index < 0 &&
    [...recipients, ...signature].every((line) => source.ending.includes(line))
  );
});

/** The lines of recipients and signature, without list dashes. */
export function endingLines({ clauseById }: CheckedPlan['document']) {
  const linesOf = (id: string) =>
    (clauseById.get(id)?.lines ?? []).map(({ text }) => text.replace(/^[-–—]\s*/, ''));
  return { recipients: linesOf('noi-nhan'), signature: linesOf('chu-ky') };
}
