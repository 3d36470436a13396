import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSite } from '../../src/site-files.ts';
import type { FinishedSite } from './finished-site.ts';
import type { Violation } from './invariant.ts';
import { hashesIn, parseSums, sumsName, sumsOf } from './sums.ts';

/**
 * Where a folder differs from its sums: every file, and the sums themselves byte by byte.
 * @param hashOf the hash of a file of the folder
 * @param listing the files present
 */
export function* changedFiles(
  folder: string,
  hashOf?: (file: string) => string,
  { files, strays }: Pick<FinishedSite, 'files' | 'strays'> = listSite(folder),
): Iterable<Violation> {
  for (const file of strays) yield { file, actual: 'không phải là tệp' };
  if (!files.includes(sumsName)) return yield { file: sumsName, actual: 'không có tệp này' };
  const text = readFileSync(join(folder, sumsName), 'utf8');
  const sums = parseSums(text);
  const hashes = hashesIn(folder, files, hashOf);
  let whole = true;
  for (const [file, hash] of hashes) {
    if (sums.get(file) === hash) continue;
    whole = false;
    yield {
      file,
      actual: sums.has(file) ? 'đã bị sửa sau khi dựng' : 'được thêm vào sau khi dựng',
    };
  }
  for (const file of sums.keys()) {
    if (hashes.has(file)) continue;
    whole = false;
    yield { file, actual: 'bị xóa sau khi dựng' };
  }
  if (whole && text !== sumsOf(hashes)) yield { file: sumsName, actual: 'đã bị sửa sau khi dựng' };
}
