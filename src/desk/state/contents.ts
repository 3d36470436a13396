import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Noun } from '../../model/collections.ts';
import { type ListedFile, overlaid } from '../../model/read/content-files.ts';
import { type ContentSet, nouns, readContentSet } from '../../model/read/content-set.ts';
import { nounOf, type PlainEntry, plainEntriesIn } from '../../model/read/read.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import type { Typed } from '../folder/browser-storage.ts';
import type { Folder } from '../folder/folder.ts';
import { held } from '../folder/save.ts';

/** A file as last seen on disk. */
export interface SeenFile {
  size: number;
  modified: number;
  /** Absent for files that the desk does not read: photos once checked, scans. */
  bytes?: Bytes | undefined;
}

/** The open folder, its files, and unsaved edits. */
export const folder = signal<Folder | undefined>(undefined);
/** Files by path as last seen on disk. */
export const seen = signal<ReadonlyMap<string, SeenFile>>(new Map());
/** Unsaved edits by path. */
export const typed = signal<ReadonlyMap<string, Typed>>(new Map());

/** Every file of the content including unsaved edits. */
export const contents = computed<ReadonlyMap<string, { size: number; bytes?: Bytes | undefined }>>(
  () => {
    const all = new Map<string, { size: number; bytes?: Bytes | undefined }>(seen.value);
    for (const [file, { after }] of typed.value) {
      if (after) all.set(file, { size: after.length, bytes: after });
      else all.delete(file);
    }
    return all;
  },
);

/** The parsable files of each noun, in order. */
const filesByNoun = computed(() => {
  const files = [...contents.value].flatMap(([file, { bytes }]) => (bytes ? [file] : []));
  return Map.groupBy(files.sort(), nounOf);
});

const nounRecords = new Map(
  nouns.map((noun) => {
    let known: readonly PlainEntry[] = [];
    const records = computed(() => {
      const files = filesByNoun.value.get(noun) ?? [];
      const next = files.flatMap((file) => plainEntriesIn(bytesOf(file) as Bytes, file, noun));
      const isSame =
        next.length === known.length && next.every((entry, index) => entry === known[index]);
      if (!isSame) known = next;
      return known;
    });
    return [noun, records];
  }),
);

/**
 * Every record of a noun. A file is parsed again only after a change, and data derived from a noun's
 * records is cached until one of them changes.
 */
export const recordsOf = (noun: Noun): readonly PlainEntry[] => nounRecords.get(noun)?.value ?? [];

/** All records including unsaved edits and, if given, other files. */
export function contentSet(others: ReadonlyMap<string, Bytes | undefined> = new Map()): ContentSet {
  const list = [...contents.value].map(
    ([file, { size }]): ListedFile => ({ file, kind: 'file', size }),
  );
  const read = (file: string) => bytesOf(file) ?? new Uint8Array();
  return readContentSet(overlaid({ list, read }, others));
}

const byFile = new Map<string, ReadonlySignal<Bytes | undefined>>();

/** A file's content including unsaved edits; a signal that depends only on that file. */
export function ownBytes(file: string): Bytes | undefined {
  const known = byFile.get(file) ?? computed(() => bytesOf(file));
  byFile.set(file, known);
  return known.value;
}

/** A file's content including unsaved edits; undefined if it does not exist. */
export const bytesOf = (file: string): Bytes | undefined => contents.value.get(file)?.bytes;

/** The bytes of any file, read from the folder if the desk does not cache them. */
export async function bytesOfAny(file: string): Promise<Bytes | undefined> {
  const known = bytesOf(file);
  if (known || !folder.value || !contents.value.has(file)) return known;
  return held(folder.value, file);
}

/** The content of any path on disk, including copies; undefined if it does not exist. */
export const bytesOnDisk = async (path: string): Promise<Bytes | undefined> =>
  folder.value && held(folder.value, path);

/** Whether a file was created on the desk and never saved. */
export const isTypedNew = (file: string): boolean =>
  typed.value.has(file) && typed.value.get(file)?.before === undefined && !seen.value.has(file);
