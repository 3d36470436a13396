import { createHash } from 'node:crypto';
import {
  type BigIntStats,
  closeSync,
  copyFileSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isFile, isFolder, isMissing } from '../../src/disk/entry.ts';
import { listSite, type SiteListing } from '../../src/site-files.ts';
import { readCache, writeCache } from '../cache-file.ts';

/** The file by which anybody can check a copy of a site: `sha256sum --check SHA256SUMS`. */
export const sumsName = 'SHA256SUMS';

/** What a folder holds, looked at once for all who ask. */
export interface HashedListing extends SiteListing {
  /** The hash of each file, the sums themselves apart, in the order of its sums. */
  hashes: ReadonlyMap<string, string>;
}

/** Lists a folder with the hash of every file as it is now. */
export function lookInto(folder: string): HashedListing {
  const listing = listSite(folder);
  return { ...listing, hashes: hashesIn(folder, listing.files) };
}

/** What a folder holds once files have come into it since it was looked into. */
export function withFiles(
  folder: string,
  { files, strays, hashes }: HashedListing,
  added: readonly string[],
): HashedListing {
  const all = [...new Set([...files, ...added])].sort();
  const hashOf = (file: string) =>
    (added.includes(file) ? undefined : hashes.get(file)) ?? hashOfFile(join(folder, file));
  return { files: all, strays, hashes: hashesIn(folder, all, hashOf) };
}

/**
 * Writes the sums of every file of a site, the sums themselves apart.
 * @param listing for a caller who has just looked into it
 * @returns what the site holds then
 */
export function writeSums(folder: string, listing = lookInto(folder)): HashedListing {
  writeFileSync(join(folder, sumsName), sumsOf(listing.hashes));
  return { ...listing, files: [...new Set([...listing.files, sumsName])].sort() };
}

/** The hash of every file of a folder as it is now, in the order of its sums. */
export function hashesIn(
  folder: string,
  files: readonly string[] = listSite(folder).files,
  hashOf = (file: string) => hashOfFile(join(folder, file)),
): Map<string, string> {
  return new Map(
    files.filter((file) => file !== sumsName).map((file) => [file, hashOf(file)] as const),
  );
}

/** Hashes as the sums of a site are written. */
export function sumsOf(hashes: ReadonlyMap<string, string>): string {
  return [...hashes].map(([file, hash]) => `${hash}  ${file}\n`).join('');
}

/** The sums of a folder, byte by byte; undefined without any that are a plain file. */
export function readSums(folder: string): Buffer | undefined {
  const path = join(folder, sumsName);
  return isFile(path) ? readFileSync(path) : undefined;
}

/** The hash of each file that sums name; lines that are none, or that lead out of the folder, are left out. */
export function parseSums(text: string): Map<string, string> {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
  return new Map(
    lines.flatMap(([, hash = '', file = '']) => (leadsOut.test(file) ? [] : [[file, hash]])),
  );
}

const leadsOut = /^\/|(?:^|[\\/])\.\.?(?:[\\/]|$)/;

/** One for all files: a site holds ten thousand, and memory for each would be what reading them costs most. */
const chunk = Buffer.allocUnsafeSlow(1 << 18);

/** What was hashed in this process, by file and last change: a build asks for the old site and the new three times each. */
const hashes = new Map<string, string>();
/** What an earlier run has hashed, likewise. */
let earlier: ReadonlyMap<string, string> = new Map();

/**
 * Takes what an earlier run has hashed for what it is as long as a file, its size and its times are the same:
 * nobody can set the time of the last change of a file's entry.
 * @param version of those hashes; others count as none
 * @returns keeps for the next run what this one has hashed or asked for
 */
export function rememberHashes(path: string, version: string): () => void {
  earlier = readCache(path, version) ?? new Map();
  return () => writeCache(path, version, hashes);
}

/** A change so soon after another may leave no trace in a file's times. */
const settled = 100n * 1_000_000n;

/** Whether a file stands at a path, and its SHA-256 is this. */
export function hasHash(path: string, hash: string): boolean {
  try {
    const entry = lstatSync(path, { bigint: true });
    return entry.isFile() && (knownHash(entry) ?? readHash(path)) === hash;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** SHA-256 of a file, in hex. */
export const hashOfFile = (path: string): string =>
  knownHash(lstatSync(path, { bigint: true })) ?? readHash(path);

function knownHash(entry: BigIntStats): string | undefined {
  const key = keyOf(entry);
  const hash = hashes.get(key) ?? earlier.get(key);
  if (hash) hashes.set(key, hash);
  return hash;
}

function readHash(path: string): string {
  const file = openSync(path, 'r');
  try {
    const stat = fstatSync(file, { bigint: true });
    const hash = hashOfOpen(file);
    if (BigInt(Date.now()) * 1_000_000n - stat.ctimeNs > settled) hashes.set(keyOf(stat), hash);
    return hash;
  } finally {
    closeSync(file);
  }
}

const keyOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats) =>
  `${dev},${ino},${size},${mtimeNs},${ctimeNs}`;

/**
 * Gives a file that was just hashed a second name, or makes a copy where the disk has no second names.
 * A new name changes a file's times and nothing in it.
 */
export function linkHashed(from: string, to: string, hash: string): void {
  const folder = dirname(to);
  if (!isFolder(folder)) mkdirSync(folder, { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    return;
  }
  hashes.set(keyOf(lstatSync(to, { bigint: true })), hash);
}

/** The same whatever this process knows: a drive may keep a file's times though it was changed. */
export function hashAnew(path: string): string {
  const file = openSync(path, 'r');
  try {
    return hashOfOpen(file);
  } finally {
    closeSync(file);
  }
}

function hashOfOpen(file: number): string {
  const hash = createHash('sha256');
  for (let read = -1; read !== 0; ) {
    read = readSync(file, chunk);
    hash.update(chunk.subarray(0, read));
  }
  return hash.digest('hex');
}
