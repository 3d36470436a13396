import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { replaceWhole } from '../src/disk/write-whole.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';

/*
 * The caches between runs, all below `.cache` and safe to delete:
 *
 * - results per file (`keptResults`): messages of the check, parsed records, the page index's reading of a
 *   page; violations found in finished files (`scripts/verify/cache.ts`);
 * - the last site, from which the next one is made (`build/kept-site.ts`), with the cache keys of its pages
 *   (`build/kept-pages.ts`; `src/kept/kept.ts` lists what they cover);
 * - hashes of files, for a day (`verify/sums.ts`);
 * - the code that Vite bundled (`build/kept-bundles.ts`);
 * - photos resized by Astro, and share images (`src/outputs/drawing/made-once.ts`); `build/whole-cache.ts`
 *   detects damage to either.
 *
 * Each key covers all inputs, including the project's code, its packages and Node; a damaged entry is
 * ignored. The output is byte for byte the same with a cache and without.
 */

/** All inputs of a result: names, bytes, digests. */
export type ResultKey = readonly (string | Uint8Array)[];

/** Cached results of earlier runs. */
export interface KeptResults {
  /** The result for a key that covers all its inputs: plain data, computed if not cached. */
  of: <T>(key: ResultKey, make: () => T) => T;
  /** The same for asynchronous results; failures are not cached. */
  later: <T>(key: ResultKey, make: () => Promise<T>) => Promise<T>;
  /** Saves the results used in this run, and no others. */
  save: () => void;
}

/**
 * Opens a cache file of `.cache`, which is safe to delete and ignored if damaged. Results are held as
 * bytes, so that their objects can be freed before the cache is.
 * @param version of the code that computes the results, with all inputs besides their keys
 */
export function keptResults(path: string, version: string): KeptResults {
  const known = readResults(path, version);
  const used = new Map<string, Uint8Array>();
  let isNew = false;
  const keep = <T>(name: string, result: T): T => {
    isNew = true;
    used.set(name, serialize(result));
    return result;
  };
  const find = <T>(name: string): { result: T } | undefined => {
    const bytes = used.get(name) ?? known.get(name);
    if (!bytes) return undefined;
    used.set(name, bytes);
    return { result: deserialize(bytes) };
  };
  return {
    of<T>(key: ResultKey, make: () => T): T {
      const name = nameOf(key);
      const earlier = find<T>(name);
      return earlier ? earlier.result : keep(name, make());
    },
    async later<T>(key: ResultKey, make: () => Promise<T>): Promise<T> {
      const name = nameOf(key);
      const earlier = find<T>(name);
      return earlier ? earlier.result : keep(name, await make());
    },
    save() {
      if (isNew || used.size < known.size) writeResults(path, version, used);
    },
  };
}

/** A no-op cache. */
export const nothingKept: KeptResults = {
  of: (_key, make) => make(),
  later: (_key, make) => make(),
  save() {},
};

function nameOf(key: ResultKey): string {
  const hash = createHash('sha256');
  for (const part of key) hash.update(`${part.length}\0`).update(part);
  return hash.digest('base64');
}

/** A value that an earlier run of the same version wrote to a file of `.cache`, or undefined. */
export function readCache<T>(path: string, version: string): T | undefined {
  try {
    const [of, value] = deserialize(readSummed(path)) as [string, T];
    return of === version ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Stores a value for later runs; a full disk is not an error, only a cache miss. */
export function writeCache(path: string, version: string, value: unknown): void {
  try {
    writeSummed(path, [serialize([version, value])]);
  } catch {}
}

/** Header of a file of results: their names and lengths, in order. */
type Contents = [version: string, names: string[], lengths: Uint32Array];

function readResults(path: string, version: string): Map<string, Uint8Array> {
  const results = new Map<string, Uint8Array>();
  try {
    const bytes = readSummed(path);
    let at = 4 + bytes.readUInt32LE();
    const [of, names, lengths] = deserialize(bytes.subarray(4, at)) as Contents;
    if (of !== version) return results;
    for (const [index, name] of names.entries()) {
      const end = at + (lengths[index] ?? 0);
      results.set(name, bytes.subarray(at, end));
      at = end;
    }
  } catch {
    // Nothing is kept.
  }
  return results;
}

function writeResults(path: string, version: string, results: Map<string, Uint8Array>): void {
  try {
    const bodies = [...results.values()];
    const lengths = Uint32Array.from(bodies, ({ length }) => length);
    const contents = serialize([version, [...results.keys()], lengths] satisfies Contents);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(contents.length);
    writeSummed(path, [length, contents, ...bodies]);
  } catch {}
}

/** @throws {Error} if the file is missing or damaged */
function readSummed(path: string): Buffer {
  const bytes = readFileSync(path);
  const content = bytes.subarray(sumLength);
  if (!sumOf([content]).equals(bytes.subarray(0, sumLength))) throw new Error(`damaged: ${path}`);
  return content;
}

/** Writes pieces without joining them, which would take as much memory again. */
function writeSummed(path: string, pieces: readonly Uint8Array[]): void {
  mkdirSync(dirname(path), { recursive: true });
  replaceWhole(path, (beside) => {
    const file = openSync(beside, 'wx');
    try {
      for (const piece of [sumOf(pieces), ...pieces]) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
  });
}

const sumLength = 32;
function sumOf(pieces: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

const versions = new Map<string, string>();

/**
 * Digest of every non-test file below some folders of the program, every package and Node. Computed once
 * per process, which continues with the code that it started with.
 */
export function versionOfCode(folders: readonly string[]): string {
  const name = folders.join();
  const version = versions.get(name) ?? readVersion(folders);
  versions.set(name, version);
  return version;
}

function readVersion(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of folders) {
    const files = listSite(join(root, folder)).files.filter((file) => !isTest.test(file));
    for (const file of files) hash.update(file).update(digestOfCode(join(root, folder, file)));
  }
  for (const file of ['astro.config.mjs', 'package-lock.json'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Folders may hold the same files. */
function digestOfCode(path: string): Buffer {
  const digest = digests.get(path) ?? sumOf([readFileSync(path)]);
  digests.set(path, digest);
  return digest;
}

const digests = new Map<string, Buffer>();

const isTest = /\.(?:test\.ts|snap)$|(?:^|\/)fixtures\//;
