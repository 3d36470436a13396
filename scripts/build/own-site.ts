import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDurably } from '../../src/disk/durable.ts';
import { entryAt, isFile, isFolder, kindOf } from '../../src/disk/entry.ts';
import { isLocal, type Settings, siteAddress } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { CommandError } from '../command.ts';
import { hashOf } from '../verify/hash.ts';
import { hasHash, hashOfFile, parseSums, readSums, sumsName } from '../verify/sums.ts';
import { type BuildRecord, readRecord, recordName } from './build-record.ts';

/**
 * Decides what is ours and what is someone else's: every command that replaces or deletes a site uses
 * this module.
 *
 * A folder is ours if we know the hash of its sums, from the name of a release or from the receipt
 * beside an output folder; a file in it is ours if it still has the hash in those sums. Everything else
 * was put there by someone: it is reported, and never deleted, moved or copied.
 */
export type KnownSums = ReadonlySet<string>;

/** SHA-256 of the sums of a site, by which it is identified; undefined without sums. */
export function hashOfSums(folder: string): string | undefined {
  const sums = readSums(folder);
  return sums && hashOf(sums);
}

type OwnFiles = Map<string, string>;

/** The hash that each of our files in a folder must have; empty if the folder is not ours. */
function ownFiles(folder: string, known: KnownSums): OwnFiles {
  // A link leads to someone's copy elsewhere.
  if (!isFolder(folder)) return new Map();
  const sums = readSums(folder);
  if (!sums || !known.has(hashOf(sums))) return new Map();
  const own = inOrder(sums);
  const mark = own.get(recordName);
  if (!mark) return new Map();
  // The last file of an interrupted copy may be empty. If there is more, it may be anyone's.
  const last = [...own.keys()].findLast((file) => isFile(join(folder, file)));
  if (last && folder.endsWith('.part') && !hasHash(join(folder, recordName), mark)) {
    if (statSync(join(folder, last)).size === 0) own.set(last, hashOfFile(join(folder, last)));
  }
  return own.set(sumsName, hashOf(sums));
}

/** Files in the order in which they are copied and removed: last the record, which completes a site. */
function inOrder(sums: Buffer): Map<string, string> {
  const named = parseSums(sums.toString('utf8'));
  const record = named.get(recordName);
  named.delete(recordName);
  return record ? named.set(recordName, record) : named;
}

/** The entries of a folder that are not ours, or that were changed since we wrote them; sorted. */
function foreignIn(folder: string, own: OwnFiles): string[] {
  const { files, strays } = listSite(folder);
  const foreign = files.filter(
    (file) => !own.has(file) || !hasHash(join(folder, file), own.get(file) ?? ''),
  );
  // An interruption may leave empty folders of ours.
  const folders = new Set(foldersAbove([...own.keys()]));
  const others = strays.filter((stray) => !folders.has(stray) || !isFolder(join(folder, stray)));
  return [...foreign, ...others].sort();
}

/** What a site of ours was built for; undefined if the folder is not ours or its record is missing or cannot be read. */
export function ownRecord(folder: string, known: KnownSums): BuildRecord | undefined {
  return ifReadable(() => recordIn(folder, ownFiles(folder, known)), undefined);
}

function recordIn(folder: string, own: OwnFiles): BuildRecord | undefined {
  const hash = own.get(recordName);
  return hash && hasHash(join(folder, recordName), hash) ? readRecord(folder) : undefined;
}

/** Whether only its sums are left of a site of ours, as after an interrupted removal. */
export function isRemnant(folder: string, known: KnownSums): boolean {
  return ifReadable(() => ownFiles(folder, known).size > 0 && holdsOnlySums(folder), false);
}

const holdsOnlySums = (folder: string) => readdirSync(folder).join() === sumsName;

/** Whether a folder is a complete site of ours. */
export function isWholeSite(folder: string, known: KnownSums): boolean {
  const own = ownFiles(folder, known);
  return own.size > 0 && [...own.keys()].every((file) => isFile(join(folder, file)));
}

/** Whether a folder is a site of ours, byte by byte, and contains nothing else; one that cannot be read is damaged. */
export function isSound(folder: string, known: KnownSums): boolean {
  return ifReadable(() => {
    const own = ownFiles(folder, known);
    if (own.size === 0) return false;
    const { files, strays } = listSite(folder);
    return (
      strays.length === 0 &&
      files.length === own.size &&
      files.every((file) => hasHash(join(folder, file), own.get(file) ?? ''))
    );
  }, false);
}

/** What a folder tells, or `otherwise` if it cannot be read. */
function ifReadable<Told>(look: () => Told, otherwise: Told): Told {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

/** Whether a site was built for this address, or only for viewing on some machine. */
export function isForUs({ address }: BuildRecord, settings: Settings): boolean {
  return address === siteAddress(settings) || (URL.canParse(address) && isLocal(address));
}

/**
 * Refuses a place that holds anything but a site of ours for the same address, whole or in part.
 * @param isAside whether a site for the same address, or of which nobody can read for which, may hold files of others, or be one that we do not know: a
 * replacement puts aside what is not ours
 * @throws {CommandError} that says what stands there and what to do.
 */
export function refuseForeign(
  place: string,
  known: KnownSums,
  settings: Settings,
  isAside = false,
): void {
  const there = entryAt(place);
  if (!there || isEmpty(place)) return;
  if (!there.isDirectory()) {
    throw refusal(`"${place}" là ${kindOf(there)}, không phải thư mục. Hãy đổi tên nó`);
  }
  const own = ownFiles(place, known);
  const foreign = foreignIn(place, own);
  if (own.size === 0) {
    const copied = readRecord(place);
    if (isAside && copied && isForUs(copied, settings)) return;
    const is = copied
      ? `có ${recordName} của một trang, nhưng mã kiểm tra không phải mã mà lần dựng trước đã ghi lại: trang ấy được chép tới, đổi tên, sửa, hoặc do bản chương trình cũ dựng`
      : `không phải trang do lệnh này dựng, đang ${foreign.length > 0 ? `có: ${listed(foreign)}` : 'trống'}`;
    throw refusal(`Thư mục "${place}" ${is}. ${replaces} Hãy đổi tên hoặc chuyển thư mục ấy đi`);
  }
  if (foreign.length > 0 && !isAside) {
    throw refusal(
      `Thư mục "${place}" có tệp không do lần dựng nào ghi, hoặc bị sửa sau khi dựng: ${listed(foreign)}. ${replaces} Hãy chuyển các tệp ấy ra chỗ khác`,
    );
  }
  const record = recordIn(place, own);
  // Removals keep it until all else is gone.
  if (!record && !isAside && !holdsOnlySums(place)) {
    const is = entryAt(join(place, recordName)) ? 'có tệp bị hỏng' : 'thiếu';
    throw refusal(
      `Thư mục "${place}" ${is} ${recordName} nên không rõ là trang của địa chỉ nào. ${replaces} Hãy đổi tên hoặc chuyển thư mục ấy đi`,
    );
  }
  if (record && !isForUs(record, settings)) {
    throw refusal(
      `Thư mục "${place}" là trang của ${record.address} (dựng ngày ${record.day}), còn SITE_URL là ${siteAddress(settings)}. ${replaces} Nếu trang đã đổi địa chỉ, hãy đổi tên thư mục ấy; nếu không, hãy sửa SITE_URL`,
    );
  }
}

const replaces = 'Lệnh này thay toàn bộ thư mục nên không ghi đè.';

const refusal = (says: string) => new CommandError(`${says}, hoặc chọn thư mục khác.`, 2);

const most = 5;

export function listed(files: readonly string[]): string {
  const more = files.length > most ? ` và ${files.length - most} tệp nữa` : '';
  return `${files.slice(0, most).join(', ')}${more}`;
}

/** Whether a path is an empty folder. */
export function isEmpty(path: string): boolean {
  return isFolder(path) && readdirSync(path).length === 0;
}

/**
 * Removes a site file by file, its record and its sums last, so that an interrupted removal can be
 * recognised and completed; what is not ours remains, with the folders that contain it. Deletes several
 * files at once, since some disks take a millisecond for each.
 * @returns whether nothing is left
 */
export async function removeSite(folder: string, known: KnownSums): Promise<boolean> {
  const own = ownFiles(folder, known);
  if (own.size === 0) return !entryAt(folder);
  const files = [...own.keys()].filter((file) => file !== recordName && file !== sumsName);
  // A link in place of a folder of ours leads to someone else's files.
  const links = foldersAbove(files).filter(
    (inner) => entryAt(join(folder, inner))?.isDirectory() === false,
  );
  const within = files.filter((file) => !links.some((link) => file.startsWith(`${link}/`)));
  await removeFiles(folder, within, (path, file) => removeOwn(path, own.get(file)));
  await removeOwn(join(folder, recordName), own.get(recordName));
  if (holdsOnlySums(folder)) rmSync(join(folder, sumsName));
  await removeEmpty(folder);
  return !entryAt(folder);
}

/**
 * Removes files of a folder, several at once, and the folders that are then empty.
 * @param remove removes one
 */
export async function removeFiles(
  folder: string,
  files: readonly string[],
  remove: (path: string, file: string) => Promise<void> = unlink,
): Promise<void> {
  await Promise.all(files.map((file) => remove(join(folder, file), file)));
  const depths = Map.groupBy(foldersAbove(files), (inner) => inner.split('/').length);
  for (const [, level] of [...depths].sort(([a], [b]) => b - a))
    await Promise.all(level.map((inner) => removeEmpty(join(folder, inner))));
}

async function removeOwn(path: string, hash = ''): Promise<void> {
  if (hasHash(path, hash)) await unlink(path);
}

/**
 * Copies our part of a site into a new folder, which contains the sums from the start, so that an
 * interrupted copy can be recognised; a failed one leaves nothing.
 * @throws {CommandError} if the site does not match its sums
 */
export async function copySite(from: string, to: string, known: KnownSums): Promise<void> {
  const sums = readSums(from);
  if (!sums || !known.has(hashOf(sums))) throw changed(from);
  const begun = `${to}.${randomUUID()}`;
  mkdirSync(begun);
  const copied: OwnFiles = new Map([[sumsName, hashOf(sums)]]);
  try {
    writeDurably(join(begun, sumsName), sums);
    renameSync(begun, to);
    for (const [file, hash] of inOrder(sums)) {
      if (!isFile(join(from, file))) throw changed(from);
      mkdirSync(dirname(join(to, file)), { recursive: true });
      copied.set(file, hash);
      copyFileSync(join(from, file), join(to, file), constants.COPYFILE_EXCL);
      if (!hasHash(join(to, file), hash)) throw changed(from);
    }
  } catch (error) {
    for (const folder of [begun, to]) await removeCopied(from, folder, copied);
    throw error;
  }
}

/**
 * Removes the folder that a copy creates first, under a unique name, if it was interrupted before it had
 * its sums: empty, or with part of them.
 */
export function removeBegun(folder: string): void {
  if (!begunName.test(folder) || !isFolder(folder)) return;
  const sums = readSums(folder)?.toString('utf8');
  if (sums !== undefined && holdsOnlySums(folder) && isBeginningOfSums(sums)) {
    rmSync(join(folder, sumsName));
  }
  if (isEmpty(folder)) rmdirSync(folder);
}

const begunName = /\.part\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isBeginningOfSums(text: string): boolean {
  const [last = '', ...lines] = text.split('\n').reverse();
  return (
    /^(?:[0-9a-f]{0,64}|[0-9a-f]{64} .*)$/.test(last) &&
    lines.every((line) => /^[0-9a-f]{64} {2}./.test(line))
  );
}

const changed = (site: string) =>
  new CommandError(`Trang ở ${site} bị sửa trong lúc chép. Hãy dựng lại rồi mới đưa lên.`);

/**
 * What this process has copied is ours even if a full disk interrupted it; a folder that contains
 * anything else is not.
 */
async function removeCopied(from: string, folder: string, files: OwnFiles): Promise<void> {
  for (const [file, hash] of files) {
    const [source, copy] = [join(from, file), join(folder, file)];
    if (hasHash(copy, hash) || isBeginning(copy, source)) rmSync(copy);
  }
  for (const inner of foldersAbove([...files.keys()]).reverse())
    await removeEmpty(join(folder, inner));
  await removeEmpty(folder);
}

function isBeginning(copy: string, source: string): boolean {
  if (!isFile(copy) || !isFile(source)) return false;
  const part = readFileSync(copy);
  return part.equals(readFileSync(source).subarray(0, part.length));
}

/** `a/b/c.html` → `a`, `a/b`; each once, outer ones first. */
export function foldersAbove(files: readonly string[]): string[] {
  const all = files.flatMap((file) => {
    const parts = file.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(all)].sort();
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(code)) throw error;
  }
}
