import { copyFileSync, cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryAt, isFolder } from '../../src/disk/entry.ts';
import { asideOf } from '../../src/disk/move-aside.ts';
import { cacheOf, type Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { hasHash, hashesIn, linkHashed, parseSums, readSums, sumsName } from '../verify/sums.ts';
import { foldersAbove, listed, removeFiles } from './own-site.ts';

/*
 * The new site begins as the old one. The cache of a content folder holds its last site once more, each file a
 * second name of the published one where the disk can do so. A build takes away what is not as it was, puts in
 * what it has made again, and gives the whole for the published site, which takes its place here and is made like
 * the new one (`swap-site.ts`). The hash of each file is all that counts: whatever a stopped build has left
 * here, none of it is taken for what it is not.
 */

/** Where the last site of a content folder is cached. Safe to delete. */
export const keptSiteFolder = (settings: Pick<Settings, 'contentDir'>) =>
  join(cacheOf(settings), 'site');

/** A cached site while the next one is made from it. */
export interface KeptSite {
  /** SHA-256 of each file that it contains initially. */
  hashes: ReadonlyMap<string, string>;
  /** Removes all of those except some. */
  keepOnly: (isKept: (file: string) => boolean) => Promise<void>;
}

/**
 * Opens a cached site. It was a published one, in whose folder a shell or a program may still stand: what its sums do
 * not list was put there since and is moved aside. What a stopped build has left has no sums, and entries that no site
 * contains are removed there.
 */
export function openKeptSite(kept: string): KeptSite {
  if (!isFolder(kept)) rmSync(kept, { force: true });
  mkdirSync(kept, { recursive: true });
  const sums = sumsIn(kept);
  const { files, strays } = listSite(kept);
  const hashes = hashesIn(kept, files);
  const isOurs = (file: string) => sums.size === 0 || sums.get(file) === hashes.get(file);
  const foreign = files.filter((file) => file !== sumsName && !isOurs(file));
  for (const stray of strays) {
    if (sums.size > 0 && !isFolder(join(kept, stray))) foreign.push(stray);
    else rmSync(join(kept, stray), { recursive: true, force: true });
  }
  if (foreign.length > 0) putAside(kept, foreign);
  for (const file of foreign) hashes.delete(file);
  // From here on it is no whole site.
  rmSync(join(kept, sumsName), { force: true });
  return {
    hashes,
    keepOnly: (isKept) =>
      removeFiles(
        kept,
        [...hashes.keys()].filter((file) => !isKept(file)),
      ),
  };
}

/** Moves entries of a folder into a new one beside it, `site.con-lai`. */
function putAside(folder: string, entries: readonly string[]): void {
  const aside = asideOf(folder);
  for (const entry of entries) {
    mkdirSync(dirname(join(aside, entry)), { recursive: true });
    renameSync(join(folder, entry), join(aside, entry));
  }
  console.warn(
    `Cảnh báo: trong trang cũ có tệp không do lần dựng nào ghi, hoặc bị sửa: ${listed(entries)}; nay ở ${aside}. Hãy xem lại rồi chuyển đi.`,
  );
}

/**
 * Moves files that were made again into a kept site, a folder that is new there as a whole: to make folders is what
 * takes longest. What stands there may be the published site's too: no file is written into.
 * @returns those files
 */
export function putInto(
  kept: string,
  made: string,
  isMoved: (file: string) => boolean,
): readonly string[] {
  const { files, strays } = listSite(made);
  const moved = files.filter(isMoved);
  const left = [...files.filter((file) => !isMoved(file)), ...strays.map((stray) => `${stray}/`)];
  const staying = new Set(foldersAbove(left));
  const whole = new Set<string>();
  for (const file of moved) {
    const folders = foldersAbove([file]);
    if (folders.some((folder) => whole.has(folder))) continue;
    const folder = folders.find((each) => !staying.has(each) && !entryAt(join(kept, each)));
    if (folder) whole.add(folder);
    move(join(made, folder ?? file), join(kept, folder ?? file));
  }
  return moved;
}

function move(from: string, to: string): void {
  if (!isFolder(dirname(to))) mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    rmSync(to, { force: true });
    cpSync(from, to, { recursive: true });
  }
}

/**
 * Makes a cached site, which was published before, identical to the current one. Withdrawn files are
 * removed first; a full disk is not an error, since the next build generates what is missing.
 */
export async function makeLike(kept: string, site: string): Promise<void> {
  const [before, after] = [kept, site].map(sumsIn) as [Sums, Sums];
  try {
    const gone = [...before.keys()].filter((file) => after.get(file) !== before.get(file));
    await removeFiles(kept, before.size > 0 ? [...gone, sumsName] : []);
    for (const [file, hash] of after) {
      const [from, to] = [join(site, file), join(kept, file)];
      if (before.get(file) !== hash && hasHash(from, hash)) linkHashed(from, to, hash);
    }
    // No second name: sums are written into.
    copyFileSync(join(site, sumsName), join(kept, sumsName));
  } catch {}
}

type Sums = ReadonlyMap<string, string>;

function sumsIn(folder: string): Sums {
  return parseSums((isFolder(folder) && readSums(folder)?.toString('utf8')) || '');
}
