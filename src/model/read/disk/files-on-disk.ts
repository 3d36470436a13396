import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type ContentFiles, contentAmong, type ListedFile } from '../content-files.ts';

/** A folder as it lies on disk; links are listed, never followed. */
export function filesOnDisk(folder: string): ContentFiles {
  const list = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry): ListedFile => {
      const path = join(entry.parentPath, entry.name);
      const file = path
        .slice(folder.length + 1)
        .split(sep)
        .join('/');
      const kind = entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other';
      return {
        file,
        kind,
        // Asked only where it matters: most readers list thousands of files for their names.
        get size() {
          return kind === 'file' ? lstatSync(path).size : 0;
        },
      };
    });
  return { list: contentAmong(list), read: (file) => readFileSync(join(folder, file)) };
}

/** Every file below a folder, relative to it, with `/`, sorted; links are not followed. */
export function listFiles(folder: string): string[] {
  return filesOnDisk(folder)
    .list.filter(({ kind }) => kind === 'file')
    .map(({ file }) => file);
}
