import { fillRoute, recordRoutes } from '../../model/record-routes.ts';
import { searchRecords } from '../../register/search-register.ts';
import { CutReader } from '../../register/shards/cut-reader.ts';
import type { Directory } from '../../register/shards/directory.ts';
import type { Register } from './load-register.ts';

/** A register of which a question fetches what it could mean, and no more. */
export function openCut(base: string, directory: Directory): Register {
  const reader = new CutReader(directory, async (file) => {
    const address = fillRoute(recordRoutes.registerShard, directory.folder, String(file));
    const response = await fetch(base + address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  });
  // Two questions at once would fetch what the other is fetching; one that another follows needs no answer.
  let before: Promise<unknown> = Promise.resolve();
  let latest = 0;
  return {
    directory,
    get index() {
      return { ...reader.index, beyond: undefined };
    },
    indexFor(query) {
      const turn = ++latest;
      const answer = before.then(() =>
        query === '' || turn !== latest
          ? null
          : reader
              .indexFor((index) => searchRecords(index, query))
              .catch((error) => {
                // Without a network the whole may have been kept, and no part of it.
                if (navigator.onLine) throw error;
                return null;
              }),
      );
      before = answer.catch(() => undefined);
      return answer;
    },
  };
}
