import { join } from 'node:path';
import type { Cache } from '../../src/check/run/cache.ts';
import { cacheOf, type Settings } from '../../src/settings.ts';
import { keptResults, versionOfCode } from '../cache-file.ts';

/**
 * Runs a check with cached findings of single files. Another day or other code invalidates the cache.
 */
export function withDiskCache<T>(
  settings: Pick<Settings, 'contentDir' | 'today'>,
  check: (cache: Cache) => T,
): T {
  const code = versionOfCode(['src/check', 'src/model', 'src/text', 'src/markdown']);
  const kept = keptResults(join(cacheOf(settings), 'check.bin'), `${settings.today} ${code}`);
  const result = check({
    inspection: (key, read) => kept.of(['inspection', ...key], read),
    photo: (key, read) => kept.of(['photo', ...key], read),
    download: (key, read) => kept.of(['download', ...key], read),
    names: (key, find) => kept.of(['names', ...key], find),
  });
  kept.save();
  return result;
}
