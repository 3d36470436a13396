import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryAt, isFile, PathError } from './entry.ts';
import { refuseOutside, writeInside } from './write-whole.ts';

/**
 * Writes new files into a folder, which is created if missing. An existing file with other bytes is
 * someone's work: nothing is written at all.
 * @param files by name, which may contain folders with `/`
 * @throws {PathError} naming the existing file, or a link on the way
 */
export function writeNew(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [name, content] of files) {
    refuseOutside(folder, name);
    refuseOther(join(folder, name), content);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files)
    writeInside(folder, name, content, () => refuseOther(join(folder, name), content));
}

function refuseOther(path: string, content: string | Uint8Array): void {
  if (!entryAt(path) || (isFile(path) && readFileSync(path).equals(Buffer.from(content)))) return;
  throw new PathError(
    `Đã có "${path}" với nội dung khác, có thể đã được sửa; lệnh này không ghi đè. Hãy chọn thư mục khác hoặc chuyển tệp ấy đi.`,
  );
}
