import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../../src/disk/entry.ts';
import { readText } from '../../src/disk/read-text.ts';
import { writeInside } from '../../src/disk/write-whole.ts';
import { listedAddresses, publishedListName } from '../../src/model/published-addresses.ts';
import { sampleNotice } from '../../src/model/schema/sample.ts';
import { isLocal, type Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { withLines } from '../../src/text/with-lines.ts';
import { reasonOf } from '../refusals.ts';

const head = `# Mọi địa chỉ đã từng công bố, mỗi dòng một địa chỉ; lệnh npm run build ghi thêm vào đây.
# Không xóa dòng nào: địa chỉ cũ phải luôn mở được (chuyển tới trang mới, hoặc báo không công bố).
`;

/** What became of the addresses of a new site. */
export interface Memory {
  /** How many are remembered from now on that were not before. */
  remembered: number;
  /** Why they could not be, in a sentence. */
  forgotten?: string;
}

/**
 * Adds the pages of a finished site to the list of its content folder, so that they are remembered
 * however the site is published then. A site with samples or for this machine only is no published one.
 * A list that cannot be read or written stays as it was and delays nothing, least of all a withdrawal.
 */
export function rememberAddresses(
  folder: string,
  settings: Settings,
  files: readonly string[] = listSite(folder).files,
): Memory {
  if (settings.samples || isLocal(settings.origin)) return { remembered: 0 };
  const path = join(settings.contentDir, publishedListName);
  try {
    const known = addressesIn(listAt(path));
    const pages = pagesOf(folder, files, (address) => !known.has(address));
    if (pages.length === 0) return { remembered: 0 };
    // As it is now: others may have added to it since the pages were read.
    const text = listAt(path);
    const listed = addressesIn(text);
    const fresh = pages.filter((address) => !listed.has(address));
    const lines = fresh.map((address) => `/${address}`);
    if (fresh.length > 0)
      writeInside(settings.contentDir, publishedListName, withLines(text, lines));
    return { remembered: fresh.length };
  } catch (error) {
    const why = reasonOf(error);
    return {
      remembered: 0,
      forgotten: `Chưa ghi nhớ được các địa chỉ mới vào ${path}: ${why} Địa chỉ chưa ghi nhớ thì mất khi thư mục của bài bị xóa.`,
    };
  }
}

const listAt = (path: string) => (isFile(path) ? readText(path) : head);

const addressesIn = (text: string) => new Set(listedAddresses(text).map(({ address }) => address));

/** Those asked for of the addresses of a site's own pages: neither the first one, which every site has, nor those that only answer. */
function pagesOf(
  folder: string,
  files: readonly string[],
  isAsked: (address: string) => boolean,
): string[] {
  return files
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length))
    .filter((address) => {
      if (!isAsked(address)) return false;
      const html = readFileSync(join(folder, address, 'index.html'), 'utf8');
      return !/ data-tombstone| http-equiv="refresh"/.test(html) && !html.includes(sampleNotice);
    });
}
