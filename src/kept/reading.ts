import { AsyncLocalStorage } from 'node:async_hooks';
import type { Noun } from '../model/collections.ts';

/**
 * The nouns of which a site has thousands of records. A cached page may show only those in its props;
 * all other nouns are part of the key of every cached page (`shared.ts`).
 */
export const numerous: readonly (Noun | 'tombstone')[] = ['exemplar', 'decision', 'tombstone'];

/** A query or a page while it runs. */
interface Reader {
  /** Whether it has read all records of a numerous noun. */
  readsNumerous: boolean;
  /** The route of a cached page, which must not. */
  kept?: string;
}

const readers = new AsyncLocalStorage<Reader>();

function noteNumerous(reader: Reader | undefined): void {
  if (!reader) return;
  if (reader.kept) {
    throw new Error(
      `The pages of ${reader.kept} are kept by the digest of their props, and one has asked for every exemplar or decision while it was rendered: when another changes, it would stay as it is. Give it what it shows in the props of getStaticPaths (src/kept/kept.ts).`,
    );
  }
  reader.readsNumerous = true;
}

/** Records that the current query or page reads all records of a noun. */
export function noteReading(noun: Noun | 'tombstone'): void {
  if (numerous.includes(noun)) noteNumerous(readers.getStore());
}

/** Runs a query once; each caller of it counts as having read what it has read. */
export function answeredOnce<T>(query: () => Promise<T>): () => Promise<T> {
  const reader: Reader = { readsNumerous: false };
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= readers.run(reader, query);
    const asking = readers.getStore();
    if (!asking) return answer;
    return answer.then((value) => {
      if (reader.readsNumerous) noteNumerous(asking);
      return value;
    });
  };
}

/** Renders a cached page, refusing reads that its key does not cover. */
export function readingAsKept<T>(route: string, render: () => Promise<T>): Promise<T> {
  return readers.run({ readsNumerous: false, kept: route }, render);
}
