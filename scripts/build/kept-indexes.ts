import { join } from 'node:path';
import { filesOfIndex } from '../../src/page-search/index-site.ts';
import { cacheOf, type Settings } from '../../src/settings.ts';
import { readCache, writeCache } from '../cache-file.ts';
import { hashOf } from '../verify/hash.ts';
import { hashesIn, sumsOf } from '../verify/sums.ts';

/** An index as built: the digest of its documents, and of its files. */
type Built = [documents: string, files: string];

/**
 * Page indexes of the kept site that need not be built again, since neither their documents nor their
 * files have changed.
 * @param code version of the code that builds them
 */
export function keptIndexes(site: string, settings: Pick<Settings, 'contentDir'>, code: string) {
  const path = join(cacheOf(settings), 'page-indexes.bin');
  const earlier = readCache<Map<string, Built>>(path, code) ?? new Map<string, Built>();
  const digestIn = (index: string) => {
    const files = filesOfIndex(site, index);
    return hashOf(Buffer.from(sumsOf(hashesIn(join(site, index), files))));
  };
  return {
    stands(index: string, documents: string): boolean {
      const built = earlier.get(index);
      return built?.[0] === documents && built[1] === digestIn(index);
    },
    /** @param indexes the digest of each index's documents */
    keep(indexes: ReadonlyMap<string, string>): void {
      const built = [...indexes].map(([index, documents]) => [index, [documents, digestIn(index)]]);
      writeCache(path, code, new Map(built as [string, Built][]));
    },
  };
}
