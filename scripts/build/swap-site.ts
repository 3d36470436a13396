import { existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copySite, isWholeSite, removeSite } from './own-site.ts';

/**
 * Puts a finished folder in the place of the old one by two renames; from another file system it is
 * copied beside the old one first. Whatever stops it, `recoverSite` ends with one whole site.
 */
export function swapSite(fresh: string, outDir: string): void {
  const { site, part, next, old } = places(outDir);
  mkdirSync(dirname(site), { recursive: true });
  moveAcross(fresh, next, part);
  if (existsSync(site)) renameSync(site, old);
  renameSync(next, site);
  removeSite(old);
}

/**
 * Ends what a stopped replacement began, so that there is one whole site and no leftover. Folders of
 * such names that are not ours stay as they are.
 */
export function recoverSite(outDir: string): void {
  const { site, part, next, old } = places(outDir);
  const whole = [next, old].find(isWholeSite);
  if (!existsSync(site) && whole) renameSync(whole, site);
  for (const folder of [part, next, old]) removeSite(folder);
}

/** The site and its neighbours; only a complete site ever bears the name of `next` or `old`. */
export function places(outDir: string) {
  const site = existsSync(outDir) ? realpathSync(outDir) : outDir;
  const beside = (end: string) => join(dirname(site), `.${basename(site)}.${end}`);
  return { site, part: beside('part'), next: beside('next'), old: beside('old') };
}

/** A rename, or a copy that takes its name when it is complete. */
function moveAcross(from: string, to: string, part: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copySite(from, part);
    renameSync(part, to);
    removeSite(from);
  }
}
