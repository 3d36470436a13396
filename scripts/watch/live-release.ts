import { join } from 'node:path';
import { isFolder } from '../../src/disk/entry.ts';
import { listSite } from '../../src/site-files.ts';
import { hashOfSums } from '../build/own-site.ts';
import { type FolderState, statesOf } from '../folder-state.ts';
import { currentName, currentRelease, knownSums } from '../publish/release.ts';
import { changedFiles } from '../verify/changed-files.ts';
import { hashAnew, sumsName } from '../verify/sums.ts';

/** State of the release that readers get: which it is, and every file of it without its contents. */
export function liveState(folder: string): FolderState {
  const release = currentRelease(folder) ?? '';
  const place = join(folder, release);
  const { files, strays } = release && isFolder(place) ? listSite(place) : nothing;
  return new Map([[currentName, release], ...statesOf(place, [...files, ...strays])]);
}

const nothing = { files: [], strays: [] };

/**
 * Files of the current release that differ from how it was published, without duplicates; empty if it is
 * intact.
 */
export function damageOf(folder: string): string[] {
  const release = currentRelease(folder);
  if (!release || !isFolder(join(folder, release))) return [currentName];
  const place = join(folder, release);
  // Recomputed sums do not prove anything about the files.
  if (!knownSums(release).has(hashOfSums(place) ?? '')) return [sumsName];
  const hashOf = (file: string) => hashAnew(join(place, file));
  return [...new Set([...changedFiles(place, hashOf)].map(({ file }) => file))];
}
