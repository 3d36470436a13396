import { recordRoutes } from '../../model/record-routes.ts';
import { indexRecords, type RecordIndex } from '../../register/register-index.ts';
import type { RecordsTable } from '../../register/register-table.ts';
import { type RegisterTexts, withTexts } from '../../register/register-texts.ts';
import type { Directory } from '../../register/shards/directory.ts';
import { unpackRecords } from '../../register/unpack-register.ts';
import type { CutRegister } from './cut-register.ts';

let opening: Promise<RecordIndex | CutRegister> | undefined;
let loading: Promise<RecordIndex> | undefined;
let reading: Promise<RecordIndex> | undefined;

/** Lets the page answer keys between two long steps. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

async function load(base: string, route: string) {
  const response = await fetch(base + route);
  if (!response.ok) throw new Error(`${route}: ${response.status}`);
  return response.json();
}

async function indexed(table: RecordsTable): Promise<RecordIndex> {
  await pause();
  const records = unpackRecords(table);
  await pause();
  return indexRecords(records);
}

/** The register as its site has it: its records, or what tells where they are. @throws when it cannot be fetched */
export function openRegister(base: string): Promise<RecordIndex | CutRegister> {
  opening ??= load(base, recordRoutes.registerTable).then(
    async (table: RecordsTable | Directory) =>
      'folder' in table ? (await import('./cut-register.ts')).openCut(base, table) : indexed(table),
  );
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** All of the register's records, fetched and indexed once a page. @throws when they cannot be fetched. */
export function loadRecords(base: string): Promise<RecordIndex> {
  loading ??= openRegister(base).then(async (register) =>
    'indexFor' in register ? indexed(await load(base, recordRoutes.registerWhole)) : register,
  );
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * The records that answer a question as all of them would; null where a cut register cannot without being
 * fetched whole (`loadRecords`), which a reader has to ask for. @throws when they cannot be fetched
 */
export async function loadRecordsFor(base: string, query: string): Promise<RecordIndex | null> {
  if (loading) return loading;
  const register = await openRegister(base);
  return 'indexFor' in register ? register.indexFor(query) : register;
}

/** The records that are here without a question: all, or of a cut register those of earlier questions. */
export async function loadRecordsHere(base: string): Promise<RecordIndex> {
  if (loading) return loading;
  const register = await openRegister(base);
  return 'indexFor' in register ? register.index : register;
}

async function fetchTexts(base: string): Promise<RecordIndex> {
  if (!loading && 'indexFor' in (await openRegister(base)))
    throw new Error('Achievements are not looked through before the whole register is here');
  const texts: RegisterTexts = await load(base, recordRoutes.registerTexts);
  const { records } = await loadRecords(base);
  return indexRecords(withTexts(records, texts));
}

/** The records with the achievements of their rows, for questions in words. @throws when they cannot be fetched. */
export function loadRecordsWithTexts(base: string): Promise<RecordIndex> {
  reading ??= fetchTexts(base);
  reading.catch(() => {
    reading = undefined;
  });
  return reading;
}
