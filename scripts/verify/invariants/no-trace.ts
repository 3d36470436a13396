import { finderOf } from '../find-words.ts';
import { addressOf, type FinishedSite } from '../finished-site.ts';
import type { Invariant, Violation } from '../invariant.ts';
import { compared, type Secrets, secretsOf } from '../secrets.ts';
import { readableText } from '../unpacked.ts';

/** No text or file of drafts, withheld records and records left out is anywhere in the site. */
export const noTrace: Invariant = {
  id: 'no-trace',
  title: 'Không lộ bản nháp, nội dung ngừng công bố',
  *violations(site) {
    const secrets = secretsOf(site.publication);
    const trace = tracesOf(site, secrets);
    for (const file of site.files) {
      const { origin, base } = site.settings;
      const key = ['no-trace', secrets.digest, origin, base, file, site.hash(file)];
      yield* site.violations(key, () => trace(file));
    }
    for (const page of site.pages.filter(({ tombstone }) => tombstone)) {
      if (!page.hidden) yield { file: page.file, actual: 'thiếu noindex' };
    }
  },
};

function tracesOf(site: FinishedSite, secrets: Secrets): (file: string) => Iterable<Violation> {
  const { words, findNames, hashes, photos, slugs } = secrets;
  const find = finderOf(words.keys());
  const shown = new Set(site.publication.of('exemplar').map(({ id }) => id));
  const { origin, base } = site.settings;
  // The site's own address is no text of the site: the check has asked about it.
  const withoutOwn = (text: string) =>
    [new URL(origin).host, ...(base === '/' ? [] : [base])].reduce(
      (left, own) => left.replaceAll(own, '/'),
      text,
    );
  const isOwnNaming = site.publication.isNamingAddress(origin + base);
  const isSearched = words.size + site.publication.withholding.hidden.length > 0;
  return function* (file) {
    const source = hashes.get(site.hash(file));
    if (source) yield { file, actual: `là tệp ${source}` };
    const photo =
      isPicture.test(file) && photos.get(/^_astro\/(?:.+\/)?([^./]+)/.exec(file)?.[1] ?? '');
    if (photo) yield { file, actual: `mang tên ảnh ${photo}` };
    if (slugs.has(exemplarOf(file, shown)) && !site.pageByAddress.get(addressOf(file))?.tombstone) {
      yield { file, actual: 'thuộc một bài ngừng công bố' };
    }
    const isRead = isSearched && !isPicture.test(file);
    const text = isRead ? readableText(file, site.read(file)) : { tagged: '' };
    if (!text) {
      yield { file, actual: 'không mở được để soát (tệp hỏng)' };
      return;
    }
    const { tagged, plain = '' } = text;
    const names = `${file}\n${tagged}\n${site.textOfPdf(file)}`;
    const owners = new Map<string, boolean>();
    for (const word of find(compared(`${names}\n${plain}`))) {
      const { file: owner, doubtful } = words.get(word) ?? { file: '', doubtful: true };
      owners.set(owner, doubtful && owners.get(owner) !== false);
    }
    // Words that others use in their own right do not prevent a withdrawal: everyday words, and
    // documents made elsewhere.
    const isPaper = isScanOrDownload.test(file);
    for (const [owner, doubtful] of owners)
      yield { file, actual: `có lời của ${owner}`, warning: doubtful || isPaper };
    const rows = findNames((isOwnNaming ? withoutOwn(names) : names).normalize('NFC'));
    for (const row of new Set(rows)) yield { file, actual: `nêu tên của ${row}, không công bố` };
  };
}

/**
 * The slug of the exemplar that a file is generated from, by its address; a slug may end like the suffix
 * of a square picture.
 */
function exemplarOf(file: string, shown: ReadonlySet<string>): string {
  const [, slug = ''] = /(?:^|\/)(?:guong-dien-hinh|nhung|exemplars)\/([^/.]+)/.exec(file) ?? [];
  return shown.has(slug) ? slug : slug.replace(/-vuong$/, '');
}

/** A decision's scan and files beside pages: made by others, and only searched for names. */
export const isScanOrDownload = /^khen-thuong\/.+\.pdf$|^trang\/[^/]+\.(?:docx|xlsx|pdf)$/;

const isPicture = /\.(jpe?g|png|webp|avif|gif|woff2?|ttf)$/i;
