import { exact } from '../../text/fold.ts';
import { nearest } from '../../text/nearest.ts';
import { type ImportedRecipient, recipientFields } from './recipient.ts';
import type { AnnexImport } from './report.ts';

/** A row of a record, with the values as parsed by the schema. */
export type RecordedRow = Record<string, unknown>;

/** The changes of a second import in one row. */
export type RowChange =
  | { change: 'them'; after: ImportedRecipient }
  | { change: 'bot'; before: RecordedRow }
  | { change: 'doi'; before: RecordedRow; after: ImportedRecipient; fields: FieldChange[] };

export interface FieldChange {
  key: string;
  title: string;
  from: unknown;
  to: unknown;
}

/** The changes that a list would make in a record. */
export interface Difference {
  changes: RowChange[];
  /** For each imported recipient, the index of its row, or undefined. */
  pairs: (number | undefined)[];
  /** Whether remaining rows change their order. */
  isReordered: boolean;
}

/** Whether a row contains what no list can express and no other row may take over. */
export type IsSingular = (row: RecordedRow) => boolean;

/** Compares a record's rows with a list, in the fields that the list can express. */
export function differenceOf(
  before: readonly RecordedRow[],
  { recipients, saidKeys }: AnnexImport,
  isSingular: IsSingular,
): Difference {
  const pairs = pairUp(before, recipients, isSingular);
  const matched = new Set(pairs);
  const changes: RowChange[] = [];
  for (const [index, after] of recipients.entries()) {
    const at = pairs[index];
    const row = at === undefined ? undefined : before[at];
    if (!row) {
      changes.push({ change: 'them', after });
      continue;
    }
    const fields = recipientFields.flatMap(({ key, title, schema }): FieldChange[] => {
      if (!saidKeys.has(key)) return [];
      const parsed = schema.safeParse(after[key]);
      const [from, to] = [row[key], parsed.success ? parsed.data : after[key]];
      // A number that the record cannot store is not a change.
      if (key === 'no' && !parsed.success) return [];
      return (from ?? '') === (to ?? '') || (from === false && to === undefined)
        ? []
        : [{ key, title, from, to }];
    });
    if (fields.length > 0) changes.push({ change: 'doi', before: row, after, fields });
  }
  for (const [index, row] of before.entries()) {
    if (!matched.has(index)) changes.push({ change: 'bot', before: row });
  }
  const kept = pairs.filter((at) => at !== undefined);
  const isReordered = kept.some((at, index) => index > 0 && at < (kept[index - 1] ?? 0));
  return { changes, pairs, isReordered };
}

type Keyed = (row: Record<string, unknown>) => string;

const who: Keyed = (row) => `${row.recipientType}\0${exact(String(row.name ?? ''))}`;
const where: Keyed = (row) => `${row.unit ?? ''}\0${exact(String(row.unitAsWritten ?? ''))}`;

/** Keys that identify a row, the most reliable first. */
const signs: Keyed[] = [
  (row) => [who(row), where(row), row.position, row.form, row.section, row.no].join('\0'),
  (row) => [who(row), where(row), row.position, row.form].join('\0'),
  (row) => [who(row), where(row), row.form].join('\0'),
  (row) => [who(row), where(row)].join('\0'),
];

/** Keys that identify a row only if it is the only one in the record and in the list. */
const uniqueSigns: Keyed[] = [
  (row) => (row.position ? [who(row), row.position].join('\0') : ''),
  who,
];

function pairUp(
  before: readonly RecordedRow[],
  after: readonly ImportedRecipient[],
  isSingular: IsSingular,
): (number | undefined)[] {
  const pairs: (number | undefined)[] = after.map(() => undefined);
  const left = new Set(before.keys());
  for (const sign of [...signs, ...uniqueSigns]) {
    const open = Map.groupBy(left, (index) => sign(before[index] ?? {}));
    const takers = Map.groupBy(
      [...after.keys()].filter((index) => pairs[index] === undefined),
      (index) => sign(after[index] ?? {}),
    );
    for (const [key, indexes] of takers) {
      const candidates = open.get(key) ?? [];
      const isUnique = candidates.length === 1 && indexes.length === 1;
      if (uniqueSigns.includes(sign) && (!isUnique || key === '')) continue;
      // If there are two namesakes, the first one must not be withheld by mistake.
      const isOpenTo = (at: number) =>
        indexes.length <= candidates.length || !isSingular(before[at] ?? {});
      const taken = candidates.filter(isOpenTo).slice(0, indexes.length);
      for (const [nth, at] of taken.entries()) {
        pairs[indexes[nth] ?? -1] = at;
        left.delete(at);
      }
    }
  }
  pairByPlace(before, after, pairs, left, isSingular);
  return pairs;
}

/** A corrected typo in a name: the same Stt in the same section, and a name two edits away. */
function pairByPlace(
  before: readonly RecordedRow[],
  after: readonly ImportedRecipient[],
  pairs: (number | undefined)[],
  left: Set<number>,
  isSingular: IsSingular,
): void {
  const place: Keyed = (row) => `${row.recipientType}\0${row.section}\0${row.no}`;
  const names = new Set(after.filter((_, index) => pairs[index] === undefined).map(who));
  // A row that has namesakes in the list is one of them, or none.
  const open = [...left].filter((index) => {
    const row = before[index] ?? {};
    return !isSingular(row) || !names.has(who(row));
  });
  const byPlace = new Map(open.map((index) => [place(before[index] ?? {}), index]));
  for (const [index, row] of after.entries()) {
    const at = pairs[index] === undefined ? byPlace.get(place(row)) : undefined;
    if (at === undefined || !left.has(at) || !nearest(row.name, [String(before[at]?.name ?? '')]))
      continue;
    pairs[index] = at;
    left.delete(at);
  }
}
