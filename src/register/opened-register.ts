import type { RecordIndex } from './register-index.ts';
import type { Headed } from './shards/cut-reader.ts';
import type { Directory } from './shards/directory.ts';

/** The register as a page has it. */
export interface Register {
  /** What is here of it: all, or where it is cut the rows that were fetched so far. */
  readonly index: RecordIndex;
  /**
   * The records that answer a question as the whole register would; null where it is cut and only the whole
   * does. @throws when they cannot be fetched
   */
  indexFor(query: string): Promise<RecordIndex | null> | RecordIndex;
  /**
   * Where it is cut, the records that also come near, for an answer that left them; null where only the
   * whole has them. @throws when they cannot be fetched
   */
  nearFor?(query: string): Promise<RecordIndex | null>;
  /** Only where it is cut and the whole is not here. */
  readonly directory?: Directory | undefined;
  /**
   * Where it is cut, how many rows a question asks for by few words or a facet's value, and the newest of them;
   * null where it does not, or they are few. @throws when they cannot be fetched
   */
  headFor?(query: string, value?: { facet: string; value: string }): Promise<HeadAnswer | null>;
  /** Where it is cut, all the rows that a question needs and what they cost; undefined where only the whole has them. */
  partsFor?(query: string): { bytes: number; load(): Promise<unknown> } | undefined;
  /** Fetches the whole where it is cut. @throws when it cannot be fetched */
  loadWhole?(): Promise<RecordIndex>;
}

/** Many rows that are asked for by few words. */
export interface HeadAnswer extends Headed {
  /** What was asked for, as an answer says it; empty for a unit, whose id is `spelled`. */
  label: string;
}
