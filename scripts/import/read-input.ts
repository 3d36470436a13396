import { readFileSync } from 'node:fs';
import { CommandError } from '../command.ts';

/** The bytes of a file, or of what is pasted where its name is `-`. */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CommandError(`Không có tệp ${file}.`, 2);
    if (code === 'EISDIR') throw new CommandError(`${file} là thư mục, không phải tệp.`, 2);
    throw error;
  }
}
