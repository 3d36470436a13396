import {
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { listSite } from '../../src/site-files.ts';
import { readSums, sumsName } from '../verify/sums.ts';
import { recordName } from './build-record.ts';

/**
 * What is ours in a folder: the files that its sums name, if they name a build's record too, and the
 * sums. Everything else was put there by somebody and is never deleted, moved or copied.
 */
export function ownFiles(folder: string): Set<string> {
  const named = readSums(folder);
  return new Set(named.has(recordName) ? [sumsName, ...named.keys()] : []);
}

/** What stands in a folder and is not ours, sorted; a folder that is not there holds nothing. */
export function foreignIn(folder: string): string[] {
  if (!isFolder(folder)) return [];
  const own = ownFiles(folder);
  const { files, strays } = listSite(folder);
  return [...files.filter((file) => !own.has(file)), ...strays].sort();
}

/** Whether a folder is a site of which nothing is missing. */
export function isWholeSite(folder: string): boolean {
  if (!isFolder(folder)) return false;
  const files = new Set(listSite(folder).files);
  const own = ownFiles(folder);
  return own.size > 0 && [...own].every((file) => files.has(file));
}

/**
 * Removes a site file by file, its sums last, so that a stopped removal can be told from others'
 * folders and ended; what is not ours stays, with the folders that hold it.
 * @param own the files to remove, where the folder is known to be ours by another sign
 */
export function removeSite(folder: string, own: ReadonlySet<string> = ownFiles(folder)): void {
  if (!isFolder(folder)) return;
  const { files } = listSite(folder);
  for (const file of files) {
    if (own.has(file) && file !== sumsName) rmSync(join(folder, file));
  }
  const folders = new Set([...own].flatMap(foldersAbove));
  for (const inner of [...folders].sort().reverse()) removeEmpty(join(folder, inner));
  // A copy stopped at its first file holds but a part of the sums.
  if (readdirSync(folder).join() === sumsName) rmSync(join(folder, sumsName));
  removeEmpty(folder);
}

/**
 * Copies what is ours of a site into a new folder, sums first, so that a stopped copy is known by
 * them; one that fails leaves nothing.
 */
export function copySite(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  try {
    for (const file of ownFiles(from)) {
      mkdirSync(dirname(join(to, file)), { recursive: true });
      copyFileSync(join(from, file), join(to, file), constants.COPYFILE_EXCL);
    }
  } catch (error) {
    removeSite(to);
    throw error;
  }
}

/** Whether a path is a folder, not a link to one. */
export function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** `a/b/c.html` → `a/b`, `a`. */
function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(code)) throw error;
  }
}
