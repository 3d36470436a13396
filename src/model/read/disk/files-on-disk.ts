import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  type ContentFiles,
  contentAmong,
  isTextFile,
  type ListedFile,
  largestFile,
} from '../content-files.ts';

/** A folder as it lies on disk; links are listed, never followed. */
export function filesOnDisk(folder: string): ContentFiles {
  return {
    list: contentAmong(listBelow(folder, '')),
    read: (file) => readPlain(join(folder, file)),
  };
}

/**
 * A folder as it is at one moment, for a run that may publish it: texts are read at once and kept, so that
 * what is shown is what was checked, whoever saves meanwhile. A file that cannot be read is listed so.
 * @throws what the system says where the folder itself fails
 */
export function contentOnDisk(folder: string): ContentFiles {
  const { list, read } = filesOnDisk(folder);
  const texts = new Map<string, Uint8Array>();
  const looked = list.flatMap((listed): ListedFile[] => {
    const { file, kind } = listed;
    if (kind !== 'file') return [listed];
    try {
      if (isTextFile(file)) texts.set(file, read(file));
      else closeSync(openSync(join(folder, file), 'r'));
      return [listed];
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return [];
      if (refused.has(code)) return [{ file, kind: 'unreadable', size: 0 }];
      throw error;
    }
  });
  return { list: looked, read: (file) => texts.get(file) ?? read(file) };
}

/** What the system says of a single file; whatever else it says may be said of the whole disk. */
const refused = new Set(['EACCES', 'EPERM', 'EBUSY']);

/** A link could lead out of the content, and a pipe would keep its reader waiting for ever. */
function readPlain(path: string): Uint8Array {
  if (lstatSync(path).isFile()) return readFileSync(path);
  throw new Error(`"${path}" không phải tệp. Hãy thay bằng một tệp thật.`);
}

/** Node's own recursive listing walks into folders that links lead to, out of the content. */
function listBelow(folder: string, below: string): ListedFile[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const file = below + entry.name;
    const kind = kindOf(entry, join(folder, file));
    if (entry.isDirectory() && kind === 'other') return listBelow(folder, `${file}/`);
    return {
      file,
      kind,
      // Asked only where it matters: most readers list thousands of files for their names.
      get size() {
        return kind === 'file' ? lstatSync(join(folder, file)).size : 0;
      },
    };
  });
}

/** What cannot be read is listed all the same, so that it is a fault of its own and stops nothing else. */
function kindOf(entry: Dirent, path: string): ListedFile['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (!entry.isFile() && !entry.isDirectory()) return 'other';
  const isOpen = isReadable(path, entry.isDirectory());
  if (entry.isFile()) return isOpen ? sizedFile(path) : 'unreadable';
  if (/\.(?:mdx?|ya?ml)$/i.test(entry.name)) return 'folder';
  return isOpen ? 'other' : 'unreadable';
}

function sizedFile(path: string): ListedFile['kind'] {
  const { size = 0 } = lstatSync(path, { throwIfNoEntry: false }) ?? {};
  return size > largestFile ? 'too-large' : 'file';
}

function isReadable(path: string, isFolder: boolean): boolean {
  try {
    accessSync(path, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Every file below a folder, relative to it, with `/`, sorted; links are not followed. */
export function listFiles(folder: string): string[] {
  return filesOnDisk(folder)
    .list.filter(({ kind }) => kind === 'file')
    .map(({ file }) => file);
}
