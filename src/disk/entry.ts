import { lstatSync, type Stats } from 'node:fs';

/**
 * A path that cannot be used; `message` is the whole text for the user: the actual entry, the expected
 * one, how to fix it.
 */
export class PathError extends Error {}

/** The entry at a path itself, without following a link; undefined if there is none. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether something is at a path, or may be: where nobody may look, something is. */
export function mayBeAt(path: string): boolean {
  try {
    return entryAt(path) !== undefined;
  } catch {
    return true;
  }
}

/** Whether a path is a folder, not a link to one. */
export function isFolder(path: string): boolean {
  return entryAt(path)?.isDirectory() ?? false;
}

/**
 * Whether a path is a regular file: not a link to one, nor a pipe, which would block a reader forever.
 */
export function isFile(path: string): boolean {
  return entryAt(path)?.isFile() ?? false;
}

/** The type of an entry, in a word for a clerk. */
export function kindOf(entry: Stats): string {
  if (entry.isDirectory()) return 'thư mục';
  if (entry.isFile()) return 'tệp';
  return entry.isSymbolicLink() ? 'liên kết' : 'tệp đặc biệt của hệ thống';
}

/** Whether an error means that nothing exists at a path, or that a parent of it is a file. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
