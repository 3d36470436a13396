import { fillRoute, recordRoutes } from '../../model/record-routes.ts';
import type { RecordIndex } from '../../register/register-index.ts';
import { searchRecords } from '../../register/search-register.ts';
import { CutReader } from '../../register/shards/cut-reader.ts';
import type { Directory } from '../../register/shards/directory.ts';

/** A register of which a question fetches what it could mean, and no more. */
export interface CutRegister {
  directory: Directory;
  /** What is here of it: every word, and the rows that were fetched so far. */
  readonly index: RecordIndex;
  /** The index that answers a question as the whole would; null where only the whole does. @throws when what it needs cannot be fetched */
  indexFor(query: string): Promise<RecordIndex | null>;
}

/** @param base of the site */
export function openCut(base: string, directory: Directory): CutRegister {
  const reader = new CutReader(directory, async (file) => {
    const address = fillRoute(recordRoutes.registerShard, directory.folder, String(file));
    const response = await fetch(base + address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  });
  // Two questions at once would fetch what the other is fetching.
  let before: Promise<unknown> = Promise.resolve();
  return {
    directory,
    get index() {
      return { ...reader.index, beyond: undefined };
    },
    indexFor(query) {
      const answer = before.then(() =>
        query === '' ? null : reader.indexFor((index) => searchRecords(index, query)),
      );
      before = answer.catch(() => undefined);
      return answer;
    },
  };
}
