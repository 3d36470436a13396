import { recordRoutes } from '../../model/record-routes.ts';
import { indexRecords, type RecordIndex } from '../../register/register-index.ts';
import type { RecordsTable } from '../../register/register-table.ts';
import type { Directory } from '../../register/shards/directory.ts';
import { unpackRecords } from '../../register/unpack-register.ts';

/** The register on a page. */
export interface Register {
  /** The loaded part: all of it, or the rows of a sharded register fetched so far. */
  readonly index: RecordIndex;
  /**
   * The records that answer a query exactly as the whole register would; null if only the whole of a
   * sharded register can. @throws if they cannot be fetched
   */
  indexFor(query: string): Promise<RecordIndex | null> | RecordIndex;
  /** Only if the register is sharded and not fully loaded. */
  readonly directory?: Directory | undefined;
  /** Fetches the whole of a sharded register. @throws if it cannot be fetched */
  loadWhole?(): Promise<RecordIndex>;
}

let opening: Promise<Register> | undefined;

/** Lets the page handle input between two long steps. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** A file of the register. @throws if it cannot be fetched */
export async function load(base: string, route: string) {
  const response = await fetch(base + route);
  if (!response.ok) throw new Error(`${route}: ${response.status}`);
  return response.json();
}

/** The register, fetched once per page. @throws if it cannot be fetched */
export function openRegister(base: string): Promise<Register> {
  opening ??= load(base, recordRoutes.registerTable).then(
    async (table: RecordsTable | Directory) => {
      if ('folder' in table) return (await import('./cut-register.ts')).openCut(base, table);
      await pause();
      const records = unpackRecords(table);
      await pause();
      const index = indexRecords(records);
      return { index, indexFor: () => index };
    },
  );
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}
