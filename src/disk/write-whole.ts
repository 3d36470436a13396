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
import { entryAt, isFolder, kindOf, PathError } from './entry.ts';

/**
 * Writes a file whole or not at all: beside it first, under a name that nobody has, then in its place.
 * Never follows a link, neither that of the file nor one that waits under the name beside it.
 * @param ready looked at when all is written; what it throws leaves the file as it was
 * @throws {PathError} when anything but a file stands there
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  ready: () => void = () => {},
): void {
  const there = entryAt(path);
  const write = (beside: string) => {
    writeFileSync(beside, content, { flag: 'wx', ...(there && { mode: there.mode }) });
    if (there) keepRights(beside, there);
  };
  replaceWhole(path, write, ready);
}

/** A clerk whose file another writes anew, root or a colleague, must be able to save it still. */
function keepRights(path: string, { mode, uid, gid }: Stats): void {
  // The mask of whoever writes has taken from the mode.
  chmodSync(path, mode & 0o7777);
  const own = lstatSync(path);
  if (own.uid === uid && own.gid === gid) return;
  try {
    chownSync(path, uid, gid);
  } catch {
    // Only root may give a file away.
  }
}

/**
 * The same for what another writes, an archive piece by piece.
 * @param write makes a new file at the path that it is given
 * @param ready is given the same path
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

/** Removes what stopped writers of the same file have left; one that is a day old nobody writes any more. */
function removeLeftBeside(path: string): void {
  const folder = dirname(path);
  const start = startBeside(path);
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(start) || !besideEnd.test(name.slice(start.length))) continue;
      const left = lstatSync(join(folder, name));
      if (left.isFile() && Date.now() - left.mtimeMs > 86_400_000) rmSync(join(folder, name));
    }
  } catch {
    // Only room is lost: the file is written.
  }
}

/**
 * The same as `writeWhole` for a file below a folder, which must be there; its own folders, made where they
 * are missing, may be no links: those could lead out of it.
 * @param file relative to the folder, with `/`
 * @throws {PathError}
 */
export function writeInside(
  folder: string,
  file: string,
  content: string | Uint8Array,
  ready?: () => void,
): void {
  const parts = file.split('/').slice(0, -1);
  const inner = parts.map((_, index) => join(folder, ...parts.slice(0, index + 1)));
  const other = inner.find((each) => entryAt(each) && !isFolder(each));
  if (other || parts.includes('..')) {
    throw new PathError(
      `"${other ?? join(folder, file)}" không phải thư mục thật, nên không ghi "${file}" qua đó. Hãy thay bằng một thư mục.`,
    );
  }
  for (const each of inner) if (!entryAt(each)) mkdirSync(each);
  writeWhole(join(folder, file), content, ready);
}
