import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeDurably } from '../src/disk/durable.ts';
import { entryAt, isFile, isFolder } from '../src/disk/entry.ts';
import { requireFolder } from '../src/disk/real-path.ts';
import { writeInside } from '../src/disk/write-whole.ts';
import { CommandError } from './command.ts';
import { reasonOf } from './refusals.ts';

/**
 * Writes a file below a folder atomically, through no link, unless someone has changed it in the
 * meantime.
 * @param before the file's content when it was read; undefined for a file that must not exist yet
 * @throws {CommandError} if it was changed
 */
export function writeUnchanged(
  folder: string,
  file: string,
  content: string | Uint8Array,
  before?: Uint8Array,
): void {
  const path = join(folder, file);
  if (before === undefined && entryAt(path)) {
    throw new CommandError(`Đã có ${path}; hãy chọn tên khác hoặc chuyển tệp ấy đi.`, 2);
  }
  requireFolder('Thư mục chứa tệp', folder, 'Hãy xem lại đường dẫn.');
  writeInside(folder, file, content, () => {
    if (before === undefined ? !entryAt(path) : isFile(path) && readFileSync(path).equals(before))
      return;
    throw new CommandError(`${path} vừa có người sửa; chưa ghi gì. Hãy chạy lại.`);
  });
}

/**
 * Writes a new folder, or fills an empty one, whose owner and permissions are kept: all of its files or
 * none.
 * @param folders additional empty folders
 * @throws {CommandError} if the folder is not empty
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  folders: readonly string[] = [],
): void {
  const isThere = isFolder(folder) && readdirSync(folder).length === 0;
  if (entryAt(folder) && !isThere) {
    refuseStopped(folder);
    throw new CommandError(`Đã có ${folder}; hãy chọn tên khác hoặc chuyển thư mục ấy đi.`, 2);
  }
  mkdirSync(dirname(folder), { recursive: true });
  // Files created within the existing folder get its group, and its parent need not be writable.
  const beside = mkdtempSync(join(isThere ? folder : dirname(folder), begun));
  try {
    // Created for its owner only, though others may work in it too.
    chmodSync(beside, (statSync(beside).mode & 0o7000) | (0o777 & ~process.umask()));
    for (const each of folders) mkdirSync(join(beside, each), { recursive: true });
    for (const [name, content] of files) {
      const path = join(beside, name);
      mkdirSync(dirname(path), { recursive: true });
      writeDurably(path, content);
    }
    if (isThere) fill(folder, beside);
    else renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
    sayStopped(dirname(folder));
  }
}

const begun = '.dang-ghi-';

/** A failure here, which only moves files, leaves others' files unchanged and reports the conflict. */
function fill(folder: string, beside: string): void {
  const moved: string[] = [];
  try {
    for (const name of readdirSync(beside)) {
      const path = join(folder, name);
      if (entryAt(path)) throw new CommandError(`Vừa có ${path} do người khác đặt vào.`);
      renameSync(join(beside, name), path);
      moved.push(name);
    }
  } catch (error) {
    const half =
      moved.length > 0
        ? ` Mới ghi được ${moved.join(', ')} vào ${folder}; hãy xóa những mục ấy rồi chạy lại.`
        : '';
    throw new CommandError(`${reasonOf(error)}${half}`, 1, error);
  }
}

/** Reports leftovers of a kill: others may have added files, or still be writing. */
function sayStopped(folder: string): void {
  const left = readdirSync(folder).filter((name) => name.startsWith(begun));
  if (left.length === 0) return;
  console.warn(
    `Cảnh báo: còn ${left.map((name) => join(folder, name)).join(', ')} của một lần ghi bị dừng giữa chừng. Không còn lệnh nào đang chạy thì xóa đi được.`,
  );
}

/**
 * Refuses a folder that an interrupted run has left half written.
 * @throws {CommandError} with the way out
 */
export function refuseStopped(folder: string): void {
  const stopped = isFolder(folder) && readdirSync(folder).find((name) => name.startsWith(begun));
  if (!stopped) return;
  throw new CommandError(
    `Một lần ghi “${folder}” đã bị dừng giữa chừng (còn ${stopped}). Nếu ở đó chưa có gì của bạn thì xóa mọi thứ trong thư mục ấy rồi chạy lại.`,
    2,
  );
}
