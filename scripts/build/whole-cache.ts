import { readdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { entryAt, isFolder } from '../../src/disk/entry.ts';
import { listSite } from '../../src/site-files.ts';
import { hashesIn, parseSums, readSums, sumsName, writeSums } from '../verify/sums.ts';

/**
 * Unlinks the cache of a content folder, and what is at its top, where it is a link: builds delete what they do not
 * need in there, and what a link leads to is somebody's.
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
 * Removes of a folder of Astro's cache, or of drawn pictures, what is not as a rendering that went well has
 * left it. Whoever takes something from there takes it for whole and ours; a kill, a power cut, a full disk or
 * a hand may have left half of it, or something else.
 */
export function recoverCache(cache: string): void {
  if (!isFolder(cache)) return;
  const sums = parseSums(readSums(cache)?.toString('utf8') ?? '');
  // Until the next rendering has gone well, nothing counts as whole.
  rmSync(join(cache, sumsName), { force: true });
  const { files, strays } = listSite(cache);
  const hashes = hashesIn(cache, files);
  const changed = [...hashes.keys()].filter((file) => sums.get(file) !== hashes.get(file));
  for (const file of [...changed, ...strays]) {
    rmSync(join(cache, file), { recursive: true, force: true });
  }
}

/** Names what a folder of a cache holds as whole; a full disk is no fault, all is made anew then. */
export function sealCache(cache: string): void {
  try {
    if (isFolder(cache)) writeSums(cache);
  } catch {
    rmSync(join(cache, sumsName), { force: true });
  }
}
