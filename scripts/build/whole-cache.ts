import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFolder } from '../../src/disk/entry.ts';
import { listSite } from '../../src/site-files.ts';
import { hashesIn, parseSums, readSums, sumsName, writeSums } from '../verify/sums.ts';

/**
 * Removes of a folder of Astro's cache, or of drawn pictures, what is not as a rendering that went well has
 * left it. Whoever takes something from there takes it for whole and ours; a kill, a power cut, a full disk or
 * a hand may have left half of it, or something else.
 */
export function recoverCache(cache: string): void {
  if (!isFolder(cache)) return;
  const sums = parseSums(readSums(cache)?.toString('utf8') ?? '');
  // Until the next rendering has gone well, nothing counts as whole.
  rmSync(join(cache, sumsName), { force: true });
  const { files, strays } = listSite(cache);
  const hashes = hashesIn(cache, files);
  const changed = [...hashes.keys()].filter((file) => sums.get(file) !== hashes.get(file));
  for (const file of [...changed, ...strays]) {
    rmSync(join(cache, file), { recursive: true, force: true });
  }
}

/** Names what a folder of a cache holds as whole; a full disk is no fault, all is made anew then. */
export function sealCache(cache: string): void {
  try {
    if (isFolder(cache)) writeSums(cache);
  } catch {
    rmSync(join(cache, sumsName), { force: true });
  }
}
