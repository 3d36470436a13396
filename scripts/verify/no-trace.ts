import { finderOf } from './find-words.ts';
import type { SitePromise } from './promise.ts';
import { hashOf, secretsOf } from './secrets.ts';
import { unpacked } from './unpacked.ts';

/** Nothing of drafts, withheld records and records left out stands anywhere in the site. */
export const noTrace: SitePromise = {
  id: 'no-trace',
  says: 'Không lộ bản nháp, nội dung ngừng công bố',
  *broken(site) {
    const { words, hashes, tombstones } = secretsOf(site.settings);
    const find = finderOf(words.keys());
    for (const file of site.files) {
      const bytes = site.read(file);
      const source = hashes.size > 0 ? hashes.get(hashOf(bytes)) : undefined;
      if (source) yield { file, found: `là tệp ${source}` };
      if (isPicture.test(file) || words.size === 0) continue;
      const owners = [...find(unpacked(file, bytes))].map((word) => words.get(word));
      for (const owner of new Set(owners)) yield { file, found: `có lời của ${owner}` };
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
