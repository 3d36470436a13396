import { wordsOf } from '../search/words.ts';
import type { PageDocument } from './page-documents.ts';

/**
 * Every distinct word of some documents in lower case, with which the browser interprets queries.
 * Numbers are omitted: they are never mistyped words.
 */
export function wordsIn(documents: readonly PageDocument[]): string[] {
  const words = new Set<string>();
  for (const { title, aliases, text } of documents) {
    for (const { text: word } of wordsOf(`${title} ${aliases} ${text}`)) {
      if (!/^\d{3,}$/.test(word)) words.add(word.toLowerCase());
    }
  }
  return [...words];
}
