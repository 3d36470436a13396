import { wordsOf } from '../search/words.ts';
import type { PageSource } from './answer-pages.ts';
import type { PageDocument } from './page-documents.ts';

/** Maximum number of documents ranked; readers do not look at more. */
const MOST = 60;

/** Documents in memory with the interface of page search: replaces Pagefind if nothing can be fetched. */
export function listSource(documents: readonly PageDocument[]): PageSource {
  const folded = documents.map((document) => ({
    document,
    title: foldedWords(document.title),
    text: foldedWords(`${document.title} ${document.aliases} ${document.text}`),
  }));
  return {
    candidates: async (texts) => {
      const found = new Set<PageDocument>();
      for (const text of texts) {
        const sought = /^".*"$/.test(text)
          ? [foldedWords(text)]
          : wordsOf(text).map(({ fold }) => ` ${fold} `);
        const inTitle = (title: string) => sought.filter((each) => title.includes(each)).length;
        const held = folded
          .filter((each) => sought.every((words) => each.text.includes(words)))
          .sort((a, b) => inTitle(b.title) - inTitle(a.title) || a.text.length - b.text.length);
        for (const { document } of held.slice(0, MOST)) found.add(document);
      }
      return [...found];
    },
    frequencies: async (words) =>
      words.map((word) => folded.filter(({ text }) => text.includes(` ${word} `)).length),
  };
}

/** ` cac chu khong dau `: contiguous words are contiguous in it. */
const foldedWords = (text: string) =>
  ` ${wordsOf(text)
    .map(({ fold }) => fold)
    .join(' ')} `;
