import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PhotoFacts } from '../../src/check/kit/content.ts';
import type { Cache, CacheKey } from '../../src/check/run/cache.ts';
import type { Inspection } from '../../src/check/run/inspect.ts';
import { cacheOf, type Settings } from '../../src/settings.ts';
import { readCache, versionOfCode, writeCache } from '../cache-file.ts';

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
  const code = versionOfCode(['src/check', 'src/model', 'src/text', 'src/markdown']);
  const version = `${settings.today} ${code}`;
  const known = readCache<Kept>(path, version) ?? { inspections: {}, photos: {} };
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
  if (isNew) writeCache(path, version, used);
  return result;
}

function hashOf(key: CacheKey): string {
  const hash = createHash('sha1');
  for (const part of key) hash.update(`${part.length}\0`).update(part);
  return hash.digest('base64');
}
