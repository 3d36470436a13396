import { lineageOf } from '../model/lineage.ts';
import type { RecordDecision, RecordRow, Records, RecordUnit } from './register-table.ts';

/** The ways to narrow the register; each key is its parameter in the address. */
export const facets = {
  'hinh-thuc': { label: 'Hình thức', labels: 'form' },
  nam: { label: 'Năm', labels: '' },
  'doi-tuong': { label: 'Đối tượng', labels: 'recipientType' },
  'don-vi': { label: 'Đơn vị', labels: '' },
  'co-quan': { label: 'Cơ quan ban hành', labels: 'issuer' },
  'phong-trao': { label: 'Phong trào', labels: 'movement' },
  loai: { label: 'Loại khen thưởng', labels: 'kind' },
  'tieu-chi': { label: 'Tiêu chí (theo bài viết)', labels: 'criterion' },
  'noi-dung': { label: 'Nội dung thi đua (theo bài viết)', labels: 'clause' },
} as const;

export type FacetKey = keyof typeof facets;
export const facetKeys = Object.keys(facets) as FacetKey[];

/** The values chosen of each facet; several of one facet widen, several facets narrow. */
export type Chosen = Partial<Record<FacetKey, string[]>>;

/** The values of a facet that a row has. */
function valuesOf(records: Records, row: RecordRow, facet: FacetKey): readonly string[] {
  const decision = records.decisions[row.decision] as RecordDecision;
  switch (facet) {
    case 'hinh-thuc':
      return [row.form ?? decision.form];
    case 'nam':
      return [decision.signed.slice(0, 4)];
    case 'doi-tuong':
      return [row.recipientType];
    case 'co-quan':
      return [decision.issuer];
    case 'loai':
      return [decision.kind];
    case 'phong-trao':
      return decision.movement ? [decision.movement] : [];
    case 'don-vi':
      return row.withheld ? [] : unitsOf(records, row.unit);
    case 'tieu-chi':
      return exemplarsOf(records, row).flatMap(({ criteria }) => criteria);
    case 'noi-dung':
      return exemplarsOf(records, row).flatMap(({ clauses }) => clauses);
  }
}

const exemplarsOf = (records: Records, row: RecordRow) =>
  (row.exemplars ?? []).flatMap((number) => records.exemplars[number] ?? []);

/** A row's unit and its successors, which answer for it too. */
function unitsOf({ units }: Records, number: number | undefined): string[] {
  const unit = units[number ?? -1];
  const after = ({ successors = [] }: RecordUnit) =>
    successors.flatMap((each) => units[each] ?? []);
  return unit ? lineageOf(unit, after).map(({ id }) => id) : [];
}

/** A facet's value with its label and how many rows choosing it would show. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

/**
 * The rows that all chosen facets let through, and for each facet its values with the count that
 * choosing it gives: the rows that every *other* facet lets through. Values without rows are left
 * out, so that no choice leads to nothing; those chosen stay.
 */
export function narrow(records: Records, rows: readonly number[], chosen: Chosen) {
  const active = facetKeys.filter((facet) => chosen[facet]?.length);
  const counts = new Map(facetKeys.map((facet) => [facet, new Map<string, number>()]));
  const shown: number[] = [];
  for (const number of rows) {
    const row = records.rows[number] as RecordRow;
    const failed = active.filter(
      (facet) => !valuesOf(records, row, facet).some((value) => chosen[facet]?.includes(value)),
    );
    if (failed.length === 0) shown.push(number);
    if (failed.length > 1) continue;
    for (const facet of facetKeys) {
      if (failed.length === 1 && failed[0] !== facet) continue;
      const count = counts.get(facet);
      for (const value of new Set(valuesOf(records, row, facet))) {
        count?.set(value, (count.get(value) ?? 0) + 1);
      }
    }
  }
  const values = facetKeys.map((facet) => ({
    facet,
    values: facetValues(records, facet, counts.get(facet) ?? new Map(), chosen[facet] ?? []),
  }));
  return { shown, values };
}

function facetValues(
  records: Records,
  facet: FacetKey,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
): FacetValue[] {
  return orderOf(records, facet, [...new Set([...counts.keys(), ...chosen])]).map((value) => ({
    value,
    label: labelOf(records, facet, value),
    count: counts.get(value) ?? 0,
    chosen: chosen.includes(value),
  }));
}

/** Years newest first; enumerations in the order of their labels; units as the registry has them. */
function orderOf(records: Records, facet: FacetKey, values: string[]): string[] {
  if (facet === 'nam') return values.sort().reverse();
  const order =
    facet === 'don-vi'
      ? records.units.map(({ id }) => id)
      : Object.keys(records.labels[facets[facet].labels] ?? {});
  const place = new Map(order.map((value, index) => [value, index]));
  return values.sort((a, b) => (place.get(a) ?? 1e6) - (place.get(b) ?? 1e6) || a.localeCompare(b));
}

/** What a value is called. */
export function labelOf(records: Records, facet: FacetKey, value: string): string {
  if (facet === 'don-vi') return records.units.find(({ id }) => id === value)?.name ?? value;
  return records.labels[facets[facet].labels]?.[value] ?? value;
}
