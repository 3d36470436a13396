import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Files being made now; concurrent requests for the same file wait for the same promise. */
const making = new Map<string, Promise<void>>();

/**
 * Makes a file named by a hash of all its inputs, unless it exists. Its modification time is that of its
 * last use, by which old files are deleted.
 */
export async function madeOnce(file: string, make: () => Promise<void>): Promise<void> {
  const begun = making.get(file);
  if (begun || markUsed(file)) return begun;
  const made = make().finally(() => making.delete(file));
  making.set(file, made);
  return made;
}

/**
 * Writes such a file. Two builds may make the same one at once: each writes its own, and the last rename
 * wins.
 */
export function writeMade(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${randomUUID()}`;
  try {
    writeFileSync(own, bytes);
    renameSync(own, file);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Marks such a file as used now. @returns whether it exists */
export function markUsed(file: string): boolean {
  try {
    const now = new Date();
    utimesSync(file, now, now);
    return true;
  } catch {
    return false;
  }
}
