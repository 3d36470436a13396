import { brotliCompressSync, constants } from 'node:zlib';
import {
  packRecords,
  type RecordRow,
  type Records,
  type RecordsTable,
} from '../../../src/register/register-table.ts';
import { fold } from '../../../src/text/fold.ts';

/** What a phone may fetch for a first answer, in bytes. */
export const budget = 60_000;

/**
 * A register cut into tables by what people type: persons by their given name, all others by their
 * first two words; a given name with many bearers is cut again by family name. Each is a table of the register's own form without the decisions, which a
 * row only needs when it is drawn; those stand in files of `perFile` each.
 */
export interface Shards {
  /** Bytes of each shard, brotli, by its key. */
  sizes: Map<string, number>;
  /** Rows of each shard. */
  rows: Map<string, number>;
  /** Bytes of the list of shards with their rows, which a page fetches first. */
  directory: number;
  /** Bytes of each file of decisions. */
  decisions: number[];
  /** Bytes of how many rows hold each two neighbouring words of a name: the count of a part of a name. */
  pairs: number;
}

const perFile = 500;

/** Rows of a shard: a few kilobytes, so that no shard is many requests and none is heavy. */
const perShard = 3000;

/** Cuts a register, as a build would. */
export function cut(records: Records): Shards {
  const groups = new Map(
    [...Map.groupBy(records.rows, firstKey)].flatMap(([key, rows]) =>
      rows.length <= perShard || key.startsWith('=')
        ? [[key, rows] as const]
        : [...Map.groupBy(rows, (row) => `${key} ${familyOf(row)}`)],
    ),
  );
  const sizes = new Map([...groups].map(([key, rows]) => [key, bytesOf(tableOf(rows))]));
  const rows = new Map([...groups].map(([key, own]) => [key, own.length]));
  const decisions: number[] = [];
  for (let from = 0; from < records.decisions.length; from += perFile) {
    decisions.push(bytesOf(records.decisions.slice(from, from + perFile)));
  }
  return {
    sizes,
    rows,
    decisions,
    directory: bytesOf({ units: records.units, labels: records.labels, rows: [...rows] }),
    pairs: bytesOf([...pairsOf(records)]),
  };
}

const firstKey = ({ recipientType, name }: RecordRow) => {
  const words = fold(name).split(' ');
  return recipientType === 'ca-nhan' ? (words.at(-1) ?? '') : `= ${words.slice(0, 2).join(' ')}`;
};

const familyOf = ({ name }: RecordRow) => fold(name).split(' ')[0] ?? '';

/** Bytes of the whole register as one table, as it is published today. */
export const wholeOf = (records: Records) =>
  bytesOf(packRecords(records, ['honorific', 'position']));

/** A table of some rows of a register, each with the number of its decision beside it. */
function tableOf(rows: readonly RecordRow[]): [RecordsTable, number[]] {
  const table = packRecords({ ...nothing, rows: [...rows] }, ['honorific', 'position']);
  // Rows follow their decisions: how far each is from the one before says less than its number.
  const steps = rows.map(({ decision }, at) => decision - (rows[at - 1]?.decision ?? 0));
  return [table, steps];
}

const nothing = { decisions: [], units: [], exemplars: [], labels: {}, equivalents: [] };

function pairsOf({ rows }: Records): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const { name } of rows) {
    const words = fold(name).split(' ');
    for (const [at, word] of words.slice(1).entries()) {
      const pair = `${words[at]} ${word}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

function bytesOf(value: unknown): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 };
  return brotliCompressSync(JSON.stringify(value), { params }).length;
}
