import { recordRoutes } from '../../model/record-routes.ts';
import { indexRecords, type RecordIndex } from '../../register/register-index.ts';
import type { RecordsTable } from '../../register/register-table.ts';
import { type RegisterTexts, withTexts } from '../../register/register-texts.ts';
import { unpackRecords } from '../../register/unpack-register.ts';

let loading: Promise<RecordIndex> | undefined;
let reading: Promise<RecordIndex> | undefined;

/** Lets the page answer keys between two long steps. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** The register's records, fetched and indexed once a page. @throws when they cannot be fetched. */
export function loadRecords(base: string): Promise<RecordIndex> {
  loading ??= fetch(base + recordRoutes.registerTable).then(async (response) => {
    if (!response.ok) throw new Error(`bang.json: ${response.status}`);
    const table = (await response.json()) as RecordsTable;
    await pause();
    const records = unpackRecords(table);
    await pause();
    return indexRecords(records);
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The same with the achievements of its rows, for questions in words. @throws when they cannot be fetched. */
export function loadRecordsWithTexts(base: string): Promise<RecordIndex> {
  reading ??= fetch(base + recordRoutes.registerTexts).then(async (response) => {
    if (!response.ok) throw new Error(`thanh-tich.json: ${response.status}`);
    const texts = (await response.json()) as RegisterTexts;
    const { records } = await loadRecords(base);
    return indexRecords(withTexts(records, texts));
  });
  reading.catch(() => {
    reading = undefined;
  });
  return reading;
}
