import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../command.ts';

/**
 * Writes a file whole or not at all: beside it first, then in its place.
 * @param before what the file held when it was read; undefined for a file that must not exist yet
 */
export function writeWhole(path: string, content: string | Uint8Array, before?: Uint8Array): void {
  if (before === undefined && existsSync(path)) {
    throw new CommandError(`Đã có ${path}; hãy chọn tên khác hoặc chuyển tệp ấy đi.`, 2);
  }
  if (before && !lstatSync(path).isFile()) {
    throw new CommandError(`${path} là lối tắt, không phải tệp; hãy ghi vào tệp thật.`, 2);
  }
  const beside = `${path}.dang-ghi-${process.pid}`;
  try {
    writeFileSync(beside, content, { flag: 'wx', ...(before && { mode: lstatSync(path).mode }) });
    if (before && !readFileSync(path).equals(before)) {
      throw new CommandError(`${path} vừa có người sửa trong lúc nhập; chưa ghi gì. Hãy chạy lại.`);
    }
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Writes the files of a new folder, all of them or none. */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  if (existsSync(folder)) {
    throw new CommandError(`Đã có ${folder}; hãy chọn tên khác hoặc chuyển thư mục ấy đi.`, 2);
  }
  const beside = join(dirname(folder), `.dang-ghi-${process.pid}`);
  try {
    mkdirSync(beside, { recursive: true });
    for (const [name, text] of files) {
      const path = join(beside, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    renameSync(beside, folder);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
