import { renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { entryAt } from './entry.ts';

/**
 * Renames an entry that is in the way, and may be someone's work, to an unused name:
 * `.trang.old` → `trang.con-lai`. @returns its new path
 */
export function moveAside(path: string): string {
  const aside = asideOf(path);
  renameSync(path, aside);
  return aside;
}

/** The unused name. */
export function asideOf(path: string): string {
  const name = basename(path).replace(/^\.(.+)\.(?:part|next|old)$/, '$1');
  for (let count = 1; ; count += 1) {
    const aside = join(dirname(path), `${name}.con-lai${count > 1 ? `-${count}` : ''}`);
    if (!entryAt(aside)) return aside;
  }
}
