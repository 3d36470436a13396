import type { Bytes } from '../../model/write/open-record.ts';
import { copyOf, nextStamp, stampsIn } from './copies.ts';
import type { Folder } from './folder.ts';

/** A file changed by an act: its content when the desk read it, and its new content. */
export interface FileChange {
  file: string;
  /** Undefined if the file did not exist. */
  before: Bytes | undefined;
  after: Bytes | undefined;
}

/** A file that someone else changed since it was read. */
export interface Clash {
  file: string;
  /** Its current content; undefined if it is gone. */
  now: Bytes | undefined;
}

/** Someone else changed files in the meantime, so nothing was written. */
export class ClashError extends Error {
  readonly clashes: readonly Clash[];
  constructor(clashes: readonly Clash[]) {
    super(`Có người vừa sửa ${clashes.map(({ file }) => file).join(', ')}.`);
    this.clashes = clashes;
  }
}

/**
 * Writes changes, each file atomically, with a backup copy of its previous content. If any file differs
 * from what was read, nothing is written. The next attempt resumes after a failure.
 * @throws {ClashError} if someone else changed a file
 * @throws {DOMException} if the folder or the disk refuses
 */
export async function save(
  folder: Folder,
  changes: readonly FileChange[],
  now = new Date(),
): Promise<void> {
  const clashes: Clash[] = [];
  const left: FileChange[] = [];
  for (const change of changes) {
    const onDisk = await held(folder, change.file);
    if (isSameBytes(onDisk, change.before)) left.push(change);
    // What a browser that ended creating a file leaves.
    else if (!change.before && onDisk?.length === 0) left.push(change);
    // A file written by an earlier attempt before the disk was full is already correct.
    else if (!isSameBytes(onDisk, change.after)) clashes.push({ file: change.file, now: onDisk });
  }
  if (clashes.length > 0) {
    await folder.reach();
    throw new ClashError(clashes);
  }
  const stamp = nextStamp(await stampsIn(folder), now);
  for (const { file, before } of left) {
    if (before) await folder.write(copyOf(file, stamp), before);
  }
  for (const { file, after } of left) if (after) await folder.write(file, after);
  // Removals come last, so that a moved file is at its new path before it leaves the old one.
  for (const { file, before, after } of left) if (before && !after) await folder.remove(file);
}

/** A file's content, or undefined if no file has that path. */
export async function held(folder: Folder, file: string): Promise<Bytes | undefined> {
  try {
    return await folder.read(file);
  } catch (error) {
    const { name } = error as DOMException;
    if (name === 'NotFoundError' || name === 'TypeMismatchError') return undefined;
    throw error;
  }
}

/** Whether two files have the same content, or neither exists. */
export function isSameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
