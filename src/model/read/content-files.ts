import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** One thing in the content folder; its path is relative to that folder, with `/`. */
export interface ListedFile {
  file: string;
  kind: 'file' | 'link' | 'other';
  size: number;
}

/** A content folder, on disk or in memory (tests, examples, fuzzing). */
export interface ContentFiles {
  /** Sorted by path; names beginning with a dot, and what lies below them, are not content. */
  list: ListedFile[];
  read: (file: string) => Uint8Array;
}

/** The content folder as it lies on disk; links are listed, never followed. */
export function filesOnDisk(contentDir: string): ContentFiles {
  const list = readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry): ListedFile => {
      const path = join(entry.parentPath, entry.name);
      const file = path
        .slice(contentDir.length + 1)
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
    })
    .filter(({ file }) => isContent(file))
    .sort(byPath);
  return { list, read: (file) => readFileSync(join(contentDir, file)) };
}

/** The same from memory: texts or bytes by path. */
export function filesInMemory(contents: Record<string, string | Uint8Array>): ContentFiles {
  const bytes = new Map(
    Object.entries(contents).map(([file, content]) => [
      file,
      typeof content === 'string' ? Buffer.from(content) : content,
    ]),
  );
  const list = [...bytes]
    .map(([file, { length }]): ListedFile => ({ file, kind: 'file', size: length }))
    .filter(({ file }) => isContent(file))
    .sort(byPath);
  return { list, read: (file) => bytes.get(file) ?? new Uint8Array() };
}

function isContent(file: string): boolean {
  return !file.split('/').some((part) => /^[.~]|^Thumbs\.db$/.test(part));
}

function byPath(a: ListedFile, b: ListedFile): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
