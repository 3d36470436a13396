import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, type Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';

/**
 * A build replaces its output folder wholly, so that folder may hold nothing but an earlier site.
 * @throws {CommandError} when it holds the project or the content, or other people's files.
 */
export function refuseOutDir({ outDir, contentDir }: Settings): void {
  const precious = [root, contentDir].find(
    (folder) => isWithin(folder, outDir) || (folder === contentDir && isWithin(outDir, folder)),
  );
  if (precious) {
    throw new CommandError(
      `OUT_DIR là "${outDir}", trùng hoặc lồng với thư mục "${precious}". Hãy chọn một thư mục riêng cho trang dựng xong, ví dụ dist.`,
      2,
    );
  }
  if (existsSync(outDir) && !isSiteOrEmpty(outDir)) {
    throw new CommandError(
      `Thư mục "${outDir}" đang có tệp khác, không phải trang đã dựng; mỗi lần dựng thay toàn bộ thư mục này nên không ghi đè. Hãy chọn OUT_DIR khác hoặc dọn thư mục đó.`,
      2,
    );
  }
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith('..') && path !== inner);
}

function isSiteOrEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0 || existsSync(join(folder, '404.html'));
}
