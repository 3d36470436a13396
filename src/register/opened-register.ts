import type { RecordIndex } from './register-index.ts';
import type { Headed } from './shards/cut-reader.ts';
import type { Directory } from './shards/directory.ts';

/** The register as a page uses it. */
export interface Register {
  /** The rows available: all, or if the register is split, those fetched so far. */
  readonly index: RecordIndex;
  /**
   * The records that answer a query as the whole register would; null if it is split and only the whole
   * does. @throws if they cannot be fetched
   */
  indexFor(query: string): Promise<RecordIndex | null> | RecordIndex;
  /**
   * If it is split, the records that include near matches, for an answer that omitted them; null if only
   * the whole has them. @throws if they cannot be fetched
   */
  nearFor?(query: string): Promise<RecordIndex | null>;
  /** Defined while the register is split and the whole is not loaded. */
  readonly directory?: Directory | undefined;
  /**
   * If it is split, how many rows match a query of few words or a facet's value, and the newest of them;
   * null if it is no such query, or the rows are few. @throws if they cannot be fetched
   */
  headFor?(query: string, value?: { facet: string; value: string }): Promise<HeadAnswer | null>;
  /**
   * If it is split, all the rows that a query needs, and their size in bytes; undefined if only the
   * whole has them.
   */
  partsFor?(query: string): { bytes: number; load(): Promise<unknown> } | undefined;
  /** Fetches the whole register if it is split. @throws if it cannot be fetched */
  loadWhole?(): Promise<RecordIndex>;
}

/** Many rows matched by few words. */
export interface HeadAnswer extends Headed {
  /** What was searched for, as shown in the answer; empty for a unit, whose id is `spelled`. */
  label: string;
}
