import {
  type ExpectedIssuer,
  type ImportedPlan,
  importPlan,
} from '../../src/import/plan/import-plan.ts';
import { readBlocks } from '../../src/import/read/read-paper.ts';
import { readInput } from './read-input.ts';

/**
 * Reads an act from a file, with all remarks.
 * @throws {ImportRefusal} if it is not a readable act
 */
export async function readPlan(file: string, expected?: ExpectedIssuer): Promise<ImportedPlan> {
  const { blocks, remarks } = await readBlocks(readInput(file));
  const plan = importPlan(blocks, expected);
  return { ...plan, remarks: [...remarks, ...plan.remarks] };
}
