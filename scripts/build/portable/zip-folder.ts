import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { CommandError } from '../../command.ts';

/** Files that are packed already. */
const PACKED = /\.(?:webp|jpe?g|png|pdf|docx|xlsx|woff2|gz|zip)$/;
/** What the format counts without its 64-bit part. */
const MOST_FILES = 65_535;
/** The same every time, so that the same files give the same bytes; the format begins in 1980. */
const mtime = '1980-01-01T00:00:00';

/**
 * Packs files of a folder into a zip, one after the other.
 * @param top the folder in which they lie in the zip
 * @param target a new file
 * @throws {CommandError} where there are more than the format holds
 */
export function zipFolder(
  folder: string,
  files: readonly string[],
  top: string,
  target: string,
): void {
  if (files.length > MOST_FILES) {
    throw new CommandError(
      `Bản chép ở ${folder} có ${files.length} tệp, tệp zip chỉ chứa được ${MOST_FILES}. Hãy chép cả thư mục.`,
    );
  }
  const out = openSync(target, 'wx');
  try {
    let failure: Error | null = null;
    const zip = new Zip((error, bytes) => {
      failure ??= error;
      if (!error) writeSync(out, bytes);
    });
    for (const file of files) {
      const name = `${top}/${file}`;
      const entry = PACKED.test(file) ? new ZipPassThrough(name) : new ZipDeflate(name);
      entry.mtime = mtime;
      zip.add(entry);
      entry.push(readFileSync(join(folder, file)), true);
    }
    zip.end();
    if (failure) throw failure;
  } finally {
    closeSync(out);
  }
}
