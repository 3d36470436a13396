import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { copySite, isFolder, removeSite } from '../build/own-site.ts';
import { refuseForeign } from '../build/refuse-out-dir.ts';
import { places, recoverSite, swapSite } from '../build/swap-site.ts';
import { CommandError } from '../command.ts';
import { changedFiles } from '../verify/changed-files.ts';
import { hashOfFile, sumsName } from '../verify/sums.ts';

/** The link in a release folder that the web server serves. */
export const currentName = 'hien-tai';

/** A release's name: the hash of its sums, which its own `SHA256SUMS` must have; older ones are cut. */
const releaseName = /^ban-([0-9a-f]{12,64})$/;

/** Names of the releases in a folder; others' folders, whatever their names, are none. */
export function releasesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => isRelease(folder, name));
}

function isRelease(folder: string, name: string): boolean {
  const hash = releaseName.exec(name)?.[1];
  const sums = join(folder, name, sumsName);
  if (!hash || !isFolder(join(folder, name))) return false;
  return (
    !!lstatSync(sums, { throwIfNoEntry: false })?.isFile() && hashOfFile(sums).startsWith(hash)
  );
}

/** The name of the release that a site makes, whatever becomes of the site meanwhile; none without sums. */
export function releaseOf(site: string): string {
  const sums = join(site, sumsName);
  return existsSync(sums) ? `ban-${hashOfFile(sums)}` : '';
}

/**
 * Copies a site into a release folder, without showing it yet; a release that is there already is
 * used if it is still the same, byte by byte.
 * @param name the release's, from before the site was verified
 * @throws {CommandError} when its place or the link is taken by what is not ours, or when the site
 * changes while it is copied.
 */
export function layRelease(site: string, folder: string, name: string): void {
  const release = join(folder, name);
  mkdirSync(folder, { recursive: true });
  refuseForeignLink(folder);
  endStopped(folder);
  for (const place of [release, ...Object.values(places(release))]) refuseForeign(place);
  if (isRelease(folder, name) && isUnchanged(release)) return;
  const { part } = places(release);
  copySite(site, part);
  if (releaseOf(part) !== name || !isUnchanged(part)) {
    removeSite(part);
    throw new CommandError(`Trang ở ${site} bị sửa trong lúc chép. Hãy dựng lại rồi mới đưa lên.`);
  }
  swapSite(part, release);
}

/** Points the link to a release by one rename: a reader gets the whole old site or the whole new one. */
export function showRelease(folder: string, name: string): void {
  const link = join(folder, currentName);
  const next = `${link}.moi`;
  rmSync(next, { force: true });
  // Windows lets everybody make junctions, which want a whole path and must make room first.
  if (process.platform === 'win32') {
    symlinkSync(join(folder, name), next, 'junction');
    rmSync(link, { force: true });
  } else symlinkSync(name, next);
  renameSync(next, link);
}

/** Ends what stopped publications have begun in a release folder. */
function endStopped(folder: string): void {
  const begun = readdirSync(folder).flatMap(
    (name) => /^\.(ban-[0-9a-f]{12,64})\.(?:part|next|old)$/.exec(name)?.[1] ?? [],
  );
  for (const name of new Set(begun)) recoverSite(join(folder, name));
}

function isUnchanged(release: string): boolean {
  return [...changedFiles(release)].length === 0;
}

/** Both links are ours only while they lead to a release. */
function refuseForeignLink(folder: string): void {
  for (const link of [currentName, `${currentName}.moi`].map((name) => join(folder, name))) {
    const there = lstatSync(link, { throwIfNoEntry: false });
    if (!there || (there.isSymbolicLink() && releaseName.test(basename(readlinkSync(link)))))
      continue;
    throw new CommandError(
      `"${link}" không phải liên kết do lệnh này tạo. Hãy đổi tên nó hoặc chọn thư mục khác.`,
    );
  }
}
