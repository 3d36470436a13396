import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isFile } from '../src/disk/entry.ts';
import { keptFileName } from '../src/model/plan/plan-files.ts';
import { publishedListName } from '../src/model/published-addresses.ts';
import { filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { hashAnew } from './verify/sums.ts';

/** Every file of a folder by its path, with what tells whether it has changed: its times, or its hash. */
export type FolderState = ReadonlyMap<string, string>;

/** What builds write into the content themselves. */
const written = new RegExp(`(?:^|/)(?:${publishedListName}|${keptFileName})$|^_luu/`);

/**
 * Looks at a content folder without opening its files, so that one on a network drive, which reports
 * no changes by itself, can be looked at every few seconds.
 * @throws what the system says where the folder cannot be reached
 */
export function folderState(folder: string): FolderState {
  const files = filesOnDisk(folder).list.map(({ file }) => file);
  return statesOf(
    folder,
    files.filter((file) => !written.test(file)),
  );
}

/**
 * Files of a folder by their size and times: that of the last change, which copies and restored backups bring
 * along, and that of the file's own entry, which nobody can set. Inodes would add nothing where systems keep
 * that time, and change by themselves on drives that do not.
 */
export function statesOf(folder: string, files: readonly string[]): FolderState {
  const stats = files.flatMap((file) => {
    // It may be gone since it was listed.
    const stat = lstatSync(join(folder, file), { bigint: true, throwIfNoEntry: false });
    return stat ? [[file, `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`] as const] : [];
  });
  return new Map(stats);
}

/** The same files by what they hold. */
export function hashedState(folder: string, state: FolderState): FolderState {
  return new Map([...state.keys()].map((file) => [file, hashIn(folder, file)]));
}

/** What is no file, or cannot be read at this moment, is told apart from whatever it becomes. */
function hashIn(folder: string, file: string): string {
  const path = join(folder, file);
  try {
    return isFile(path) ? hashAnew(path) : '';
  } catch {
    return '';
  }
}

/** The files that differ between two looks, sorted. */
export function changedBetween(before: FolderState, after: FolderState): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort();
}

/** How many pauses at most a folder is waited for: a withdrawal in it may not wait for ever. */
const mostPauses = 10;

/**
 * Waits until a folder has not changed for some milliseconds: nobody is in the midst of saving. Drafts and
 * nominations, which no site shows, hold nobody up, and neither does a folder that never is quiet.
 */
export async function quietState(
  folder: string,
  quiet: number,
  look = () => folderState(folder),
): Promise<FolderState> {
  let state = look();
  for (let pauses = 1; ; pauses += 1) {
    await wait(quiet);
    const next = look();
    const isQuiet = changedBetween(state, next).every(isUnshown);
    if (isQuiet || pauses === mostPauses) return next;
    state = next;
  }
}

/** Drafts, nominations, samples: the office's own folders begin so. */
const isUnshown = (file: string) => file.startsWith('_');
