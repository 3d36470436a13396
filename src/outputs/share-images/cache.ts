import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is being drawn just now, by its file: whoever asks for it meanwhile waits for the same. */
const making = new Map<string, Promise<Bytes>>();

/**
 * Keeps what was drawn in a file that is named by everything it was drawn from. Its time is that of
 * its last use, by which old ones are thrown away.
 */
export async function cached(file: string, make: () => Promise<Bytes>): Promise<Bytes> {
  const kept = making.get(file) ?? read(file);
  if (kept) return kept;
  const made = make().then((bytes) => {
    write(file, bytes);
    return bytes;
  });
  making.set(file, made);
  return made.finally(() => making.delete(file));
}

/** Two builds may draw the same picture at once: each writes its own file, the last rename wins. */
function write(file: string, bytes: Bytes): void {
  mkdirSync(dirname(file), { recursive: true });
  const own = `${file}.${randomUUID()}`;
  try {
    writeFileSync(own, bytes);
    renameSync(own, file);
  } finally {
    rmSync(own, { force: true });
  }
}

function read(file: string): Bytes | undefined {
  try {
    return markUsed(file) ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/** Marks a kept file as used just now. @returns whether there is one */
export function markUsed(file: string): boolean {
  try {
    const now = new Date();
    utimesSync(file, now, now);
    return true;
  } catch {
    return false;
  }
}
