import { unzipSync, zipSync } from 'fflate';
import { fileDigest } from '../../model/digest.ts';
import { copiesFolder } from '../../model/read/content-files.ts';
import { type Folder, isHidden } from './folder.ts';

/** Maximum size of a zip's contents in bytes; content folders are smaller. */
const largestContents = 600_000_000;

/** A content folder in memory, from a zip; `zipped` returns it as one. */
export interface ZipFolder extends Folder {
  zipped: () => Uint8Array<ArrayBuffer>;
}

/**
 * Opens a zip as a folder; a single top-level folder is stripped.
 * @throws {Error} if it is invalid or too large; the message is for a clerk
 */
export function zipFolder(zip: Uint8Array, name: string): ZipFolder {
  let total = 0;
  let contents: Record<string, Uint8Array>;
  try {
    contents = unzipSync(zip, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return total <= largestContents;
      },
    });
  } catch {
    throw new Error(`“${name}” không phải tệp .zip đọc được.`);
  }
  if (total > largestContents) throw new Error(`“${name}” lớn quá 600 MB.`);
  const entries = Object.entries(contents).filter(
    ([file]) =>
      !file.endsWith('/') && !file.split('/').some((part) => part === '..' || isHidden(part)),
  );
  const wrapper = wrapperOf(entries.map(([file]) => file));
  const files = new Map(
    entries.map(([file, bytes]) => [file.slice(wrapper.length), new Uint8Array(bytes)]),
  );
  let clock = 0;
  const modified = new Map<string, number>();
  return {
    name,
    key: contentsDigest(files),
    kind: 'zip',
    reach: async () => {},
    list: async () =>
      [...files].flatMap(([file, { length: size }]) =>
        isIn(copiesFolder, file) ? [] : [{ file, size, modified: modified.get(file) ?? 0 }],
      ),
    names: async (folder) => [
      ...new Set(
        [...files.keys()].flatMap((file) =>
          isIn(folder, file) ? file.slice(folder.length + 1).split('/', 1) : [],
        ),
      ),
    ],
    read: async (file) => {
      const bytes = files.get(file);
      if (!bytes) throw new DOMException(file, 'NotFoundError');
      return bytes;
    },
    write: async (file, bytes) => {
      clock += 1;
      modified.set(file, clock);
      files.set(file, bytes);
    },
    remove: async (file) => {
      files.delete(file);
    },
    zipped: () =>
      new Uint8Array(
        zipSync(Object.fromEntries([...files].map(([file, bytes]) => [wrapper + file, bytes])), {
          level: 6,
        }),
      ),
  };
}

const isIn = (folder: string, file: string) => file.startsWith(`${folder}/`);

/** The same for every zip of the same files, whenever it was packed. */
function contentsDigest(files: ReadonlyMap<string, Uint8Array>): string {
  const digests = [...files].map(([file, bytes]) => `${fileDigest(bytes)} ${file}`).sort();
  return fileDigest(new TextEncoder().encode(digests.join('\n')));
}

function wrapperOf(files: readonly string[]): string {
  const [first = ''] = files;
  const wrapper = first.slice(0, first.indexOf('/') + 1);
  const isAround = wrapper !== '' && files.every((file) => file.startsWith(wrapper));
  return isAround && !/^_|^(?:guong-dien-hinh|khen-thuong|phong-trao)\//.test(wrapper)
    ? wrapper
    : '';
}
