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

/** Someone else changed files in the meantime: they were not written, nor was anything after them. */
export class ClashError extends Error {
  readonly clashes: readonly Clash[];
  /** What was already written. */
  readonly written: readonly FileChange[];
  constructor(clashes: readonly Clash[], written: readonly FileChange[] = []) {
    const files = clashes.map(({ file }) => file).join(', ');
    const state =
      written.length > 0
        ? `Mới ghi được ${named(written)}, phần còn lại chưa ghi.`
        : 'Chưa ghi gì.';
    super(`Có người vừa sửa ${files}. ${state}`);
    this.clashes = clashes;
    this.written = written;
  }
}

/** Changes in few words: the file, or how many files. */
export const named = ([first, ...others]: readonly FileChange[]) =>
  others.length === 0 ? first?.file : `${others.length + 1} tệp`;

/**
 * Writes changes, each file atomically, with a backup copy of its previous content. If any file differs
 * from what was read, nothing is written. Each file is looked at again just before it is written and read
 * back after it, since another browser or program may write at the same time; if it is not as expected,
 * the rest is left. The next attempt resumes after a failure.
 * @throws {ClashError} if someone else changed a file
 * @throws {DOMException} if the folder or the disk refuses
 */
export async function save(
  folder: Folder,
  changes: readonly FileChange[],
  now = new Date(),
): Promise<void> {
  const written: FileChange[] = [];
  /** Those still to be written. */
  const look = async (at: readonly FileChange[]): Promise<FileChange[]> => {
    const clashes: Clash[] = [];
    const left: FileChange[] = [];
    for (const change of at) {
      const { file, before, after } = change;
      const onDisk = await held(folder, file);
      if (isSameBytes(onDisk, before)) left.push(change);
      // What a browser that ended creating a file leaves.
      else if (!before && onDisk?.length === 0) left.push(change);
      // A file written by an earlier attempt before the disk was full is already correct.
      else if (!isSameBytes(onDisk, after)) clashes.push({ file, now: onDisk });
    }
    if (clashes.length > 0) await stopAt(clashes);
    return left;
  };
  const stopAt = async (clashes: readonly Clash[]) => {
    await folder.reach();
    throw new ClashError(clashes, written);
  };
  const left = await look(changes);
  written.push(...changes.filter((change) => !left.includes(change)));
  const stamp = nextStamp(await stampsIn(folder), now);
  for (const { file, before } of left) {
    if (before) await folder.write(copyOf(file, stamp), before);
  }
  // Removals come last, so that a moved file is at its new path before it leaves the old one.
  for (const change of left.toSorted((a, b) => Number(!a.after) - Number(!b.after))) {
    const { file, before, after } = change;
    if ((await look([change])).length > 0) {
      if (after) await folder.write(file, after);
      else if (before) await folder.remove(file);
    }
    const onDisk = await held(folder, file);
    if (!isSameBytes(onDisk, after)) await stopAt([{ file, now: onDisk }]);
    written.push(change);
  }
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
