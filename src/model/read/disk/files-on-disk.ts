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
  readableFiles,
} from '../content-files.ts';

/** Lists a folder on disk; links are listed, never followed. */
export function filesOnDisk(folder: string): ContentFiles {
  return {
    list: contentAmong(listBelow(folder, '')),
    read: (file) => readPlain(join(folder, file)),
  };
}

/**
 * A snapshot of a folder, for a run that may publish it: texts are read at once, so that the published
 * text is the checked one, even if someone saves meanwhile. An unreadable file is listed as such.
 * @throws the system's error if the folder itself cannot be read
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

/** Errors that concern a single file; any other may concern the whole disk. */
const refused = new Set(['EACCES', 'EPERM', 'EBUSY']);

/** A link could lead outside the content, and a pipe would block its reader. */
function readPlain(path: string): Buffer<ArrayBuffer> {
  if (lstatSync(path).isFile()) return readFileSync(path);
  throw new Error(`"${path}" không phải tệp. Hãy thay bằng một tệp thật.`);
}

/** A file of a folder, or undefined where no regular file can be read: a missing one, a link, a pipe. */
export function readIfFile(folder: string, file: string): ReturnType<typeof readPlain> | undefined {
  try {
    return readPlain(join(folder, file));
  } catch {
    return undefined;
  }
}

/** Node's recursive listing follows links to folders, out of the content. */
function listBelow(folder: string, below: string): ListedFile[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const file = below + entry.name;
    const kind = kindOf(entry, join(folder, file));
    if (entry.isDirectory() && kind === 'other') return listBelow(folder, `${file}/`);
    return {
      file,
      kind,
      // Computed on demand: most readers list thousands of files only for their names.
      get size() {
        return kind === 'file' ? lstatSync(join(folder, file)).size : 0;
      },
    };
  });
}

/** An unreadable entry is listed too, so that it is an error of its own and stops nothing else. */
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
  return readableFiles(filesOnDisk(folder));
}
