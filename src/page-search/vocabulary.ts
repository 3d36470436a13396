import { wordTexts } from '../search/words.ts';
import type { PageDocument } from './page-documents.ts';

/**
 * Every distinct word of some documents in lower case, with which the browser interprets queries.
 * Numbers are omitted: they are never mistyped words.
 */
export function wordsIn(documents: readonly PageDocument[]): string[] {
  const words = new Set<string>();
  for (const { title, aliases, text } of documents) {
    for (const word of wordTexts(`${title} ${aliases} ${text}`)) words.add(word);
  }
  const others = [...words].filter((word) => !/^\d{3,}$/.test(word));
  return [...new Set(others.map((word) => word.toLowerCase()))];
}
