import fc from 'fast-check';
import { contentOf, exampleDay } from '../examples/content-of.ts';
import type { Cache, CacheKey } from '../run/cache.ts';
import { checkFiles } from '../run/check-files.ts';
import { damagedContent } from './damaged.ts';

/**
 * Feeds the check with damaged content, always the same for the same seed.
 * @returns what broke it, shrunk to the least damage that does, or an empty text; and the slowest run
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

/** Knows a file that is handed in again, as all are that no run damages. */
function cacheByIdentity(): Cache {
  const kept = new WeakMap<Uint8Array, unknown>();
  const remember = <T>(key: CacheKey, read: () => T): T => {
    const bytes = key.find((part) => typeof part !== 'string');
    if (!bytes) return read();
    if (!kept.has(bytes)) kept.set(bytes, read());
    return kept.get(bytes) as T;
  };
  return { inspection: remember, photo: (_, read) => read(), download: (_, read) => read() };
}
