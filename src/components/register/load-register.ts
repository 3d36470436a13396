import { recordRoutes } from '../../model/record-routes.ts';
import { indexRecords, type RecordIndex } from '../../register/register-index.ts';
import type { RecordsTable } from '../../register/register-table.ts';
import type { Directory } from '../../register/shards/directory.ts';
import { unpackRecords } from '../../register/unpack-register.ts';

/** The register as a page has it. */
export interface Register {
  /** What is here of it: all, or where it is cut the rows that were fetched so far. */
  readonly index: RecordIndex;
  /**
   * The records that answer a question as the whole register would; null where it is cut and only the whole
   * does. @throws when they cannot be fetched
   */
  indexFor(query: string): Promise<RecordIndex | null> | RecordIndex;
  /** Only where it is cut and the whole is not here. */
  readonly directory?: Directory | undefined;
  /** Fetches the whole where it is cut. @throws when it cannot be fetched */
  loadWhole?(): Promise<RecordIndex>;
}

let opening: Promise<Register> | undefined;

/** Lets the page answer keys between two long steps. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** A file of the register. @throws when it cannot be fetched */
export async function load(base: string, route: string) {
  const response = await fetch(base + route);
  if (!response.ok) throw new Error(`${route}: ${response.status}`);
  return response.json();
}

/** The register, fetched once a page. @throws when it cannot be fetched */
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
