import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
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
  if (there && !there.isFile()) {
    throw new PathError(
      `"${path}" là ${kindOf(there)}, không phải tệp, nên không ghi vào đó. Hãy thay bằng một tệp thật.`,
    );
  }
  const beside = join(
    dirname(path),
    `.${basename(path).replace(/^\./, '')}.${randomUUID().slice(0, 8)}.moi`,
  );
  try {
    writeFileSync(beside, content, { flag: 'wx', ...(there && { mode: there.mode }) });
    ready();
    renameSync(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(beside, { force: true });
    throw error;
  }
}

/**
 * The same for a file below a folder, whose own folders must be there and be no links: those could
 * lead out of it.
 * @param file relative to the folder, with `/`
 * @throws {PathError}
 */
export function writeInside(folder: string, file: string, content: string | Uint8Array): void {
  const parts = file.split('/').slice(0, -1);
  for (const [index] of parts.entries()) {
    const inner = join(folder, ...parts.slice(0, index + 1));
    if (isFolder(inner)) continue;
    throw new PathError(
      `"${inner}" không phải thư mục thật, nên không ghi "${file}" qua đó. Hãy thay bằng một thư mục.`,
    );
  }
  writeWhole(join(folder, file), content);
}
