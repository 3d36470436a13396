import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { PhotoFacts } from '../../src/check/kit/content.ts';
import type { Cache, CacheKey } from '../../src/check/run/cache.ts';
import type { Inspection } from '../../src/check/run/inspect.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { cacheOf, root, type Settings } from '../../src/settings.ts';

interface Kept {
  inspections: Record<string, Inspection>;
  photos: Record<string, PhotoFacts>;
}

/**
 * Runs a check with what earlier ones found in single files, kept under `.cache` and safe to delete.
 * Another day, another code, and everything is read anew.
 */
export function withDiskCache<T>(
  settings: Pick<Settings, 'contentDir' | 'today'>,
  check: (cache: Cache) => T,
): T {
  const path = join(cacheOf(settings), 'check.bin');
  const version = versionOf(settings.today);
  const known = load(path, version) ?? { inspections: {}, photos: {} };
  const used: Kept = { inspections: {}, photos: {} };
  let isNew = false;
  const remember =
    <T>(from: Record<string, T>, to: Record<string, T>) =>
    (key: CacheKey, read: () => T): T => {
      const hashed = hashOf(key);
      isNew ||= !(hashed in from);
      const value = from[hashed] ?? read();
      to[hashed] = value;
      return value;
    };
  const result = check({
    inspection: remember(known.inspections, used.inspections),
    photo: remember(known.photos, used.photos),
  });
  if (isNew) write(path, version, used);
  return result;
}

function hashOf(key: CacheKey): string {
  const hash = createHash('sha1');
  for (const part of key) hash.update(`${part.length}\0`).update(part);
  return hash.digest('base64');
}

/** What was written under the same version, or undefined. */
function load(path: string, version: string): Kept | undefined {
  try {
    const [of, value] = deserialize(readFileSync(path)) as [string, Kept];
    return of === version ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that a stopped run leaves no half file; a full disk is no fault. */
function write(path: string, version: string, value: Kept): void {
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, serialize([version, value]));
    renameSync(beside, path);
  } catch {
    // The next run reads everything anew.
    rmSync(beside, { force: true });
  }
}

/** Changes with the day and with every file that decides what the check says. */
function versionOf(today: string): string {
  const hash = createHash('sha1').update(today);
  for (const folder of ['src/check', 'src/model', 'src/text', 'src/markdown']) {
    const { list, read } = filesOnDisk(join(root, folder));
    for (const { file } of list)
      if (/(?<!\.test)\.ts$/.test(file)) hash.update(file).update(read(file));
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}
