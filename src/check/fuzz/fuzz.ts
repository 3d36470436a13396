import fc from 'fast-check';
import { contentOf, exampleDay } from '../examples/content-of.ts';
import { type Cache, type CacheKey, noCache } from '../run/cache.ts';
import { checkFiles } from '../run/check-files.ts';
import { damagedContent } from './damaged.ts';

/**
 * Runs the check on damaged content, reproducibly for a seed.
 * @returns the failure, shrunk to the least damage that causes it, or an empty text; and the slowest run
 */
export function fuzz(seed: number, runs: number): { failure: string; slowest: number } {
  const base = contentOf({});
  const cache = cacheByIdentity();
  let slowest = 0;
  const isSurvived = fc.property(damagedContent(base), (files) => {
    const started = performance.now();
    checkFiles(files, exampleDay, {
      cache,
      onCrash: (error) => {
        throw error;
      },
    });
    slowest = Math.max(slowest, performance.now() - started);
  });
  const details = fc.check(isSurvived, { seed, numRuns: runs });
  return { failure: (details.failed && fc.defaultReportMessage(details)) || '', slowest };
}

/** Caches by object identity: most files are undamaged and identical in every run. */
function cacheByIdentity(): Cache {
  const kept = new WeakMap<Uint8Array, unknown>();
  const remember = <T>(key: CacheKey, read: () => T): T => {
    const bytes = key.find((part) => typeof part !== 'string');
    if (!bytes) return read();
    if (!kept.has(bytes)) kept.set(bytes, read());
    return kept.get(bytes) as T;
  };
  return { ...noCache, inspection: remember };
}
