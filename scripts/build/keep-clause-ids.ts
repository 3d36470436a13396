import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendKeptIds } from '../../src/model/plan/kept-ids.ts';
import { parsePlan } from '../../src/model/plan/parse-plan.ts';
import { endingOf, keptFileOf, partsOf } from '../../src/model/plan/plan-files.ts';
import { readNoun } from '../../src/model/read/disk/read-noun.ts';
import type { PlanFacts } from '../../src/model/schema/plan.ts';
import type { Settings } from '../../src/settings.ts';

/**
 * Adds the clauses that a build publishes to the list of each plan, so that none of their addresses
 * is lost later. A site with samples is never published and adds nothing; a folder that cannot be
 * written stays as it is, since the site itself does not need the list.
 */
export function keepClauseIds({ contentDir, samples }: Pick<Settings, 'contentDir' | 'samples'>) {
  if (samples) return;
  const parts = readNoun(contentDir, 'planPart');
  for (const { file, data } of readNoun(contentDir, 'plan')) {
    const { clauses } = parsePlan({
      parts: partsOf(file, parts),
      ending: endingOf(data as PlanFacts, { file, line: 1, column: 1 }),
    });
    const path = join(contentDir, keptFileOf(file));
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const after = extendKeptIds(before, clauses);
    if (after === before) continue;
    try {
      writeFileSync(path, after);
    } catch (error) {
      console.warn(`Không ghi được ${keptFileOf(file)}: ${(error as Error).message}`);
    }
  }
}
