import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { entryAt, isFolder } from '../../src/disk/entry.ts';
import { cacheInstead, cacheOf, type Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { CommandError } from '../command.ts';
import { hashesIn, parseSums, readSums, sumsName, writeSums } from '../verify/sums.ts';
import { foldersAbove } from './own-site.ts';
import type { RenderingFolder } from './rendering-folder.ts';

/**
 * Builds with the cache of a content folder, and if that fails and the cache may be the cause, again without it: no
 * withdrawal waits for a full disk, or for what another user has left there.
 */
export async function withCache<Built>(
  settings: Pick<Settings, 'contentDir'>,
  { cache, clear }: RenderingFolder,
  build: () => Promise<Built>,
): Promise<Built> {
  const own = cacheOf(settings);
  try {
    unlinkCache(own);
    return await build();
  } catch (error) {
    // The content's own faults have no other cause.
    if (error instanceof CommandError && error.cause === undefined) throw error;
    // It may be on the same disk.
    clear();
    if (isUsable(own)) throw error;
    console.warn(
      `Cảnh báo: không đọc được hoặc không ghi được vào ${own} (hết chỗ, chỉ cho đọc hoặc không có quyền), nên dựng lại mà không dùng những gì nhớ ở đó; mỗi lần dựng sẽ lâu hơn. Hãy xóa bớt tệp trên ổ đĩa ấy hoặc cấp quyền đọc và ghi.`,
    );
    process.env[cacheInstead] = cache;
    try {
      return await build();
    } finally {
      delete process.env[cacheInstead];
    }
  }
}

/**
 * Unlinks the cache of a content folder, and its top-level entries, if they are links: builds delete
 * what they do not need in there, and the target of a link is someone else's.
 */
export function unlinkCache(cache: string): void {
  const inner = isFolder(cache) ? readdirSync(cache).map((name) => join(cache, name)) : [];
  for (const path of [cache, ...inner]) {
    if (!entryAt(path)?.isSymbolicLink()) continue;
    unlinkSync(path);
    console.warn(
      `Cảnh báo: "${path}" là liên kết; đã bỏ liên kết ấy, không xóa gì ở chỗ nó dẫn tới. Muốn để bộ nhớ đệm ở ổ khác thì chuyển cả thư mục của chương trình.`,
    );
  }
}

/**
 * Whether all of a cache folder can be read and changed, and it takes another megabyte: a read-only or full disk does
 * not.
 */
export function isUsable(cache: string): boolean {
  const probe = join(cache, `.${randomUUID()}`);
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(probe, Buffer.alloc(1 << 20));
    const { files } = listSite(cache);
    for (const file of files) accessSync(join(cache, file), constants.R_OK);
    for (const folder of foldersAbove(files)) accessSync(join(cache, folder), constants.W_OK);
    return true;
  } catch {
    return false;
  } finally {
    try {
      rmSync(probe, { force: true });
    } catch {
      // Where nothing can be written, nothing was.
    }
  }
}

/** Whether a rendering has listed the contents of a cache folder as complete. */
export const isSealed = (cache: string): boolean => readSums(cache) !== undefined;

/**
 * Removes from a folder of Astro's cache, or of drawn pictures, what differs from what a successful
 * rendering left. Its users assume that entries are complete and ours; a kill, a power cut, a full disk
 * or a person may have left half of one, or something else.
 */
export function recoverCache(cache: string): void {
  if (!isFolder(cache)) return;
  const sums = parseSums(readSums(cache)?.toString('utf8') ?? '');
  // Until the next successful rendering, nothing counts as complete.
  rmSync(join(cache, sumsName), { force: true });
  const { files, strays } = listSite(cache);
  const hashes = hashesIn(cache, files);
  const changed = [...hashes.keys()].filter((file) => sums.get(file) !== hashes.get(file));
  for (const file of [...changed, ...strays]) {
    rmSync(join(cache, file), { recursive: true, force: true });
  }
}

/**
 * Lists the contents of a cache folder as complete; failure, as on a full disk, is not an error:
 * everything is generated again.
 */
export function sealCache(cache: string): void {
  try {
    if (isFolder(cache)) writeSums(cache);
  } catch {
    rmSync(join(cache, sumsName), { force: true });
  }
}
