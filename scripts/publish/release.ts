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
import { entryAt, isFile, isFolder, kindOf } from '../../src/disk/entry.ts';
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
  moveAside,
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

/** Names of the releases of a site in a folder; others' folders, whatever their names, are none. */
export function releasesIn(folder: string, settings: Settings): string[] {
  return readdirSync(folder).filter((name) => isRelease(folder, name, settings));
}

/**
 * A release has the hash of its sums for a name and says that it is for our address; of one that has lost its record the
 * content folder says that it was published from there.
 */
function isRelease(folder: string, name: string, settings: Settings): boolean {
  if (!releaseName.test(name)) return false;
  const [release, known] = [join(folder, name), knownSums(name)];
  const record = ownRecord(release, known);
  if (record) return isForUs(record, settings);
  if (isRemnant(release, known)) return true;
  const isWithout = isFolder(release) && !entryAt(join(release, recordName));
  return (
    isWithout && known.has(hashOfSums(release) ?? '') && knowsRelease(settings.contentDir, name)
  );
}

/** The hash that the sums of a release, or of a copy of one that was stopped, have by its name. */
export function knownSums(name: string): ReadonlySet<string> {
  const hash = releaseName.exec(name)?.[1];
  return new Set(hash ? [hash] : []);
}

/**
 * What in a release folder is like a release and is none: changed, renamed or copied. Nobody may delete
 * it unasked, and it may show what is withheld today.
 */
export function doubtfulIn(folder: string, settings: Settings): string[] {
  return readdirSync(folder).filter((name) => {
    const path = join(folder, name);
    if (isFile(path)) return false;
    const isLike =
      /^ban-[0-9a-f]{64}(?:\.|$)/.test(name) || (isFolder(path) && readRecord(path) !== undefined);
    return isLike && !isRelease(folder, name, settings);
  });
}

/** The name of the release that a site makes, whatever becomes of the site meanwhile; none without sums. */
export function releaseOf(site: string): string {
  const hash = hashOfSums(site);
  return hash ? `ban-${hash}` : '';
}

/**
 * Refuses a release folder that another site is published from, or whose links somebody else has made.
 * @throws {CommandError} before anything there is touched.
 */
export function refuseReleases(folder: string, settings: Settings): void {
  if (!isFolder(folder)) return;
  for (const name of readdirSync(folder).filter((each) => releaseName.test(each))) {
    const record = ownRecord(join(folder, name), knownSums(name));
    if (!record || isForUs(record, settings)) continue;
    throw new CommandError(
      `Thư mục "${folder}" chứa các bản của trang ${record.address}, còn SITE_URL là ${siteAddress(settings)}. Hãy chọn thư mục riêng cho trang này, hoặc sửa SITE_URL.`,
      2,
    );
  }
  for (const name of [currentName, `${currentName}.moi`]) refuseLink(folder, name, settings);
}

/** A link is ours only while it leads to a release of ours, or to where one was. */
function refuseLink(folder: string, link: string, settings: Settings): void {
  const path = join(folder, link);
  const there = entryAt(path);
  if (!there) return;
  const aim = there.isSymbolicLink() ? releaseAimedAt(folder, path) : undefined;
  // A release that was damaged may have lost its record.
  if (aim && (!entryAt(join(folder, aim)) || aim === lastShown(folder))) return;
  const record = aim && readRecord(join(folder, aim));
  if (record && isForUs(record, settings)) return;
  throw new CommandError(
    `"${path}" là ${kindOf(there)} không do lệnh này tạo${there.isSymbolicLink() ? ` (dẫn tới "${readlinkSync(path)}")` : ''}, cần liên kết tới một bản đã đưa lên của trang này. Hãy đổi tên nó hoặc chọn thư mục khác.`,
    2,
  );
}

/** The release that readers get; undefined where the link to it is gone or somebody else's. */
export function currentRelease(folder: string): string | undefined {
  const link = join(folder, currentName);
  return entryAt(link)?.isSymbolicLink() ? releaseAimedAt(folder, link) : undefined;
}

/** The releases whose withdrawals a new one must not undo: that which readers get; all, where nobody knows which it is. */
export function releasesBefore(folder: string, settings: Settings): string[] {
  const current = currentRelease(folder);
  return current ? [current] : releasesIn(folder, settings);
}

/** The release beside a link that it names, by its bare name as we write it or by a path, as people do and Windows wants. */
function releaseAimedAt(folder: string, link: string): string | undefined {
  const aim = resolve(folder, readlinkSync(link));
  const isBeside = existsSync(dirname(aim)) && realPath(dirname(aim)) === realPath(folder);
  return isBeside && releaseName.test(basename(aim)) ? basename(aim) : undefined;
}

/**
 * Copies a site into a release folder, without showing it yet; a release that is there already is
 * used if it is still the same, byte by byte. What else stands at its place or was put into it is nobody's to
 * lose, and must keep no site from being whole: it goes aside.
 * @param name the release's, from before the site was verified
 * @returns where that stands now
 * @throws {CommandError} when the link is somebody else's, or when the site changes while it is copied.
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
  if (!(await removeSite(old, known))) aside.push(moveAside(old));
  // Others may have come meanwhile; later the memory knows the new release as the last one.
  refuseReleases(folder, settings);
  return aside;
}

/**
 * Refuses to follow a clock that runs behind: consents that have ended since would count again.
 * @throws {CommandError}
 */
export function refuseEarlierDay(folder: string, settings: Settings): void {
  const record = readRecord(join(folder, currentName));
  if (!record || !isForUs(record, settings) || !(record.day > settings.today)) return;
  throw new CommandError(
    `Bản đang công bố dựng ngày ${record.day}, sau hôm nay (${settings.today}): đồng hồ của máy chạy lùi thì nội dung đã hết hạn công bố sẽ hiện lại. Hãy chỉnh đồng hồ (hoặc BUILD_DATE), dựng lại rồi đưa lên. Nếu chính bản đang công bố mang ngày sai, hãy xóa liên kết "${currentName}" rồi đưa lên lại.`,
  );
}

/**
 * Whether nobody but who has laid a release can read it, as under a mask of 077: a web server mostly runs as somebody else.
 * Windows keeps no such rights.
 */
export function isClosedToOthers(folder: string, name: string): boolean {
  if (process.platform === 'win32') return false;
  return [folder, join(folder, name), join(folder, name, sumsName)].some(
    (path) => (statSync(path).mode & 0o044) === 0,
  );
}

/** Points the link to a release that was laid by one rename: a reader gets the whole old site or the whole new one. */
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
  syncFolderOf(link);
}

/** Ends what stopped publications have begun in a release folder; a folder that only waits to be removed is empty. */
async function endStopped(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const release = /^\.(ban-[0-9a-f]{64})\.(?:part(?:\.[0-9a-f-]{36})?|old)$/.exec(name)?.[1];
    if (release) {
      await removeSite(path, knownSums(release));
      removeBegun(path);
    }
    if ((release || releaseName.test(name)) && isEmpty(path)) rmdirSync(path);
  }
}
