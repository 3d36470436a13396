import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keptFileName } from '../src/model/plan/plan-files.ts';
import { publishedListName } from '../src/model/published-addresses.ts';
import { filesOnDisk } from '../src/model/read/disk/files-on-disk.ts';

/** Every file of a content folder by its path: its size and the moment of its last change. */
export type FolderState = ReadonlyMap<string, string>;

/** What builds write into the content themselves. */
const written = new RegExp(`(?:^|/)(?:${publishedListName}|${keptFileName})$|^_luu/`);

/**
 * Looks at a content folder without opening its files, so that one on a network drive, which reports
 * no changes by itself, can be looked at every few seconds.
 * @throws what the system says where the folder cannot be reached
 */
export function folderState(folder: string): FolderState {
  const stats = filesOnDisk(folder).list.flatMap(({ file }) => {
    // It may be gone since it was listed.
    const stat = written.test(file)
      ? undefined
      : lstatSync(join(folder, file), { throwIfNoEntry: false });
    return stat ? [[file, `${stat.size} ${stat.mtimeMs}`] as const] : [];
  });
  return new Map(stats);
}

/** The files that differ between two looks, sorted. */
export function changedBetween(before: FolderState, after: FolderState): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort();
}

/** Waits until a folder has not changed for some milliseconds: nobody is in the midst of saving. */
export async function quietState(folder: string, quiet: number): Promise<FolderState> {
  for (let state = folderState(folder); ; ) {
    await wait(quiet);
    const next = folderState(folder);
    if (changedBetween(state, next).length === 0) return next;
    state = next;
  }
}
