import { recordRoutes } from '../../model/record-routes.ts';
import { indexRecords, type RecordIndex } from '../../register/register-index.ts';
import type { RecordsTable } from '../../register/register-table.ts';
import { type RegisterTexts, withTexts } from '../../register/register-texts.ts';
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
  /** Only where it is cut. */
  directory?: Directory;
}

let opening: Promise<Register> | undefined;
let reading: Promise<RecordIndex> | undefined;

/** Lets the page answer keys between two long steps. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

async function load(base: string, route: string) {
  const response = await fetch(base + route);
  if (!response.ok) throw new Error(`${route}: ${response.status}`);
  return response.json();
}

async function opened(base: string, route: string): Promise<Register> {
  const table: RecordsTable | Directory = await load(base, route);
  if ('folder' in table) return (await import('./cut-register.ts')).openCut(base, table);
  await pause();
  const records = unpackRecords(table);
  await pause();
  const index = indexRecords(records);
  return { index, indexFor: () => index };
}

/** The register, fetched once a page. @throws when it cannot be fetched */
export function openRegister(base: string): Promise<Register> {
  opening ??= opened(base, recordRoutes.registerTable);
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** All of the register's records, from then on also where it is cut. @throws when they cannot be fetched. */
export async function loadRecords(base: string): Promise<RecordIndex> {
  let register = await openRegister(base);
  if (register.directory) {
    register = await opened(base, recordRoutes.registerWhole);
    opening = Promise.resolve(register);
  }
  return register.index;
}

/**
 * The records with the achievements of their rows, for questions in words. @throws when they cannot be
 * fetched, or the register is cut
 */
export function loadRecordsWithTexts(base: string): Promise<RecordIndex> {
  reading ??= withAchievements(base);
  reading.catch(() => {
    reading = undefined;
  });
  return reading;
}

async function withAchievements(base: string): Promise<RecordIndex> {
  const { index, directory } = await openRegister(base);
  if (directory) throw new Error('cut');
  const texts: RegisterTexts = await load(base, recordRoutes.registerTexts);
  return indexRecords(withTexts(index.records, texts));
}
