import { lstatSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { root, type Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { foreignIn, isFolder, ownFiles } from './own-site.ts';
import { places } from './swap-site.ts';

/**
 * A build replaces its output folder wholly, so that folder, and those that a replacement makes
 * beside it, may hold nothing but what an earlier build has written.
 * @throws {CommandError} when it holds the project or the content, or files of somebody else.
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
  for (const place of Object.values(places(outDir))) refuseForeign(place);
}

/**
 * Refuses a path that holds anything but a site of ours.
 * @throws {CommandError} that names what stands there.
 */
export function refuseForeign(place: string): void {
  if (!lstatSync(place, { throwIfNoEntry: false })) return;
  if (!isFolder(place)) {
    throw new CommandError(
      `"${place}" là tệp hoặc liên kết, không phải thư mục. Hãy đổi tên nó hoặc chọn thư mục khác.`,
      2,
    );
  }
  const foreign = foreignIn(place);
  if (foreign.length === 0) return;
  const more = foreign.length > most ? ` và ${foreign.length - most} tệp nữa` : '';
  const named = `${foreign.slice(0, most).join(', ')}${more}`;
  throw new CommandError(
    ownFiles(place).size > 0
      ? `Thư mục "${place}" có tệp không do lần dựng nào ghi: ${named}. Lệnh này thay toàn bộ thư mục nên không ghi đè. Hãy chuyển các tệp ấy ra chỗ khác, hoặc chọn thư mục khác.`
      : `Thư mục "${place}" không phải trang do lệnh này dựng, đang có: ${named}. Lệnh này thay toàn bộ thư mục nên không ghi đè. Hãy chọn thư mục khác; nếu là trang do bản chương trình cũ dựng thì đổi tên hoặc xóa thư mục ấy.`,
    2,
  );
}

const most = 5;

/** Whether a path is a folder or lies in it; both absolute. */
export function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && path !== inner);
}
