import { lstatSync, type Stats } from 'node:fs';

/**
 * A place that cannot be used for what was asked; `message` is the whole text for the person at the
 * terminal: what stands there, what was expected, how to mend it.
 */
export class PathError extends Error {}

/** What stands at a path itself, a link not followed; undefined where nothing does. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether a path is a folder, not a link to one. */
export function isFolder(path: string): boolean {
  return entryAt(path)?.isDirectory() ?? false;
}

/** Whether a path is a plain file: no link to one, no pipe, on which a reader would wait for ever. */
export function isFile(path: string): boolean {
  return entryAt(path)?.isFile() ?? false;
}

/** What stands at a path, in a word for a clerk. */
export function kindOf(entry: Stats): string {
  if (entry.isDirectory()) return 'thư mục';
  if (entry.isFile()) return 'tệp';
  return entry.isSymbolicLink() ? 'liên kết' : 'tệp đặc biệt của hệ thống';
}

/** Whether an error says that nothing stands at a path, or a file on the way to it. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
