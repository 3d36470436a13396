import {
  type ExpectedIssuer,
  type ImportedPlan,
  importPlan,
} from '../../src/import/plan/import-plan.ts';
import { readBlocks } from '../../src/import/read/read-paper.ts';
import { readInput } from './read-input.ts';

/**
 * Reads an act out of a file, with all that is to be said of it.
 * @throws {ImportRefusal} when it is no act that can be read
 */
export async function readPlan(file: string, expected?: ExpectedIssuer): Promise<ImportedPlan> {
  const { blocks, remarks } = await readBlocks(readInput(file));
  const plan = importPlan(blocks, expected);
  return { ...plan, remarks: [...remarks, ...plan.remarks] };
}
