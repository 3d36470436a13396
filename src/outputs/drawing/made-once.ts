import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is being made just now, by its file: whoever asks for it meanwhile waits for the same. */
const making = new Map<string, Promise<void>>();

/**
 * Has a file made that is named by everything it is made from, unless it is there already. Its time is that of
 * its last use, by which old ones are thrown away.
 */
export async function madeOnce(file: string, make: () => Promise<void>): Promise<void> {
  const begun = making.get(file);
  if (begun || markUsed(file)) return begun;
  const made = make().finally(() => making.delete(file));
  making.set(file, made);
  return made;
}

/** Writes such a file. Two builds may make the same at once: each writes its own, the last rename wins. */
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

/** Marks such a file as used just now. @returns whether there is one */
export function markUsed(file: string): boolean {
  try {
    const now = new Date();
    utimesSync(file, now, now);
    return true;
  } catch {
    return false;
  }
}
