import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { entryAt, isFolder, kindOf, PathError } from './entry.ts';

/**
 * Resolves every link of an absolute path, as far as it exists; comparing unresolved paths would miss
 * that two are the same.
 * @throws {PathError} if a link is broken, or a file is in place of a folder
 */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code)) throw error;
  }
  if (entryAt(path)?.isSymbolicLink()) {
    throw new PathError(
      `"${path}" là liên kết không dẫn tới đâu. Hãy xóa hoặc sửa liên kết ấy, hoặc chọn thư mục khác.`,
    );
  }
  const parent = realPath(dirname(path));
  if (entryAt(parent) && !isFolder(parent)) {
    throw new PathError(
      `"${parent}" là tệp, không phải thư mục, nên không thể có "${basename(path)}" trong đó. Hãy chọn thư mục khác.`,
    );
  }
  return join(parent, basename(path));
}

/**
 * Requires a path to resolve to a folder.
 * @param name the user's name for it
 * @param help what to do, a sentence
 * @throws {PathError} otherwise
 */
export function requireFolder(name: string, path: string, help: string): void {
  const real = realPath(path);
  if (isFolder(real)) return;
  const there = entryAt(real);
  const is = there ? `đây là ${kindOf(there)}, cần một thư mục` : 'chưa có thư mục này';
  throw new PathError(`${name} là "${path}": ${is}. ${help}`);
}

/** Whether a path is a folder or is inside it; both absolute and resolved. */
export function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && path !== inner);
}
