import { cutRoutes } from '../../model/cut-routes.ts';
import { fillRoute } from '../../model/record-routes.ts';
import { searchAsTyped } from '../../register/answer-as-typed.ts';
import { indexRecords, type RecordIndex } from '../../register/register-index.ts';
import { searchRecords } from '../../register/search-register.ts';
import { CutReader } from '../../register/shards/cut-reader.ts';
import type { Directory } from '../../register/shards/directory.ts';
import { unpackRecords } from '../../register/unpack-register.ts';
import { load, type Register } from './load-register.ts';

/** A sharded register, of which a query fetches only the shards it may need. */
export function openCut(base: string, directory: Directory): Register {
  const reader = new CutReader(directory, (file) =>
    load(base, fillRoute(cutRoutes.registerShard, directory.folder, String(file))),
  );
  let whole: RecordIndex | undefined;
  // Serialises queries: concurrent ones would fetch the same files; a query that another follows needs
  // no result.
  let before: Promise<unknown> = Promise.resolve();
  let latest = 0;

  async function answering(query: string, turn: number): Promise<RecordIndex | null> {
    if (whole || query === '' || turn !== latest) return whole ?? null;
    try {
      // Both ways in which pages search it.
      return await reader.indexFor((index) => [
        searchAsTyped(index, query),
        searchRecords(index, query),
      ]);
    } catch (error) {
      // Without a network, the cache may contain the whole register, but no shards.
      if (navigator.onLine) throw error;
      return null;
    }
  }

  return {
    get index() {
      return whole ?? reader.indexHere();
    },
    get directory() {
      return whole ? undefined : directory;
    },
    indexFor(query) {
      latest += 1;
      const turn = latest;
      const answer = before.then(() => answering(query, turn));
      before = answer.catch(() => undefined);
      return answer;
    },
    async loadWhole() {
      whole ??= indexRecords(unpackRecords(await load(base, cutRoutes.registerWhole)));
      return whole;
    },
  };
}
