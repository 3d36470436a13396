import { documentSlug } from '../../text/document-slug.ts';
import { type Column, packColumn, packNumbers, unpackColumn } from '../column.ts';
import {
  packRecords,
  type RecordDecision,
  type Records,
  type RecordsTable,
} from '../register-table.ts';
import { unpackRecords } from '../unpack-register.ts';
import type { Heads } from './heads.ts';

/** Some rows of a register, with their positions in the whole. */
export interface RowsOfShard {
  records: Records;
  /** For each row: its index in its decision, and its number among those of its type there. */
  places: number[];
  ordinals: number[];
  /** Numbers of its decisions and units in the whole register. */
  decisionNumbers: number[];
  unitNumbers: number[];
}

/** A file of rows, as sent. */
export interface Shard {
  /** The rows in the format of the whole table, without decisions and labels. */
  table: RecordsTable;
  /** Complete decisions if all of their rows are in this file, otherwise columns without their texts. */
  papers: RecordDecision[] | Record<PaperField, Column>;
  /** Difference of each decision's number from the previous one. */
  steps: string;
  units: number[];
  ordinals: string;
  /** Difference of each row's index from its ordinal. */
  shifts: string;
  /** For a file of heads: its heads, with their newest rows as indices in this file. */
  heads?: Heads;
  /** Keys of this file whose words are adjacent in texts other than names too. */
  elsewhere: string[];
}

/**
 * The fields of its decision that a row shows or is filtered by; the others are in the file of the
 * decision.
 */
const paperFields = [
  'id',
  'number',
  'symbol',
  'signed',
  'issuer',
  'form',
  'kind',
  'movement',
  'meritPeriod',
  'status',
  'sample',
] as const satisfies (keyof RecordDecision)[];
type PaperField = (typeof paperFields)[number];

/** @param isWhole whether decisions are included with their full contents */
export function packShard(
  { records, places, ordinals, decisionNumbers, unitNumbers }: RowsOfShard,
  texts: readonly string[],
  elsewhere: string[],
  isWhole: boolean,
): Shard {
  const { decisions, ...rest } = records;
  const table = packRecords({ ...rest, decisions, labels: {}, equivalents: [] }, texts);
  return {
    table: { ...table, decisions: [] },
    papers: isWhole ? decisions : packPapers(decisions),
    steps: packNumbers(
      decisionNumbers.map((number, at) => number - (decisionNumbers[at - 1] ?? 0)),
    ),
    units: unitNumbers,
    ordinals: packNumbers(ordinals),
    shifts: packNumbers(places.map((place, at) => place - (ordinals[at] ?? 0) + 1)),
    elsewhere,
  };
}

/** Unpacks a file of rows; `isWhole`: whether it has its decisions whole, not packed. */
export function unpackShard({
  table,
  papers,
  steps,
  units,
  ordinals,
  shifts,
}: Shard): RowsOfShard & { isWhole: boolean } {
  const isWhole = Array.isArray(papers);
  const records = unpackRecords(table);
  const own = unpackColumn({ rows: ordinals });
  let number = 0;
  return {
    isWhole,
    records: { ...records, decisions: isWhole ? papers : unpackPapers(papers) },
    ordinals: own,
    places: unpackColumn({ rows: shifts }).map((shift, at) => shift + (own[at] ?? 0) - 1),
    decisionNumbers: unpackColumn({ rows: steps }).map((step) => {
      number += step;
      return number;
    }),
    unitNumbers: units,
  };
}

/** The id that a decision has unless another document took it first. */
const usualId = (decision: Pick<RecordDecision, 'number' | 'symbol' | 'signed'>) =>
  `${decision.signed.slice(0, 4)}/${documentSlug(decision)}`;

function packPapers(decisions: readonly RecordDecision[]): Record<PaperField, Column> {
  const textOf = (decision: RecordDecision, field: PaperField) => {
    if (field === 'id') return decision.id === usualId(decision) ? '' : decision.id;
    return field === 'sample' ? (decision.sample ? '1' : '') : (decision[field] ?? '');
  };
  return Object.fromEntries(
    paperFields.map((field) => [field, packColumn(decisions.map((each) => textOf(each, field)))]),
  ) as Record<PaperField, Column>;
}

function unpackPapers(columns: Record<PaperField, Column>): RecordDecision[] {
  const numbers = paperFields.map((field) => unpackColumn(columns[field]));
  return (numbers[0] ?? []).map((_, at) => {
    const texts = Object.fromEntries(
      paperFields.map((field, place) => [
        field,
        columns[field].values[numbers[place]?.[at] ?? 0] || undefined,
      ]),
    ) as unknown as RecordDecision;
    return {
      ...texts,
      id: texts.id ?? usualId(texts),
      number: texts.number ?? '',
      symbol: texts.symbol ?? '',
      sample: texts.sample ? true : undefined,
      subject: '',
    };
  });
}
