import { cutRoutes } from '../../model/cut-routes.ts';
import { fillRoute } from '../../model/record-routes.ts';
import { searchAsTyped } from '../answer-as-typed.ts';
import type { Register } from '../opened-register.ts';
import { indexRecords, type RecordIndex } from '../register-index.ts';
import type { RecordsTable } from '../register-table.ts';
import { searchRecords } from '../search-register.ts';
import { unpackRecords } from '../unpack-register.ts';
import { CutReader, mostAtOnce } from './cut-reader.ts';
import type { Directory } from './directory.ts';
import { headOf, headsAsked } from './heads.ts';
import type { Shard } from './shard.ts';

/** Opens a split register that fetches only what a query may match. */
export function openCut(
  directory: Directory,
  load: (route: string) => Promise<unknown>,
): Register & Required<Pick<Register, 'nearFor' | 'headFor'>> {
  const reader = new CutReader(
    directory,
    (file) =>
      load(fillRoute(cutRoutes.registerShard, directory.folder, String(file))) as Promise<Shard>,
  );
  let whole: RecordIndex | undefined;
  // Two concurrent queries would fetch the same files; a query superseded by another needs no answer.
  let before: Promise<unknown> = Promise.resolve();
  let latest = 0;

  /** The two searches that pages run. */
  const asking = (query: string) => (index: RecordIndex) => [
    searchAsTyped(index, query),
    searchRecords(index, query),
  ];

  async function answering(query: string, isNearNeeded = false): Promise<RecordIndex | null> {
    if (whole || query === '') return whole ?? null;
    const search = asking(query);
    try {
      if (isNearNeeded) return await reader.indexFor(search, isNearNeeded);
      // For many rows a head is loaded sooner than all of them.
      const isOfMany = headsAsked(reader.index, reader.plan, query).length > 0;
      const index = await reader.indexFor(search, false, isOfMany ? mostAtOnce : undefined);
      if (index || !isOfMany || (await headFor(query))) return index;
      return await reader.indexFor(search);
    } catch (error) {
      // Without a network the whole register may be cached while its parts are not.
      if (navigator.onLine) throw error;
      return null;
    }
  }

  async function headFor(query: string, value?: { facet: string; value: string }) {
    const asked = value
      ? [{ key: headOf.value(value.facet, value.value), label: '' }]
      : headsAsked(reader.index, reader.plan, query);
    for (const { key, label, spelled } of asked) {
      const head = await reader.head(key, spelled);
      if (head) return { ...head, label };
    }
    return null;
  }

  return {
    headFor,
    get index() {
      return whole ?? reader.indexHere();
    },
    get directory() {
      return whole ? undefined : directory;
    },
    indexFor(query) {
      latest += 1;
      const turn = latest;
      const answer = before.then(() => (turn === latest ? answering(query) : null));
      before = answer.catch(() => undefined);
      return answer;
    },
    nearFor: (query) => answering(query, true),
    partsFor(query) {
      const bytes = query === '' ? undefined : reader.costFor(asking(query));
      const load = () => reader.indexFor(asking(query), false, Number.POSITIVE_INFINITY);
      return bytes ? { bytes, load } : undefined;
    },
    async loadWhole() {
      whole ??= indexRecords(unpackRecords((await load(cutRoutes.registerWhole)) as RecordsTable));
      return whole;
    },
  };
}
