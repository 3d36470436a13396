import { isList } from '../../model/collections.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { keyOrderOf } from '../../model/write/key-order.ts';
import { type Bytes, openRecord } from '../../model/write/open-record.ts';
import { folderOf } from '../record/file-of.ts';
import { contents, isTypedNew, recordsOf, typed } from '../state/contents.ts';

/** The result of deleting a record: whether it is on disk, and the contents of files afterwards. */
export interface TakenAway {
  isOnDisk: boolean;
  /** Undefined for a removed file. */
  files: Map<string, Bytes | undefined>;
}

/**
 * Deletes a record that no reader can have seen: a draft, or a new record not saved yet. Undefined for
 * any other: those are withdrawn, hidden or cancelled, and their addresses remain.
 */
export function takenAway(entry: PlainEntry): TakenAway | undefined {
  const { file, noun } = entry;
  if (isList(noun)) {
    const files = withoutItem(entry);
    return files && { isOnDisk: false, files };
  }
  const isOwnFolder = file.endsWith('/index.md');
  if (noun !== 'draft' && !isTypedNew(file)) return undefined;
  const own = [...contents.value.keys()].filter((each) =>
    isOwnFolder ? each.startsWith(folderOf(file)) : each === file,
  );
  return {
    isOnDisk: own.some((each) => !isTypedNew(each)),
    files: new Map(own.map((each) => [each, undefined])),
  };
}

/** The list without an unsaved item; undefined if it is saved. */
function withoutItem(entry: PlainEntry): Map<string, Bytes | undefined> | undefined {
  const { file, noun } = entry;
  const known = typed.value.get(file);
  const record = known?.after && openRecord(known.after, file);
  if (!known || !record || !Array.isArray(record.data)) return undefined;
  const index = recordsOf(noun)
    .filter((each) => each.file === file)
    .indexOf(entry);
  const onDisk = known.before && openRecord(known.before, file)?.data;
  const before = Array.isArray(onDisk) ? onDisk.length : 0;
  // The desk only appends.
  if (index < before) return undefined;
  const next = record.data.toSpliced(index, 1);
  const isAsBefore = next.length === before;
  if (isAsBefore && !known.before) return new Map([[file, undefined]]);
  return new Map([[file, record.withData(next, keyOrderOf(noun))]]);
}
