import type { PageSource } from '../../page-search/answer-pages.ts';
import { listSource } from '../../page-search/list-source.ts';
import type { PageDocument } from '../../page-search/page-documents.ts';

/** Replaces Pagefind in a portable copy: searches the texts of all pages in memory. */

let loading: Promise<PageSource> | undefined;

function load(base: string): Promise<PageSource> {
  loading ??= fetch(`${base}tim-kiem/noi-dung.json`)
    .then((response) => response.json() as Promise<PageDocument[]>)
    .then(listSource);
  return loading;
}

/** Loads the texts ahead of a query; `base` is the path of the site. */
export const warmUp = (base: string) => load(base).catch(() => undefined);

/** In how many pages each word occurs. */
export const frequencies = async (base: string, words: readonly string[]): Promise<number[]> =>
  (await load(base)).frequencies(words);

/** Pages that may match one of the texts. */
export const candidates = async (base: string, texts: readonly string[]): Promise<PageDocument[]> =>
  (await load(base)).candidates(texts);
