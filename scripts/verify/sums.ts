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
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDurably } from '../../src/disk/durable.ts';
import { isFile, isFolder, isMissing } from '../../src/disk/entry.ts';
import { listSite, type SiteListing } from '../../src/site-files.ts';
import { readCache, writeCache } from '../cache-file.ts';

/** The file with which anyone can check a copy of a site: `sha256sum --check SHA256SUMS`. */
export const sumsName = 'SHA256SUMS';

/** The contents of a folder, listed and hashed once for several steps. */
export interface HashedListing extends SiteListing {
  /** The hash of each file except the sums, in the order of the sums. */
  hashes: ReadonlyMap<string, string>;
}

/** Lists a folder with the current hash of every file. */
export function hashedListing(folder: string): HashedListing {
  const listing = listSite(folder);
  return { ...listing, hashes: hashesIn(folder, listing.files) };
}

/** The listing of a folder after some files were written into it. */
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
 * Writes the sums of every file of a site, except the sums themselves.
 * @param listing for a caller that has just made it
 * @returns what the site then contains
 */
export function writeSums(folder: string, listing = hashedListing(folder)): HashedListing {
  writeDurably(join(folder, sumsName), sumsOf(listing.hashes));
  return { ...listing, files: [...new Set([...listing.files, sumsName])].sort() };
}

/** The current hash of every file of a folder, in the order of its sums. */
export function hashesIn(
  folder: string,
  files: readonly string[] = listSite(folder).files,
  hashOf = (file: string) => hashOfFile(join(folder, file)),
): Map<string, string> {
  return new Map(
    files.filter((file) => file !== sumsName).map((file) => [file, hashOf(file)] as const),
  );
}

/**
 * The files of a folder that its sums list, to be hashed; and everything else in it, which a publication copies
 * nowhere.
 */
export function summedListing(folder: string): { listing: HashedListing; added: string[] } {
  const { files, strays } = listSite(folder);
  const sums = parseSums(readSums(folder)?.toString('utf8') ?? '');
  const isSummed = (file: string) => file === sumsName || sums.has(file);
  return {
    listing: { files: files.filter(isSummed), strays: [], hashes: new Map() },
    added: [...files, ...strays].filter((file) => !isSummed(file)),
  };
}

/** Formats hashes as the sums of a site. */
export function sumsOf(hashes: ReadonlyMap<string, string>): string {
  return [...hashes].map(([file, hash]) => `${hash}  ${file}\n`).join('');
}

/** The sums of a folder, byte by byte; undefined if they are missing, not a regular file, or cannot be read. */
export function readSums(folder: string): Buffer | undefined {
  const path = join(folder, sumsName);
  try {
    return isFile(path) ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

/** The hash of each file that sums list; malformed lines, and paths out of the folder, are left out. */
export function parseSums(text: string): Map<string, string> {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
  return new Map(
    lines.flatMap(([, hash = '', file = '']) => (leadsOut.test(file) ? [] : [[file, hash]])),
  );
}

const leadsOut = /^\/|(?:^|[\\/])\.\.?(?:[\\/]|$)/;

/**
 * One buffer for all files: a site has ten thousand, and allocation for each would be the largest cost
 * of reading them.
 */
const chunk = Buffer.allocUnsafeSlow(1 << 18);

/**
 * Hashes computed in this process, by file and last change: a build needs those of the old site and the
 * new one three times each.
 */
const hashes = new Map<string, string>();
/** The same from an earlier run. */
let earlier: ReadonlyMap<string, string> = new Map();

/**
 * Reuses hashes of an earlier run as long as a file, its size and its times are unchanged: nobody can
 * set a file's change time (ctime).
 * @param version of those hashes; others are ignored
 * @returns a function that stores the hashes computed or used in this run for the next one
 */
export function rememberHashes(path: string, version: string): () => void {
  earlier = readCache(path, version) ?? new Map();
  return () => writeCache(path, version, hashes);
}

/** A change so soon after another may leave a file's times unchanged. */
const settled = 100n * 1_000_000n;

/** Whether a path is a file with this SHA-256. */
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
 * Hard-links a file that was just hashed, or copies it if the disk does not support hard links. A new
 * link changes a file's times but not its contents.
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

/** The same without any cache: a drive may keep a file's times although it was changed. */
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
