import { type FacetKey, type FacetValue, narrow } from './facets.ts';
import type { RecordIndex } from './register-index.ts';
import { orderOf, type RegisterState } from './register-state.ts';
import { type HitGroup, hitGroup, type RecordsAnswer, searchRecords } from './search-register.ts';
import { sortRows } from './sort-rows.ts';

/** What the register shows for a state. */
export interface RegisterAnswer {
  rows: number[];
  groupOf: ReadonlyMap<number, HitGroup>;
  values: { facet: FacetKey; values: FacetValue[] }[];
  found: RecordsAnswer | null;
  /** Rows that match exactly, and rows found before any facet, to say what was left aside. */
  exactCount: number;
  foundCount: number;
}

/** Searches, narrows and sorts: the one way from a state to the rows in view. */
export function answerRegister(index: RecordIndex, state: RegisterState): RegisterAnswer {
  const { records } = index;
  const found = state.query ? searchRecords(index, state.query) : null;
  const hits = found?.hits ?? records.rows.map((_, row) => ({ row, group: hitGroup.asTyped }));
  const groupOf = new Map(hits.map(({ row, group }) => [row, group]));
  const isExact = (row: number) => (groupOf.get(row) ?? 0) < hitGroup.folded;
  const inSpan = (row: number) => {
    const signed = records.decisions[records.rows[row]?.decision ?? 0]?.signed ?? '';
    return (!state.from || signed >= state.from) && (!state.to || signed <= state.to);
  };
  const all = hits.map(({ row }) => row).filter(inSpan);
  const kept = state.exactOnly ? all.filter(isExact) : all;
  const { shown, values } = narrow(records, kept, state.chosen);
  return {
    rows: sortRows(records, shown, orderOf(state)),
    groupOf,
    values,
    found,
    exactCount: all.filter(isExact).length,
    foundCount: hits.length,
  };
}
