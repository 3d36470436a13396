import type { PageDocument } from './page-documents.ts';
import { wordsOf } from './words.ts';

/** Every distinct word of the documents in lower case, one a line: what the browser reads queries with. */
export function vocabularyOf(documents: readonly PageDocument[]): string {
  const words = new Set<string>();
  for (const { title, aliases, text } of documents) {
    for (const word of wordsOf(`${title} ${aliases} ${text}`)) words.add(word.text.toLowerCase());
  }
  return [...words].sort().join('\n');
}
