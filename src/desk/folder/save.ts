import type { Bytes } from '../../model/write/open-record.ts';
import { copyOf } from './copies.ts';
import type { Folder } from './folder.ts';

/** One file that an act changes: what it held when the desk read it, and what it is to hold. */
export interface FileChange {
  file: string;
  /** Undefined where the file was not there. */
  before: Bytes | undefined;
  after: Bytes | undefined;
}

/** A file that somebody else changed since it was read. */
export interface Clash {
  file: string;
  /** What it holds now; undefined where it is gone. */
  now: Bytes | undefined;
}

/** Somebody else changed files meanwhile, so that nothing was written. */
export class ClashError extends Error {
  readonly clashes: readonly Clash[];
  constructor(clashes: readonly Clash[]) {
    super(`Có người vừa sửa ${clashes.map(({ file }) => file).join(', ')}.`);
    this.clashes = clashes;
  }
}

/**
 * Writes changes, each file whole or not at all, and keeps a copy of what each held. Where one of them
 * is no longer as it was read, nothing is written. What fails midway is gone on with by the next try.
 * @throws {ClashError}
 * @throws {DOMException} where the folder or the disk refuses
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
    // What an earlier try wrote before the disk was full is as it should be.
    else if (!isSameBytes(onDisk, change.after)) clashes.push({ file: change.file, now: onDisk });
  }
  if (clashes.length > 0) {
    await folder.reach();
    throw new ClashError(clashes);
  }
  for (const { file, before } of left) {
    if (before) await folder.write(copyOf(file, now), before);
  }
  for (const { file, after } of left) if (after) await folder.write(file, after);
  // Last, so that what moves is in its new place before it leaves the old one.
  for (const { file, before, after } of left) if (before && !after) await folder.remove(file);
}

/** What a file holds, or undefined where it is not there. */
export async function held(folder: Folder, file: string): Promise<Bytes | undefined> {
  try {
    return await folder.read(file);
  } catch (error) {
    if ((error as DOMException).name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Whether two files hold the same, or neither is there. */
export function isSameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
