import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { kindOf } from '../../src/disk/entry.ts';
import { largestFile } from '../../src/model/read/content-files.ts';
import { CommandError, givenPath } from '../command.ts';

/** The bytes of a file, or of stdin if its name is `-`. */
export function readInput(file: string): Buffer {
  try {
    // A pipe or a device would block its reader forever.
    const from = file === '-' ? 0 : givenPath(file);
    const there = from === 0 ? undefined : statSync(from);
    if (there && !there.isFile() && !there.isDirectory())
      throw new CommandError(`${file} là ${kindOf(there)}, cần một tệp.`, 2);
    const bytes = readBounded(from);
    if (bytes) return bytes;
    throw new CommandError(
      `${file === '-' ? 'Phần dán vào' : file} lớn hơn ${largestFile >> 20} MB, quá lớn với một giấy tờ. Hãy xem lại đã chọn đúng tệp chưa.`,
      2,
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CommandError(`Không có tệp ${file}.`, 2);
    if (code === 'EISDIR') throw new CommandError(`${file} là thư mục, không phải tệp.`, 2);
    throw error;
  }
}

/** Reads up to a limit: a device has no end. @returns undefined if there is too much */
function readBounded(from: string | number): Buffer | undefined {
  const file = typeof from === 'number' ? from : openSync(from, 'r');
  const parts: Buffer[] = [];
  try {
    for (let size = 0; size <= largestFile; ) {
      const part = Buffer.allocUnsafe(1 << 20);
      const read = readPart(file, part);
      if (read === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, read));
      size += read;
    }
    return undefined;
  } finally {
    if (file !== from) closeSync(file);
  }
}

/** A terminal or pipe may have no data yet, and on Windows reports its end as an error. */
function readPart(file: number, part: Buffer): number {
  for (;;) {
    try {
      return readSync(file, part);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}
