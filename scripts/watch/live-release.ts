import { join } from 'node:path';
import { isFolder } from '../../src/disk/entry.ts';
import { listSite } from '../../src/site-files.ts';
import { hashOfSums } from '../build/own-site.ts';
import { type FolderState, hashIn, statesOf } from '../folder-state.ts';
import { currentName, currentRelease, knownSums } from '../publish/release.ts';
import { changedFiles } from '../verify/changed-files.ts';
import { sumsName } from '../verify/sums.ts';

/**
 * State of the release that readers get: which it is, and every file of it without its contents; of one
 * that cannot be listed, the system's error.
 */
export function liveState(folder: string): FolderState {
  const release = currentRelease(folder) ?? '';
  const place = join(folder, release);
  const current = [currentName, release] as const;
  try {
    const { files, strays } = release && isFolder(place) ? listSite(place) : nothing;
    return new Map([current, ...statesOf(place, [...files, ...strays])]);
  } catch (error) {
    return new Map([current, [release, String(error)]]);
  }
}

const nothing = { files: [], strays: [] };

/**
 * Files of the current release that differ from how it was published or cannot be read, without
 * duplicates; empty if it is intact. The release itself, if it cannot be listed: readers may get less
 * of it too, and a withdrawal must not wait for it.
 */
export function damageOf(folder: string): string[] {
  const release = currentRelease(folder);
  if (!release || !isFolder(join(folder, release))) return [currentName];
  const place = join(folder, release);
  try {
    // Recomputed sums do not prove anything about the files.
    if (!knownSums(release).has(hashOfSums(place) ?? '')) return [sumsName];
    const hashOf = (file: string) => hashIn(place, file);
    return [...new Set([...changedFiles(place, hashOf)].map(({ file }) => file))];
  } catch {
    return [release];
  }
}
