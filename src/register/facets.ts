import { lineageOf } from '../model/lineage.ts';
import type { RecordDecision, RecordRow, Records, RecordUnit } from './register-table.ts';

/** The values of a row for each facet; a key is the parameter in the address. */
const valuesBy = {
  'hinh-thuc': (_, row, decision) => [row.form ?? decision.form],
  nam: (_, __, { signed }) => [signed.slice(0, 4)],
  'doi-tuong': (_, row) => [row.recipientType],
  'don-vi': (records, row) => (row.withheld ? [] : unitsOf(records, row.unit)),
  'co-quan': (_, __, decision) => [decision.issuer],
  'phong-trao': (_, __, { movement }) => (movement ? [movement] : []),
  loai: (_, __, decision) => [decision.kind],
  'tieu-chi': (records, row) => exemplarsOf(records, row).flatMap(({ criteria }) => criteria),
  'noi-dung': (records, row) => exemplarsOf(records, row).flatMap(({ clauses }) => clauses),
} satisfies Record<
  string,
  (records: Records, row: RecordRow, decision: RecordDecision) => readonly string[]
>;

export type FacetKey = keyof typeof valuesBy;
export const facetKeys = Object.keys(valuesBy) as FacetKey[];

/** The chosen values of each facet; several values of one facet widen, several facets narrow. */
export type Chosen = Partial<Record<FacetKey, string[]>>;

/** The values of a facet that a row has. */
export const valuesOf = (records: Records, row: RecordRow, facet: FacetKey): readonly string[] =>
  valuesBy[facet](records, row, records.decisions[row.decision] as RecordDecision);

const exemplarsOf = (records: Records, row: RecordRow) =>
  (row.exemplars ?? []).flatMap((number) => records.exemplars[number] ?? []);

/** A row's unit and its successors, which also count for it. */
function unitsOf({ units }: Records, number: number | undefined): string[] {
  const unit = units[number ?? -1];
  const after = ({ successors = [] }: RecordUnit) =>
    successors.flatMap((each) => units[each] ?? []);
  return unit ? lineageOf(unit, after).map(({ id }) => id) : [];
}

/** The facets that a row does not pass: none of their chosen values is one of its own. */
export const failedBy = (records: Records, row: RecordRow, chosen: Chosen): FacetKey[] =>
  facetKeys.filter(
    (facet) =>
      chosen[facet]?.length &&
      !valuesOf(records, row, facet).some((value) => chosen[facet]?.includes(value)),
  );
