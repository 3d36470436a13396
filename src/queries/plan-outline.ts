import { outlineOf, type PlanBlock } from '../markdown/plan-outline.ts';
import type { ClauseId } from '../model/schema/clause.ts';
import { getAwardForms, getCommonRequirement, getCriteria } from './criteria.ts';
import { once } from './once.ts';
import { getPlan } from './plan.ts';

/** Every paragraph of the plan in order, from its basis to the end of part V. */
export const getPlanOutline = once(async (): Promise<PlanBlock[]> => {
  const { parts } = await getPlan();
  const placed = {
    CommonRequirement: [textOf(await getCommonRequirement())],
    Criteria: (await getCriteria()).map(textOf),
    AwardForms: (await getAwardForms()).map(textOf),
  };
  return parts.flatMap(({ data, body = '' }) => outlineOf({ ...data, body }, placed));
});

/** The words of a clause, a paragraph or a line each; those of the closing come from the plan's facts. */
export const getTextByClause = once(async (): Promise<Map<ClauseId, string[]>> => {
  const { distribution, signatory } = await getPlan();
  const texts = new Map<ClauseId, string[]>([
    ['noi-nhan', ['Nơi nhận:', ...distribution.map((line) => `- ${line}`)]],
    ['chu-ky', [signatory.position, signatory.name]],
  ]);
  for (const block of await getPlanOutline()) {
    if (block.kind === 'clause') texts.set(block.id, [block.text]);
  }
  return texts;
});

function textOf({ clause, entry }: { clause: ClauseId; entry: { body?: string | undefined } }) {
  return { clause, text: entry.body?.trim() ?? '' };
}
