import type { Noun, Value } from '../../model/collections.ts';
import type { ListedFile } from '../../model/read/content-files.ts';
import type { Entry, SourceFile } from '../../model/read/read.ts';
import type { StoryFacts } from '../facts/body/facts.ts';
import type { Loose } from './loose.ts';
import type { RecordRef } from './report.ts';

/** A file as rules see it. */
export interface CheckedFile extends ListedFile {
  /** The noun by its place; of a template, the noun that it is a template of. */
  noun?: Noun | undefined;
  /** Below `_mau`: most keys are blank by nature. */
  template: boolean;
  /** Below `_nhap`. */
  draft: boolean;
  bytes: () => Uint8Array;
  /** Only where the file belongs to a noun. */
  origin?: SourceFile | undefined;
}

/** One record as rules see it. */
export interface CheckedRecord<N extends Noun = Noun> extends RecordRef {
  noun: N;
  file: string;
  /** What the schema takes of it; parts that it refuses are missing. */
  value: Loose<Value<N>>;
  /** As written, before the schema. */
  data: unknown;
  /** What other records need to know of a story's body. */
  facts?: StoryFacts | undefined;
  template: boolean;
  /** Whether the schema took it as a whole. */
  whole: boolean;
  /** The record with its places; read again only when it is asked for. */
  entry: () => Entry;
}
