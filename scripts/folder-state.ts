import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isFile } from '../src/disk/entry.ts';
import { keptFileName } from '../src/model/plan/plan-files.ts';
import { publishedListName } from '../src/model/published-addresses.ts';
import { filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';
import { hashAnew } from './verify/sums.ts';

/** Every file of a folder by path, with a value that detects changes: its times, or its hash. */
export type FolderState = ReadonlyMap<string, string>;

/** Files that builds write into the content. */
const written = new RegExp(`(?:^|/)(?:${publishedListName}|${keptFileName})$|^_luu/`);

/**
 * Reads the state of a content folder without opening its files, so that a network drive, which reports
 * no changes, can be polled every few seconds.
 * @throws the system's error if the folder cannot be reached
 */
export function folderState(folder: string): FolderState {
  const files = filesOnDisk(folder).list.map(({ file }) => file);
  return statesOf(
    folder,
    files.filter((file) => !written.test(file)),
  );
}

/**
 * Files of a folder by size and times: the modification time, which copies and restored backups
 * preserve, and the change time, which nobody can set. Inodes would add nothing where systems keep that
 * time, and change by themselves on drives that do not.
 */
export function statesOf(folder: string, files: readonly string[]): FolderState {
  const stats = files.flatMap((file) => {
    // It may have been removed since it was listed.
    const stat = lstatSync(join(folder, file), { bigint: true, throwIfNoEntry: false });
    return stat ? [[file, `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`] as const] : [];
  });
  return new Map(stats);
}

/** The same files by content. */
export function hashedState(folder: string, state: FolderState): FolderState {
  return new Map([...state.keys()].map((file) => [file, hashIn(folder, file)]));
}

/** A value for a non-file or an unreadable file, different from any later content. */
export function hashIn(folder: string, file: string): string {
  const path = join(folder, file);
  try {
    return isFile(path) ? hashAnew(path) : '';
  } catch {
    return '';
  }
}

/** The files that differ between two states, sorted. */
export function changedBetween(before: FolderState, after: FolderState): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort();
}

/** Maximum number of pauses: a withdrawal in the folder must not wait forever. */
const mostPauses = 10;

/**
 * Waits until a folder has not changed for some milliseconds, so that nobody is saving. Drafts and
 * nominations, which are never published, do not delay it, nor does a folder that never settles.
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

/** Drafts, nominations, samples: the office's internal folders. */
const isUnshown = (file: string) => file.startsWith('_');
