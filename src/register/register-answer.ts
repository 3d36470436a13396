import { type FacetKey, type FacetValue, narrow } from './facets.ts';
import type { RecordIndex } from './register-index.ts';
import { orderOf, type RegisterState } from './register-state.ts';
import { type HitGroup, hitGroup, type RecordsAnswer, searchRecords } from './search-register.ts';
import { sortRows } from './sort-rows.ts';

/** What the register shows for a state. */
export interface RegisterAnswer {
  /** The rows that answer, in order: what is counted, listed, saved and printed. */
  rows: number[];
  /** Rows that only come near, within the same filters; never counted. */
  near: number[];
  groupOf: ReadonlyMap<number, HitGroup>;
  values: { facet: FacetKey; values: FacetValue[] }[];
  found: RecordsAnswer | null;
  /** How many rows answer with the very marks typed. */
  exactCount: number;
}

/** Searches, narrows and sorts: the one way from a state to the rows in view. */
export function answerRegister(index: RecordIndex, state: RegisterState): RegisterAnswer {
  const { records } = index;
  const { query, exactOnly } = state;
  const found = query ? searchRecords(index, query, { exactly: exactOnly }) : null;
  const inSpan = (row: number) => {
    const signed = records.decisions[records.rows[row]?.decision ?? 0]?.signed ?? '';
    return (!state.from || signed >= state.from) && (!state.to || signed <= state.to);
  };
  const narrowed = (rows: readonly number[]) => narrow(records, rows.filter(inSpan), state.chosen);
  const hits = found?.hits ?? records.rows.map((_, row) => ({ row, group: hitGroup.asTyped }));
  const near = found?.near ?? [];
  const { shown, values } = narrowed(hits.map(({ row }) => row));
  const exact = query ? searchRecords(index, query, { exactly: true }).hits : [];
  return {
    rows: sortRows(records, shown, orderOf(state)),
    near: narrowed(near.map(({ row }) => row)).shown,
    groupOf: new Map([...hits, ...near].map(({ row, group }) => [row, group])),
    values,
    found,
    exactCount: narrowed(exact.map(({ row }) => row)).shown.length,
  };
}
