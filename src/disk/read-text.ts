import { readFileSync } from 'node:fs';
import { PathError } from './entry.ts';

/**
 * Reads a text that people edit and a command extends: decoding another encoding as UTF-8 would corrupt
 * it on writing.
 * @throws {PathError} if it is not UTF-8
 */
export function readText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new PathError('Tệp không ở bảng mã UTF-8; hãy lưu lại với bảng mã UTF-8.');
  }
}
