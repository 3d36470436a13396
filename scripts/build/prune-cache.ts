import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { isFile, isFolder } from '../../src/disk/entry.ts';
import { writeUnsynced } from '../../src/disk/write-whole.ts';
import { pictureFolder } from '../../src/headers.ts';
import { shareImageCache } from '../../src/outputs/share-images/picture.ts';
import { cacheOf, type Settings } from '../../src/settings.ts';
import { verifyCacheFolder } from '../verify/cache.ts';
import { picturesOf } from './photos-from-start.ts';

/** Number of builds of a content folder after which unused files are deleted. */
export const keptBuilds = 10;

/**
 * Deletes what no site of this content folder has used in its last builds: share images, pictures and
 * verification results. A file's modification time is that of its last use.
 * @param site the folder just built
 * @param started when its build began, in milliseconds
 * @returns whether anything was deleted
 */
export function pruneCache(settings: Settings, site: string, started: number): boolean {
  try {
    return prune(settings, site, started);
  } catch {
    // Only disk space is lost: the site is complete.
    return true;
  }
}

function prune(settings: Settings, site: string, started: number): boolean {
  const pictures = picturesOf(settings);
  touch(pictures, join(site, pictureFolder));
  const builds = [...buildsOf(settings), started].slice(-keptBuilds);
  mkdirSync(cacheOf(settings), { recursive: true });
  writeUnsynced(buildsFile(settings), JSON.stringify(builds));
  const [oldest = 0] = builds;
  if (builds.length < keptBuilds) return false;
  const folders = [pictures, shareImageCache(settings), verifyCacheFolder(settings)];
  const unused = folders.flatMap(filesIn).filter((path) => statSync(path).mtimeMs < oldest);
  for (const path of unused) rmSync(path, { force: true });
  return unused.length > 0;
}

const buildsFile = (settings: Settings) => join(cacheOf(settings), 'builds.json');

/** When the last builds began; empty if that cannot be read. */
function buildsOf(settings: Settings): number[] {
  try {
    const builds: unknown = JSON.parse(readFileSync(buildsFile(settings), 'utf8'));
    return Array.isArray(builds) ? builds.filter((each) => Number.isFinite(each)) : [];
  } catch {
    return [];
  }
}

/**
 * Marks Astro's pictures as used. Astro does not report which ones it takes from its cache: those that
 * the site has under the same name.
 */
function touch(cache: string, used: string): void {
  const now = new Date();
  const names = new Set(isFolder(used) ? readdirSync(used) : []);
  for (const path of filesIn(cache))
    if (names.has(path.slice(cache.length + 1))) utimesSync(path, now, now);
}

function filesIn(folder: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isFile);
}
