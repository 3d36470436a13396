import type { Noun, Value } from '../../model/collections.ts';
import type { PlacedComponent } from '../../model/page/parse-page.ts';
import type { ListedFile } from '../../model/read/content-files.ts';
import type { ContentSet } from '../../model/read/content-set.ts';
import type { ImageHeader } from '../../model/read/image.ts';
import type { Entry, PlainEntry, SourceFile } from '../../model/read/read.ts';
import type { FileFacts } from '../../model/read/unread-parts.ts';
import type { KeepFound } from '../../model/withholding/forms-to-read.ts';
import type { RecordRef } from './diagnostic.ts';
import type { Loose } from './loose.ts';

/** A file as rules see it. */
export interface CheckedFile extends ListedFile {
  /** The noun by its path; of a template, the noun that it is a template of. */
  noun?: Noun | undefined;
  /** Below `_mau`: most keys are intentionally blank. */
  template: boolean;
  /** Below `_nhap`. */
  draft: boolean;
  bytes: () => Uint8Array;
  /** Only if the file belongs to a noun. */
  origin?: SourceFile | undefined;
}

/** One record as rules see it. */
export interface CheckedRecord<N extends Noun = Noun> extends RecordRef {
  noun: N;
  file: string;
  /** The valid parts of the record; refused parts are missing. */
  value: Loose<Value<N>>;
  /** As written, before validation. */
  data: unknown;
  /** Facts about the body of an exemplar or a page that other records need. */
  facts?: BodyFacts | undefined;
  template: boolean;
  /** Whether the schema accepted it as a whole. */
  whole: boolean;
  /** Whether it may withhold somebody today, by what staff wrote. */
  mayWithhold: boolean;
  /** The record with source positions; read again on demand. */
  entry: () => Entry;
}

/**
 * Facts about the body of an exemplar or a page that other records need; plain data, so that they can be
 * cached.
 */
export interface BodyFacts {
  /** The components used by a page; an exemplar has none. */
  components?: PlacedComponent[];
  /** The part of its digest that depends on its own file; empty for a page. */
  textDigest: string;
  /** Pictures beside it that it shows. */
  photos: string[];
  links: BodyLink[];
  /** Criteria with evidence, each with its offset. */
  evidence: { criterion: string; offset: number }[];
  /** Link targets within the page: the ids that the site gives its headings. */
  headings: string[];
  words: number;
}

export interface BodyLink {
  url: string;
  image: boolean;
  /** Offset of the address in the body. */
  offset: number;
}

/** Facts about a picture; plain data, so that they can be cached. */
export interface PhotoFacts {
  bytes: number;
  header?: ImageHeader | undefined;
  /** Whether its end marker is there. */
  whole: boolean;
  gps: boolean;
  owner: boolean;
  /** Readable text inside its metadata. */
  texts: string[];
  digest: string;
}

/** All records of a content folder, joined for the rules. */
export interface Content {
  /** yyyy-mm-dd */
  today: string;
  /** The same content as staff wrote it. */
  written: ContentSet;
  /** Whether records marked as samples are shown. */
  samples: boolean;
  /** What earlier builds remember of those whom they withheld. */
  lastGood: readonly PlainEntry[];
  /** Every file's path. */
  files: ReadonlySet<string>;
  /** Pictures beside exemplars and drafts, by path. */
  photos: ReadonlyMap<string, PhotoFacts>;
  of: <N extends Noun>(noun: N) => CheckedRecord<N>[];
  movementById: ReadonlyMap<string, CheckedRecord<'movement'>>;
  unitById: ReadonlyMap<string, CheckedRecord<'unit'>>;
  awardById: ReadonlyMap<string, CheckedRecord<'award'>>;
  issuerById: ReadonlyMap<string, CheckedRecord<'issuer'>>;
  exemplarById: ReadonlyMap<string, CheckedRecord<'exemplar'>>;
  decisionById: ReadonlyMap<string, CheckedRecord<'decision'>>;
  /** A row by its address, `2021/9902-qd-ubnd#tt05`. */
  commendationById: ReadonlyMap<string, Commendation>;
  /** What an earlier run found in a text. */
  keepNames: KeepFound;
  /** The text of a file that belongs to no noun. */
  textOf: (file: string) => string;
  /** The bytes of a file offered for download. */
  bytesOf: (file: string) => Uint8Array;
  /** Parts of a file for download that no program reads, so that a person has to open it. */
  downloadFactsOf: (file: string) => FileFacts;
}

/** One row of one decision. */
export interface Commendation {
  decision: CheckedRecord<'decision'>;
  index: number;
  row: Row;
}

type Row = NonNullable<NonNullable<CheckedRecord<'decision'>['value']['recipients']>[number]>;
