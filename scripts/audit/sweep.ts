import { silences } from '../../src/check/fuzz/silences.ts';
import { sweep } from '../../src/check/fuzz/sweep.ts';
import { sweepBase } from '../../src/check/fuzz/sweep-base.ts';
import { CommandError } from '../command.ts';

/**
 * Makes every mistake in every field of every noun; fails for an unreported mistake without a documented
 * reason.
 */
export async function auditSweep(): Promise<void> {
  const cells = [...sweep(sweepBase, () => true)];
  const silent = cells.filter(({ told }) => told.length === 0).map(({ name }) => name);
  const open = silent.filter((cell) => !silences.some(([words]) => words.test(cell)));
  if (open.length > 0) throw new CommandError(`The check does not report:\n${open.join('\n')}`);
  console.log(`Check: ${cells.length} mistakes, silent of ${silent.length} that are allowed.`);
}
