import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolderOf } from './durable.ts';
import { entryAt, isFolder, kindOf, PathError } from './entry.ts';

/**
 * Writes a file atomically: to a temporary file with a unique name beside it, which then replaces it; the
 * disk has it when this returns. Never follows a link, neither the file's own nor one at the temporary name.
 * @param ready called when everything is written; if it throws, the file is unchanged
 * @throws {PathError} if the existing entry is not a file
 */
export function writeWhole(path: string, content: string | Uint8Array, ready?: () => void): void {
  writeBeside(path, content, true, ready);
  syncFolderOf(path);
}

/** The same for what the next run can make again: does not wait for the disk. */
export const writeUnsynced = (path: string, content: string | Uint8Array): void =>
  writeBeside(path, content, false);

function writeBeside(
  path: string,
  content: string | Uint8Array,
  flush: boolean,
  ready?: () => void,
): void {
  const there = entryAt(path);
  const write = (beside: string) => {
    const options = { flag: 'wx', flush, ...(there && { mode: there.mode }) };
    writeFileSync(beside, content, options);
    if (there) keepRights(beside, there);
  };
  replaceWhole(path, write, ready);
}

/**
 * Gives a file an owner and a mode, so that the original author can still save a file written by root or a
 * colleague.
 */
export function keepRights(
  path: string,
  { mode, uid, gid }: Pick<Stats, 'mode' | 'uid' | 'gid'>,
): void {
  // The writer's umask has reduced the mode.
  chmodSync(path, mode & 0o7777);
  const own = lstatSync(path);
  if (own.uid === uid && own.gid === gid) return;
  try {
    chownSync(path, uid, gid);
  } catch {
    // Only root may change a file's owner.
  }
}

/**
 * The same as `writeWhole` for a file written by other code, an archive piece by piece.
 * @param write creates a new file at the given path
 * @param ready called with the same path
 */
export function replaceWhole(
  path: string,
  write: (beside: string) => void,
  ready: (beside: string) => void = () => {},
): void {
  const there = entryAt(path);
  if (there && !there.isFile()) {
    throw new PathError(
      `"${path}" là ${kindOf(there)}, không phải tệp, nên không ghi vào đó. Hãy thay bằng một tệp thật.`,
    );
  }
  const beside = join(dirname(path), `${startBeside(path)}${randomUUID()}.moi`);
  try {
    write(beside);
    ready(beside);
    renameSync(beside, path);
    removeLeftBeside(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(beside, { force: true });
    throw error;
  }
}

const startBeside = (path: string) => `.${basename(path).replace(/^\./, '')}.`;

/** Shorter ones may be a date. */
const besideEnd = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.moi$/;

/**
 * Removes leftovers of interrupted writers of the same file.
 * @param age milliseconds; after a day nobody is still writing them. 0 if a lock says that nobody is
 */
export function removeLeftBeside(path: string, age = 86_400_000): void {
  const folder = dirname(path);
  const start = startBeside(path);
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(start) || !besideEnd.test(name.slice(start.length))) continue;
      const left = lstatSync(join(folder, name));
      if (left.isFile() && Date.now() - left.mtimeMs >= age) rmSync(join(folder, name));
    }
  } catch {
    // Only disk space is lost: the file is written.
  }
}

/**
 * Refuses a path below a folder that leads through a link, which could lead outside, or through a file.
 * @param file relative to the folder, with `/`
 * @throws {PathError}
 */
export function refuseOutside(folder: string, file: string): void {
  const other = foldersOf(folder, file).find((each) => entryAt(each) && !isFolder(each));
  if (!other && !file.split('/').includes('..')) return;
  throw new PathError(
    `"${other ?? join(folder, file)}" không phải thư mục thật, nên không ghi "${file}" qua đó. Hãy thay bằng một thư mục.`,
  );
}

function foldersOf(folder: string, file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => join(folder, ...parts.slice(0, index + 1)));
}

/**
 * The same as `writeWhole` for a file below an existing folder; missing subfolders are created, and none
 * may be a link, which could lead outside.
 * @param file relative to the folder, with `/`
 * @throws {PathError} if the path is unusable
 */
export function writeInside(
  folder: string,
  file: string,
  content: string | Uint8Array,
  ready?: () => void,
): void {
  refuseOutside(folder, file);
  for (const each of foldersOf(folder, file)) if (!entryAt(each)) mkdirSync(each);
  writeWhole(join(folder, file), content, ready);
}
