import type { ContentSet } from '../read/content-set.ts';
import type { PlanFacts } from '../schema/plan.ts';
import { extendKeptIds } from './kept-ids.ts';
import { parsePlan } from './parse-plan.ts';
import type { PlanClause } from './plan-document.ts';
import { endingOf, keptFileOf, partsOf } from './plan-files.ts';

/** The list of published ids of one plan. */
export interface IdsAfterBuild {
  file: string;
  /** The clauses that a build publishes. */
  clauses: readonly PlanClause[];
  /** Its text after the build has published every clause: unchanged if none is new. */
  after: string;
}

/** The list of published ids of every plan, after a build of the content. */
export function idsAfterBuild({ list, read, of }: ContentSet): IdsAfterBuild[] {
  return of('plan').map(({ file: factsFile, data }) => {
    const { clauses } = parsePlan({
      parts: partsOf(factsFile, of('planPart')),
      ending: endingOf(data as PlanFacts, { file: factsFile, line: 1, column: 1 }),
    });
    const file = keptFileOf(factsFile);
    const isKept = list.some((listed) => listed.file === file && listed.kind === 'file');
    const before = isKept ? new TextDecoder().decode(read(file)) : '';
    return { file, clauses, after: extendKeptIds(before, clauses) };
  });
}
