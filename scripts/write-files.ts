import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { entryAt, isFile, isFolder } from '../src/disk/entry.ts';
import { requireFolder } from '../src/disk/real-path.ts';
import { writeInside } from '../src/disk/write-whole.ts';
import { CommandError } from './command.ts';

/**
 * Writes a file below a folder whole or not at all, through no link, unless somebody has changed it meanwhile.
 * @param before what the file held when it was read; undefined for a file that must not exist yet
 * @throws {CommandError}
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
 * Writes a new folder, or fills an empty one: all of its files or none.
 * @param folders that it has besides, though nothing lies in them yet
 * @throws {CommandError} when anything stands there
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  folders: readonly string[] = [],
): void {
  const isThere = isFolder(folder) && readdirSync(folder).length === 0;
  if (entryAt(folder) && !isThere) {
    throw new CommandError(`Đã có ${folder}; hãy chọn tên khác hoặc chuyển thư mục ấy đi.`, 2);
  }
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(join(dirname(folder), '.dang-ghi-'));
  // Made for its maker alone, where others may work in it too.
  chmodSync(beside, 0o777 & ~process.umask());
  try {
    for (const each of folders) mkdirSync(join(beside, each), { recursive: true });
    for (const [name, content] of files) {
      const path = join(beside, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    if (isThere) rmdirSync(folder);
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
