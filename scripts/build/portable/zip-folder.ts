import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { CommandError } from '../../command.ts';

/** Compressed file types. */
const PACKED = /\.(?:webp|jpe?g|png|pdf|docx|xlsx|woff2|gz|zip)$/;
/** The limit of the format without its 64-bit extension. */
const MOST_FILES = 65_535;
/** Constant, so that the same files give the same bytes; the format starts in 1980. */
const mtime = '1980-01-01T00:00:00';

/**
 * Packs files of a folder into a zip, one after the other.
 * @param top the folder that contains them in the zip
 * @param target a new file
 * @throws {CommandError} if there are more than the format allows
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
      // All of it, or an error: a single write to a disk that becomes full may be partial.
      if (!error) writeFileSync(out, bytes);
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
