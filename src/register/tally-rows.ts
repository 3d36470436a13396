import { type Tally, tallyOf } from '../model/tally.ts';
import type { Records } from './register-table.ts';

/** Counts rows of the register by the one rule (`model/tally.ts`). */
export function tallyOfRows({ rows, decisions }: Records, numbers: readonly number[]): Tally {
  return tallyOf(
    numbers.flatMap((number) => {
      const row = rows[number];
      return row ? [{ ...row, status: row.status ?? decisions[row.decision]?.status }] : [];
    }),
  );
}
