import { type Chosen, type FacetKey, facetKeys, failedBy, valuesOf } from './facets.ts';
import type { RecordRow, Records } from './register-table.ts';

/** The label of each facet, and the enumeration with the labels of its values. */
export const facets: Record<FacetKey, { label: string; labels: string }> = {
  'hinh-thuc': { label: 'Hình thức', labels: 'form' },
  nam: { label: 'Năm', labels: '' },
  'doi-tuong': { label: 'Đối tượng', labels: 'recipientType' },
  'don-vi': { label: 'Đơn vị', labels: '' },
  'co-quan': { label: 'Cơ quan ban hành', labels: 'issuer' },
  'phong-trao': { label: 'Phong trào', labels: 'movement' },
  loai: { label: 'Loại khen thưởng', labels: 'kind' },
  'tieu-chi': { label: 'Tiêu chí (theo bài viết)', labels: 'criterion' },
  'noi-dung': { label: 'Nội dung thi đua (theo bài viết)', labels: 'clause' },
};

/** A facet's value with its label and the number of rows that choosing it would show. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
}

/** A facet with its values, in their order. */
export interface FacetChoice {
  facet: FacetKey;
  values: FacetValue[];
}

/**
 * The values of each facet with the count that choosing them gives: the rows that pass every *other*
 * facet. Values without rows are left out, so that no choice leads to nothing, unless they are chosen.
 */
export function facetValues(
  records: Records,
  rows: readonly number[],
  chosen: Chosen,
): FacetChoice[] {
  const counts = new Map(facetKeys.map((facet) => [facet, new Map<string, number>()]));
  for (const number of rows) {
    const row = records.rows[number] as RecordRow;
    const failed = failedBy(records, row, chosen);
    if (failed.length > 1) continue;
    for (const facet of facetKeys) {
      if (failed.length === 1 && failed[0] !== facet) continue;
      const count = counts.get(facet);
      for (const value of new Set(valuesOf(records, row, facet))) {
        count?.set(value, (count.get(value) ?? 0) + 1);
      }
    }
  }
  return facetKeys.map((facet) => ({
    facet,
    values: valuesCounted(records, facet, counts.get(facet) ?? new Map(), chosen[facet] ?? []),
  }));
}

function valuesCounted(
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

/** Years newest first; enumerations in the order of their labels; units in the order of the registry. */
function orderOf(records: Records, facet: FacetKey, values: string[]): string[] {
  if (facet === 'nam') return values.sort().reverse();
  const order =
    facet === 'don-vi'
      ? records.units.map(({ id }) => id)
      : Object.keys(records.labels[facets[facet].labels] ?? {});
  const place = new Map(order.map((value, index) => [value, index]));
  return values.sort((a, b) => (place.get(a) ?? 1e6) - (place.get(b) ?? 1e6) || a.localeCompare(b));
}

/** The label of a value. */
export function labelOf(records: Records, facet: FacetKey, value: string): string {
  if (facet === 'don-vi') return records.units.find(({ id }) => id === value)?.name ?? value;
  return records.labels[facets[facet].labels]?.[value] ?? value;
}
