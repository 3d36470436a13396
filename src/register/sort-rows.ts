import { sortParts } from '../text/given-name.ts';
import type { Order } from './register-state.ts';
import type { RecordRow, Records } from './register-table.ts';

const collator = new Intl.Collator('vi');

/** Sorts row numbers; `phu-hop` keeps the ranking of the search. */
export function sortRows(records: Records, rows: readonly number[], order: Order): number[] {
  const row = (number: number) => records.rows[number] as RecordRow;
  const signed = (number: number) => records.decisions[row(number).decision]?.signed ?? '';
  const compare: Record<Order, ((a: number, b: number) => number) | null> = {
    'phu-hop': null,
    'moi-nhat': (a, b) => signed(b).localeCompare(signed(a)) || a - b,
    'danh-sach': (a, b) => signed(a).localeCompare(signed(b)) || a - b,
    ten: byGivenName(records, rows),
    'hinh-thuc': (a, b) => rankOf(records, row(a)) - rankOf(records, row(b)) || a - b,
  };
  const chosen = compare[order];
  return chosen ? [...rows].sort(chosen) : [...rows];
}

/** Ranks each distinct part of the names once, so that ten thousand rows sort quickly. */
function byGivenName(records: Records, rows: readonly number[]) {
  const parts = new Map(
    rows.map((number) => {
      const row = records.rows[number] as RecordRow;
      return [number, sortParts(row as Parameters<typeof sortParts>[0])];
    }),
  );
  const distinct = [...new Set([...parts.values()].flat())].sort(collator.compare);
  const rank = new Map(distinct.map((part, index) => [part, index]));
  const ranks = (number: number) => (parts.get(number) ?? []).map((part) => rank.get(part) ?? 0);
  const keys = new Map(rows.map((number) => [number, ranks(number)]));
  return (a: number, b: number) => {
    const [left, right] = [keys.get(a) ?? [], keys.get(b) ?? []];
    for (const [index, value] of left.entries()) {
      if (value !== right[index]) return value - (right[index] ?? 0);
    }
    return a - b;
  };
}

function rankOf(records: Records, row: RecordRow): number {
  const form = row.form ?? records.decisions[row.decision]?.form ?? '';
  const forms = Object.keys(records.labels.form ?? {});
  const classes = Object.keys(records.labels.class ?? {});
  return forms.indexOf(form) * 10 + (row.class ? classes.indexOf(row.class) : 5);
}
