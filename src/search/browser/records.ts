import { indexRecords, type RecordIndex } from '../record-index.ts';
import type { RecordsTable } from '../records-table.ts';
import { unpackRecords } from '../unpack-records.ts';

let loading: Promise<RecordIndex> | undefined;

/** The register's records, fetched and indexed once a page. @throws when they cannot be fetched. */
export function loadRecords(base: string): Promise<RecordIndex> {
  loading ??= fetch(`${base}khen-thuong/bang.json`).then(async (response) => {
    if (!response.ok) throw new Error(`bang.json: ${response.status}`);
    const table = (await response.json()) as RecordsTable;
    return indexRecords(unpackRecords(table));
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
