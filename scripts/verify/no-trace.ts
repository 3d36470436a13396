import type { SitePromise } from './promise.ts';
import { hashOf, secretsOf } from './secrets.ts';
import { unpacked } from './unpacked.ts';

/** Nothing of drafts, withheld records and records left out stands anywhere in the site. */
export const noTrace: SitePromise = {
  id: 'no-trace',
  says: 'Không lộ bản nháp, nội dung ngừng công bố',
  *broken(site) {
    const { words, hashes, tombstones } = secretsOf(site.settings);
    const find = finder(words);
    for (const file of site.files) {
      const bytes = site.read(file);
      const source = hashes.size > 0 ? hashes.get(hashOf(bytes)) : undefined;
      if (source) yield { file, found: `là tệp ${source}` };
      if (isPicture.test(file) || words.size === 0) continue;
      for (const owner of find(unpacked(file, bytes))) yield { file, found: `có lời của ${owner}` };
    }
    for (const address of tombstones) {
      const page = site.pageByAddress.get(address);
      if (page && !page.tombstone) yield { file: page.file, found: 'là bài ngừng công bố' };
    }
    for (const page of site.pages.filter(({ tombstone }) => tombstone)) {
      if (!page.hidden) yield { file: page.file, found: 'thiếu noindex' };
    }
  },
};

const isPicture = /\.(jpe?g|png|webp|avif|gif|woff2?|ttf)$/i;

/**
 * Finds which of many words stand in a text in one walk over it: only at the start of a word whose
 * first eight letters begin one of ours is anything compared.
 */
function finder(words: ReadonlyMap<string, string>): (text: string) => Set<string> {
  const byStart = new Map<string, [string, string][]>();
  for (const pair of words) {
    const start = pair[0].slice(0, window);
    byStart.set(start, [...(byStart.get(start) ?? []), pair]);
  }
  return (text) => {
    const owners = new Set<string>();
    for (const { index } of text.matchAll(wordStart)) {
      for (const [word, owner] of byStart.get(text.slice(index, index + window)) ?? []) {
        if (text.startsWith(word, index)) owners.add(owner);
      }
    }
    return owners;
  };
}

const window = 6;
const wordStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}“"]/gu;
