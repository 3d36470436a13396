import { readFileSync, statSync } from 'node:fs';
import { kindOf } from '../../src/disk/entry.ts';
import { CommandError, givenPath } from '../command.ts';

/** The bytes of a file, or of what is pasted where its name is `-`. */
export function readInput(file: string): Buffer {
  try {
    // A pipe or a device would keep its reader waiting for ever.
    const from = file === '-' ? 0 : givenPath(file);
    const there = from === 0 ? undefined : statSync(from);
    if (there && !there.isFile() && !there.isDirectory())
      throw new CommandError(`${file} là ${kindOf(there)}, cần một tệp.`, 2);
    return readFileSync(from);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CommandError(`Không có tệp ${file}.`, 2);
    if (code === 'EISDIR') throw new CommandError(`${file} là thư mục, không phải tệp.`, 2);
    throw error;
  }
}
