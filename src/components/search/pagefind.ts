import type { PageDocument } from '../../page-search/page-documents.ts';
import { decodeLetters, encodeLetters } from '../../text/pagefind-letters.ts';

/** The part of Pagefind's browser API that we use. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}
interface Fragment {
  raw_url: string;
  raw_content: string;
  meta: Record<string, string>;
}

let loading: Promise<Pagefind> | undefined;

function load(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
    await pagefind.options(options);
    const count = Number(
      document.querySelector<HTMLElement>('[data-indexes]')?.dataset.indexes ?? 1,
    );
    if (count > 1) await mergeOthers(pagefind, base, count);
    return pagefind;
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

const options = { excerptLength: 0 };

/** Makes queries ask every index of a large site (`indexSite`). */
async function mergeOthers(pagefind: Pagefind, base: string, count: number): Promise<void> {
  // Pagefind would wait for ever to merge into an index that could not be fetched; a query says so.
  await pagefind.search('');
  const others = Array.from({ length: count - 1 }, (_, place) => `${base}pagefind/${place + 2}/`);
  await Promise.all(others.map((path) => pagefind.mergeIndex(path, options)));
}

/** Starts loading the page index, so that the first query is faster. */
export const warmUp = (base: string) => load(base).catch(() => undefined);

/** Number of documents that contain each of these words: rare ones are the most significant. */
export async function frequencies(base: string, words: readonly string[]): Promise<number[]> {
  const pagefind = await load(base);
  const found = await Promise.all(words.map((word) => pagefind.search(encodeLetters(word))));
  return found.map(({ results }) => results.length);
}

/**
 * The documents that contain every word of these texts, at most `limit` for each, unordered. Every word
 * must be in the index, which silently drops others.
 * @throws if there is no index (in `npm run dev`) or it cannot be fetched.
 */
export async function candidates(
  base: string,
  texts: readonly string[],
  limit: number,
): Promise<PageDocument[]> {
  const pagefind = await load(base);
  const answers = await Promise.all(texts.map((text) => pagefind.search(encodeLetters(text))));
  const found = answers.flatMap(({ results }) => results.slice(0, limit));
  // Not by their ids, which are unique in one index only.
  const fragments = new Map<string, Fragment>();
  for (const fragment of await Promise.all(found.map((result) => result.data())))
    fragments.set(fragment.raw_url, fragment);
  return [...fragments.values()].map(({ raw_url, raw_content, meta }) => ({
    url: raw_url.replace(/^\//, ''),
    title: decodeLetters(meta.title ?? ''),
    where: meta.where ?? '',
    aliases: decodeLetters(meta.alias ?? ''),
    text: decodeLetters(raw_content),
    archived: meta.archived === 'true',
  }));
}
