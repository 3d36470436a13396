import { type Collection, collections, idIn, type Noun } from '../collections.ts';
import { renameFormerKeys } from './former-keys.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type Place, placeAt, readSource, type Source } from './source.ts';

/** One record as staff wrote it, before any schema. */
export interface Entry {
  noun: Noun;
  /** From the file's path, or from the record's own `id` in a list; as in addresses. */
  id: string;
  /** Relative to the content folder, with `/`. */
  file: string;
  data: unknown;
  body: string;
  /** Path of this record in its file: empty, or its index in a list. */
  within: PropertyKey[];
  /** Position of a key or value of this record. */
  placeOf: FrontMatter['placeOf'];
  /** The value at a path as written in the file. */
  sourceOf: FrontMatter['sourceOf'];
  /** Position of an offset in the body. */
  bodyPlace: (offset: number) => Place;
  /** The file of this record and, in a list, of others. */
  origin: SourceFile;
}

/** A record without positions: the input of the site. */
export type PlainEntry = Pick<Entry, 'noun' | 'id' | 'file' | 'data' | 'body'>;

/** A file of a noun, read once. */
export interface SourceFile {
  noun: Noun;
  file: string;
  source: Source;
  frontMatter: FrontMatter;
}

/** The noun of a file, by its path, or undefined. */
export function nounOf(file: string): Noun | undefined {
  const found = Object.entries(collections).find(([, { files }]) => files.test(file));
  return found?.[0] as Noun | undefined;
}

/** Reads one file of a noun. */
export function readFile(bytes: Uint8Array, file: string, noun: Noun): SourceFile {
  const read = parsed(bytes, file, noun);
  if (!knownIn(bytes, file, noun)) keepPlain(bytes, read);
  return read;
}

/** The records of a file, without source positions; the same ones for the same bytes. */
export function plainEntriesIn(bytes: Uint8Array, file: string, noun: Noun): readonly PlainEntry[] {
  return knownIn(bytes, file, noun) ?? keepPlain(bytes, parsed(bytes, file, noun));
}

function parsed(bytes: Uint8Array, file: string, noun: Noun): SourceFile {
  const source = readSource(bytes, file.endsWith('.yml'));
  const frontMatter = readFrontMatter(source, (document) => renameFormerKeys(document, noun));
  return { noun, file, source, frontMatter };
}

/** Records by the bytes of their file, without the large documents: a build reads the files that its check has read. */
const plainByBytes = new WeakMap<
  Uint8Array,
  Pick<SourceFile, 'noun' | 'file'> & { entries: readonly PlainEntry[] }
>();

function knownIn(bytes: Uint8Array, file: string, noun: Noun): readonly PlainEntry[] | undefined {
  const known = plainByBytes.get(bytes);
  return known?.file === file && known.noun === noun ? known.entries : undefined;
}

function keepPlain(bytes: Uint8Array, read: SourceFile): readonly PlainEntry[] {
  const { noun, file } = read;
  const entries = entriesOf(read).map(
    ({ id, data, body }): PlainEntry => ({ noun, id, file, data, body }),
  );
  plainByBytes.set(bytes, { noun, file, entries });
  return entries;
}

/** The records of a file: one, or one per item if the noun is a list. */
export function entriesOf(origin: SourceFile): Entry[] {
  const { noun, file, source, frontMatter } = origin;
  const collection: Collection = collections[noun];
  const entry = (id: string, data: unknown, within: PropertyKey[]): Entry => ({
    noun,
    id,
    file,
    data,
    body: source.body,
    within,
    placeOf: (path, ...at) => frontMatter.placeOf([...within, ...path], ...at),
    sourceOf: (path) => frontMatter.sourceOf([...within, ...path]),
    bodyPlace: (offset) => placeAt(source.text, source.bodyStart + offset),
    origin,
  });
  if (!collection.list) return [entry(idIn(noun, file) || noun, frontMatter.data, [])];
  const items = Array.isArray(frontMatter.data) ? frontMatter.data : [];
  const folder = idIn(noun, file);
  return items.map((item, index) =>
    entry([folder, idOf(item, index)].filter(Boolean).join('/'), item, [index]),
  );
}

function idOf(item: unknown, index: number): string {
  const { id, short } = (item ?? {}) as { id?: unknown; short?: unknown };
  return String(id ?? short ?? index + 1);
}
