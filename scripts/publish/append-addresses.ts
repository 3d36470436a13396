import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  publishedListName,
  readPublishedAddresses,
} from '../../src/model/read/disk/published-addresses.ts';
import { sampleNotice } from '../../src/model/schema/sample.ts';
import type { Settings } from '../../src/settings.ts';
import { openSite } from '../verify/finished-site.ts';

const head = `# Mọi địa chỉ đã từng công bố, mỗi dòng một địa chỉ; lệnh npm run publish ghi thêm vào đây.
# Không xóa dòng nào: địa chỉ cũ phải luôn mở được (chuyển tới trang mới, hoặc báo không công bố).
`;

/**
 * Adds a published site's pages to the committed list; pages that show samples never enter it.
 * @returns how many are new
 */
export function appendAddresses(settings: Settings): number {
  const known = new Set(readPublishedAddresses(settings.contentDir));
  const fresh = openSite(settings.outDir, settings)
    .pages.filter(({ file, html, tombstone, redirect }) => {
      return file !== '404.html' && !tombstone && !redirect && !html.includes(sampleNotice);
    })
    .map(({ address }) => address)
    .filter((address) => !known.has(address) && address !== '');
  if (fresh.length === 0) return 0;
  const all = [...known, ...fresh].sort().map((address) => `/${address}\n`);
  writeWhole(join(settings.contentDir, publishedListName), head + all.join(''));
  return fresh.length;
}

/** Writes beside and renames: a stop or a full disk must not shorten a list that only grows. */
function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
