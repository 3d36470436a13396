import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { syncFolderOf } from '../../src/disk/durable.ts';
import { entryAt, isFile, isFolder } from '../../src/disk/entry.ts';
import { moveAside } from '../../src/disk/move-aside.ts';
import { realPath } from '../../src/disk/real-path.ts';
import { type Settings, siteAddress } from '../../src/settings.ts';
import { readRecord, recordName } from '../build/build-record.ts';
import {
  copySite,
  hashOfSums,
  isEmpty,
  isForUs,
  isRemnant,
  isSound,
  ownRecord,
  removeBegun,
  removeSite,
} from '../build/own-site.ts';
import { releaseName } from '../build/refuse-out-dir.ts';
import { CommandError } from '../command.ts';
import { sumsName } from '../verify/sums.ts';
import { knowsRelease, lastShown } from './release-memory.ts';

/** The link in a release folder that the web server serves. */
export const currentName = 'hien-tai';

/** Names of the releases of a site in a folder; other people's folders are excluded, whatever their names. */
export function releasesIn(folder: string, settings: Settings): string[] {
  return readdirSync(folder).filter((name) => isRelease(folder, name, settings));
}

/**
 * Whether a folder is a release of ours: it is named by the hash of its sums and records our address; if
 * it has lost its record, the content folder must list it as published from there.
 */
function isRelease(folder: string, name: string, settings: Settings): boolean {
  if (!releaseName.test(name)) return false;
  const [release, known] = [join(folder, name), knownSums(name)];
  const record = ownRecord(release, known);
  if (record) return isForUs(record, settings);
  if (isRemnant(release, known)) return true;
  // First of all, whether it can be read.
  if (!known.has(hashOfSums(release) ?? '')) return false;
  const isWithout = isFolder(release) && !entryAt(join(release, recordName));
  return isWithout && knowsRelease(settings.contentDir, name);
}

/** The hash that a release's sums, or those of its interrupted copy, must have according to its name. */
export function knownSums(name: string): ReadonlySet<string> {
  const hash = releaseName.exec(name)?.[1];
  return new Set(hash ? [hash] : []);
}

/**
 * Entries of a release folder that look like a release but are not: changed, renamed or copied. They
 * must not be deleted without asking, and may show what is withheld today.
 */
export function doubtfulIn(folder: string, settings: Settings): string[] {
  return readdirSync(folder).filter((name) => {
    const path = join(folder, name);
    // The output folder may stand here too.
    if (isFile(path) || path === realPath(settings.outDir)) return false;
    const isLike =
      /^ban-[0-9a-f]{64}(?:\.|$)/.test(name) ||
      stoppedName.test(name) ||
      (isFolder(path) && readRecord(path) !== undefined);
    return isLike && !isRelease(folder, name, settings);
  });
}

/** The name of the release made from a site, unaffected by later changes to the site; empty without sums. */
export function releaseOf(site: string): string {
  const hash = hashOfSums(site);
  return hash ? `ban-${hash}` : '';
}

/**
 * Refuses a release folder that another site is published from: its link leads to that site, or all its releases are
 * that site's. A single one of another address beside ours, such as a former address of ours, delays nothing
 * (`doubtfulIn` reports it).
 * @throws {CommandError} before anything there is changed.
 */
export function refuseReleases(folder: string, settings: Settings): void {
  if (!isFolder(folder)) return;
  const current = readRecord(join(folder, currentName));
  const all = readdirSync(folder)
    .filter((name) => releaseName.test(name))
    .flatMap((name) => ownRecord(join(folder, name), knownSums(name)) ?? []);
  const isOurs = current ? isForUs(current, settings) : all.some((each) => isForUs(each, settings));
  const other = current ?? all[0];
  if (isOurs || !other) return;
  throw new CommandError(
    `Thư mục "${folder}" chứa các bản của trang ${other.address}, còn SITE_URL là ${siteAddress(settings)}. Hãy chọn thư mục riêng cho trang này, hoặc sửa SITE_URL.`,
    2,
  );
}

/** Whether an entry is a link of ours: to a release of ours, or to where one was. */
function isOwnLink(folder: string, path: string, settings: Settings): boolean {
  const aim = entryAt(path)?.isSymbolicLink() ? releaseAimedAt(folder, path) : undefined;
  if (aim === undefined) return false;
  const release = join(folder, aim);
  const record = readRecord(release);
  if (!entryAt(release) || (record && isForUs(record, settings))) return true;
  // A damaged release may have lost its record.
  return knownSums(aim).has(hashOfSums(release) ?? '') || aim === lastShown(folder);
}

/** The release that readers get; undefined if the link to it is missing, someone else's, or cannot be read. */
export function currentRelease(folder: string): string | undefined {
  const link = join(folder, currentName);
  try {
    return entryAt(link)?.isSymbolicLink() ? releaseAimedAt(folder, link) : undefined;
  } catch {
    return undefined;
  }
}

/** The releases whose withdrawals a new one must not undo: the current one, or all if that is unknown. */
export function releasesBefore(folder: string, settings: Settings): string[] {
  const current = currentRelease(folder);
  return current ? [current] : releasesIn(folder, settings);
}

/**
 * The name of the release beside a link that it points to, by bare name as we write it or by a path, as
 * people do and Windows requires.
 */
function releaseAimedAt(folder: string, link: string): string | undefined {
  const aim = resolve(folder, readlinkSync(link));
  const isBeside = existsSync(dirname(aim)) && realPath(dirname(aim)) === realPath(folder);
  return isBeside && releaseName.test(basename(aim)) ? basename(aim) : undefined;
}

/**
 * Copies a site into a release folder, without showing it yet; an existing release is reused if it is
 * byte-identical. Anything else at its path, or added to it, may be someone's work but must not prevent
 * a complete site: it is moved aside.
 * @param name the release's, determined before the site was verified
 * @returns the new paths of what was moved aside
 * @throws {CommandError} if another site is published from there, or if the site changes while it is copied.
 */
export async function layRelease(
  site: string,
  folder: string,
  name: string,
  settings: Settings,
): Promise<string[]> {
  const [release, part, old] = [name, `.${name}.part`, `.${name}.old`].map((each) =>
    join(folder, each),
  ) as [string, string, string];
  const known = knownSums(name);
  refuseReleases(folder, settings);
  mkdirSync(folder, { recursive: true });
  await endStopped(folder);
  if (isSound(release, known)) return [];
  const aside = [part, old].filter(entryAt).map(moveAside);
  await copySite(site, part, known);
  if (isEmpty(release)) rmdirSync(release);
  else if (entryAt(release)) renameSync(release, old);
  renameSync(part, release);
  // What is damaged may be impossible to read or remove.
  if (!(await removeSite(old, known).catch(() => false))) aside.push(moveAside(old));
  // Another site may have been published there meanwhile.
  refuseReleases(folder, settings);
  return aside;
}

/**
 * Whether only the user who copied a release can read it, as with umask 077: web servers mostly run as
 * another user. Windows has no such permissions.
 */
export function isClosedToOthers(folder: string, name: string): boolean {
  if (process.platform === 'win32') return false;
  return [folder, join(folder, name), join(folder, name, sumsName)].some(
    (path) => (statSync(path).mode & 0o044) === 0,
  );
}

/**
 * Points the link to a copied release by one rename: readers get either the whole old site or the whole
 * new one. What is not ours at the link's path is moved aside by a rename just before.
 * @returns the new paths of what was moved aside
 */
export function showRelease(folder: string, name: string, settings: Settings): string[] {
  const link = join(folder, currentName);
  const next = `${link}.moi`;
  const [isNextOurs, isLinkOurs] = [next, link].map((path) => isOwnLink(folder, path, settings));
  const aside = entryAt(next) && !isNextOurs ? [moveAside(next)] : [];
  rmSync(next, { force: true });
  // Windows lets every user create junctions, which require a full path and cannot replace an existing
  // one.
  if (process.platform === 'win32') symlinkSync(join(folder, name), next, 'junction');
  else symlinkSync(name, next);
  if (entryAt(link) && !isLinkOurs) aside.push(moveAside(link));
  if (process.platform === 'win32') rmSync(link, { force: true });
  renameSync(next, link);
  syncFolderOf(link);
  return aside;
}

/**
 * Cleans up after interrupted publications in a release folder, including empty folders that are still
 * to be removed. What cannot be read or removed delays nothing.
 */
async function endStopped(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    try {
      await endStoppedAt(join(folder, name), name);
    } catch {
      // Reported by `doubtfulIn`, and moved aside if it is in the way.
    }
  }
}

async function endStoppedAt(path: string, name: string): Promise<void> {
  const release = stoppedName.exec(name)?.[1];
  if (release) {
    await removeSite(path, knownSums(release));
    removeBegun(path);
  }
  if ((release || releaseName.test(name)) && isEmpty(path)) rmdirSync(path);
}

const stoppedName = /^\.(ban-[0-9a-f]{64})\.(?:part(?:\.[0-9a-f-]{36})?|old)$/;
