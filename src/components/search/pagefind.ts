import type { PageDocument } from '../../page-search/page-documents.ts';
import { decodeLetters, encodeLetters } from '../../text/pagefind-letters.ts';

/** The part of Pagefind's browser API that we use. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<Fragment> }[] }>;
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
    await pagefind.options({ excerptLength: 0 });
    return pagefind;
  })();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
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
  const found = new Map<string, () => Promise<Fragment>>();
  const answers = await Promise.all(texts.map((text) => pagefind.search(encodeLetters(text))));
  for (const { results } of answers) {
    for (const result of results.slice(0, limit)) found.set(result.id, () => result.data());
  }
  const fragments = await Promise.all([...found.values()].map((data) => data()));
  return fragments.map(({ raw_url, raw_content, meta }) => ({
    url: raw_url.replace(/^\//, ''),
    title: decodeLetters(meta.title ?? ''),
    where: meta.where ?? '',
    aliases: decodeLetters(meta.alias ?? ''),
    text: decodeLetters(raw_content),
    archived: meta.archived === 'true',
  }));
}
