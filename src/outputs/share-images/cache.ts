import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps what was drawn under the hash of everything it was drawn from. */
export async function cached(
  folder: string,
  parts: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  const file = join(folder, hash.digest('hex'));
  const kept = read(file);
  if (kept) return kept;
  const made = await make();
  mkdirSync(folder, { recursive: true });
  // Two builds may draw the same picture at once: each writes its own file, the last rename wins.
  const own = `${file}.${randomUUID()}`;
  try {
    writeFileSync(own, made);
    renameSync(own, file);
  } finally {
    rmSync(own, { force: true });
  }
  return made;
}

function read(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
