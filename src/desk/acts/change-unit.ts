import { lineageOf } from '../../model/lineage.ts';
import type { ContentSet } from '../../model/read/content-set.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { isInForce } from '../../model/tally.ts';
import { isShownRow } from '../../model/withholding/withheld.ts';
import { keyOrderOf } from '../../model/write/key-order.ts';
import { type Bytes, openRecord } from '../../model/write/open-record.ts';
import { shortDate } from '../../text/date-words.ts';
import { daysAfter, isoDay } from '../day.ts';
import { type NamedRow, rowsIn, withRows } from './hide-person.ts';

type BytesOf = (file: string) => Bytes | undefined;
type Facts = Record<string, unknown>;

/** A unit's new name, with its first day. */
export interface Rename {
  name: string;
  /** Blank: none. */
  shortName: string;
  /** First day of the new name, dd/mm/yyyy; blank if unknown. */
  from: string;
}

/** Rows that name a unit only by its id: readers see its current name there. */
export const rowsOfUnit = (id: string, decisions: readonly PlainEntry[]): NamedRow[] =>
  rowsIn(decisions).filter(({ recipient }) => recipient.unit === id);

/**
 * The rows of a unit that must keep its old name: those without a written unit name in decisions signed
 * before the new name, or in all decisions if its day is unknown.
 */
export function rowsBefore(from: string, rows: readonly NamedRow[]): NamedRow[] {
  const first = isoDay(from);
  return rows.filter(({ entry, recipient }) => {
    const signed = isoDay((entry.data as Facts).signed);
    return !recipient.unitAsWritten && (!first || !signed || signed < first);
  });
}

/**
 * The files after renaming a unit: its old name is added to its former ones, and older decisions keep
 * it.
 */
export function renamed(
  unit: PlainEntry,
  rename: Rename,
  decisions: readonly PlainEntry[],
  bytesOf: BytesOf,
): Map<string, Bytes> {
  const { name: old, formerNames } = unit.data as Facts;
  const former = Array.isArray(formerNames) ? formerNames : [];
  const to = dayBefore(rename.from);
  const files = withUnit(unit, bytesOf, {
    name: rename.name,
    shortName: rename.shortName || undefined,
    formerNames: [...former, { name: old, ...(to && { to }) }],
  });
  const rows = rowsBefore(rename.from, rowsOfUnit(unit.id, decisions));
  return new Map([...files, ...withRows(rows, bytesOf, { unitAsWritten: old })]);
}

/**
 * The file after a unit ended on a day and its work was transferred: to one unit (merger) or several
 * (division). Its awards are unchanged.
 * @param last its last day, dd/mm/yyyy; blank if unknown
 */
export const ended = (
  unit: PlainEntry,
  last: string,
  successors: readonly string[],
  bytesOf: BytesOf,
): Map<string, Bytes> =>
  withUnit(unit, bytesOf, { validTo: last || undefined, successors: [...successors] });

/** The list of units with some fields of one set; every other byte is preserved. */
function withUnit({ id, file }: PlainEntry, bytesOf: BytesOf, fields: Facts): Map<string, Bytes> {
  const bytes = bytesOf(file);
  const record = bytes && openRecord(bytes, file);
  if (!record || !Array.isArray(record.data)) return new Map();
  const next = record.data.map((each) => (each?.id === id ? { ...each, ...fields } : each));
  return new Map([[file, record.withData(next, keyOrderOf('unit'))]]);
}

/** Number of awards in force on each unit's page: its own and those of its predecessors. */
export function countsByUnit(content: Pick<ContentSet, 'of'>): Map<string, number> {
  const units = new Map(content.of('unit').map(({ id, data }) => [id, data as Facts]));
  const successorsOf = (id: string) => {
    const { successors } = units.get(id) ?? {};
    return (Array.isArray(successors) ? successors : []).map(String);
  };
  const counts = new Map([...units.keys()].map((id) => [id, 0]));
  for (const { entry, recipient } of rowsIn(content.of('decision'))) {
    const status = recipient.status ?? (entry.data as Facts).status;
    const { unit } = recipient;
    if (typeof unit !== 'string' || !isShownRow(recipient)) continue;
    if (!isInForce({ status: status as string | undefined })) continue;
    for (const id of lineageOf(unit, successorsOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function dayBefore(day: string): string | undefined {
  const iso = isoDay(day);
  return iso && shortDate(daysAfter(iso, -1));
}
