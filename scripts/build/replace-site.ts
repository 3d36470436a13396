import { cpSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a finished folder in the place of the old one by two renames; from another file system it is
 * copied beside the old one first. Whatever stops it, `mendSite` ends with one whole site.
 */
export function replaceSite(fresh: string, outDir: string): void {
  const { site, part, next, old } = places(outDir);
  mkdirSync(dirname(site), { recursive: true });
  moveAcross(fresh, next, part);
  if (existsSync(site)) renameSync(site, old);
  renameSync(next, site);
  rmSync(old, { recursive: true, force: true });
}

/** Ends what a stopped replacement began, so that there is one whole site and no leftover. */
export function mendSite(outDir: string): void {
  const { site, part, next, old } = places(outDir);
  const whole = [next, old].find((folder) => existsSync(folder));
  if (!existsSync(site) && whole) renameSync(whole, site);
  for (const folder of [part, next, old]) rmSync(folder, { recursive: true, force: true });
}

/** The site and its neighbours; only a complete site ever bears the name of `next` or `old`. */
function places(outDir: string) {
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
    copyWhole(from, part);
    renameSync(part, to);
    rmSync(from, { recursive: true, force: true });
  }
}

/** A copy that is complete, or is not there. */
export function copyWhole(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}
