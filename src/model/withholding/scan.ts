import { scanFile } from '../read/scan-file.ts';
import { day } from '../schema/day.ts';
import { isShownRow, listOf, type Named, type Readable } from './withheld.ts';

/** Path of the scan of a decision, if it has one. */
export function scanOf({ id, data }: Pick<Readable, 'id' | 'data'>): string | undefined {
  const { scan } = (data ?? {}) as { scan?: unknown };
  return typeof scan === 'string' ? scanFile(id, scan) : undefined;
}

/** The same decision without its scan. */
export function withoutScan<R extends Readable>(decision: R): R {
  const { scan: _, ...data } = decision.data as { scan?: unknown };
  return { ...decision, data };
}

/**
 * Whether every withheld row of a decision records the day on which it was redacted in the scan, since a
 * picture cannot be searched. If a row is withheld later, the scan is not published until that row's own
 * day is recorded.
 */
export function isScanRedacted({ data }: Pick<Readable, 'data'>): boolean {
  const { recipients } = (data ?? {}) as { recipients?: unknown };
  return listOf<Named & { scanRedacted?: unknown }>(recipients).every(
    (row) => isShownRow(row) || day().safeParse(row.scanRedacted).success,
  );
}
