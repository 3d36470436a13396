import { recordRoutes } from '../../model/record-routes.ts';
import { indexRecords, type RecordIndex } from '../../register/register-index.ts';
import type { RecordsTable } from '../../register/register-table.ts';
import type { Headed } from '../../register/shards/cut-reader.ts';
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
  /**
   * Where it is cut, the records that also come near, for an answer that left them; null where only the
   * whole has them. @throws when they cannot be fetched
   */
  nearFor?(query: string): Promise<RecordIndex | null>;
  /** Only where it is cut and the whole is not here. */
  readonly directory?: Directory | undefined;
  /**
   * Where it is cut, how many rows a question asks for by few words or a facet's value, and the newest of them;
   * null where it does not, or they are few. @throws when they cannot be fetched
   */
  headFor?(query: string, value?: { facet: string; value: string }): Promise<HeadAnswer | null>;
  /** Where it is cut, all the rows that a question needs and what they cost; undefined where only the whole has them. */
  partsFor?(query: string): { bytes: number; load(): Promise<unknown> } | undefined;
  /** Fetches the whole where it is cut. @throws when it cannot be fetched */
  loadWhole?(): Promise<RecordIndex>;
}

/** Many rows that are asked for by few words. */
export interface HeadAnswer extends Headed {
  /** What was asked for, as an answer says it; empty for a unit, whose id is `spelled`. */
  label: string;
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
      if ('folder' in table) {
        const { openCut } = await import('./cut-register.ts');
        return openCut(table, (route) => load(base, route));
      }
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
