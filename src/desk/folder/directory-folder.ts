import { copiesFolder } from '../../model/read/content-files.ts';
import { type Folder, type FolderFile, isHidden } from './folder.ts';

/** A folder on disk, through the browser's own handle. @param key what identifies it between sessions */
export function directoryFolder(root: FileSystemDirectoryHandle, key: string): Folder {
  const directoryOf = async (file: string, create = false) => {
    const names = file.split('/').slice(0, -1);
    let directory = root;
    for (const name of names) directory = await directory.getDirectoryHandle(name, { create });
    return directory;
  };
  const nameOf = (file: string) => file.split('/').at(-1) ?? '';
  const fileOf = async (file: string) =>
    (await (await directoryOf(file)).getFileHandle(nameOf(file))).getFile();
  return {
    name: root.name,
    key,
    kind: 'directory',
    reach: async () => {
      await root.values().next();
    },
    list: () => listBelow(root, ''),
    names: async (folder) => {
      try {
        const names: string[] = [];
        for await (const name of (await root.getDirectoryHandle(folder)).keys()) names.push(name);
        return names;
      } catch (error) {
        if ((error as DOMException).name === 'NotFoundError') return [];
        throw error;
      }
    },
    read: async (file) => new Uint8Array(await (await fileOf(file)).arrayBuffer()),
    write: async (file, bytes) => {
      const directory = await directoryOf(file, true);
      const isNew = await directory.getFileHandle(nameOf(file)).then(
        () => false,
        (error: DOMException) => error.name === 'NotFoundError',
      );
      const handle = await directory.getFileHandle(nameOf(file), { create: true });
      try {
        await replaceContents(handle, bytes);
      } catch (error) {
        // An empty file left there would be taken for someone's work.
        if (isNew && (await isEmpty(handle))) {
          await directory.removeEntry(nameOf(file)).catch(() => {});
        }
        throw error;
      }
    },
    remove: async (file) => {
      await (await directoryOf(file)).removeEntry(nameOf(file));
      await removeEmpty(file);
    },
  };

  /** Removing a folder that is not empty fails, as intended. */
  async function removeEmpty(file: string): Promise<void> {
    const folder = file.split('/').slice(0, -1).join('/');
    if (folder === '') return;
    const isRemoved = await (await directoryOf(folder)).removeEntry(nameOf(folder)).then(
      () => true,
      () => false,
    );
    if (isRemoved) await removeEmpty(folder);
  }
}

const isEmpty = (handle: FileSystemFileHandle) =>
  handle.getFile().then(
    ({ size }) => size === 0,
    () => false,
  );

/** The new content is written to a temporary file, which replaces the file when closed. */
async function replaceContents(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  await stream.close();
}

async function listBelow(directory: FileSystemDirectoryHandle, below: string) {
  const files: FolderFile[] = [];
  const folders: Promise<FolderFile[]>[] = [];
  for await (const handle of directory.values()) {
    const file = below + handle.name;
    if (isHidden(handle.name) || file === copiesFolder) continue;
    if (handle.kind === 'directory') {
      folders.push(listBelow(handle as FileSystemDirectoryHandle, `${file}/`));
      continue;
    }
    const { size, lastModified } = await (handle as FileSystemFileHandle).getFile();
    files.push({ file, size, modified: lastModified });
  }
  return [...files, ...(await Promise.all(folders)).flat()];
}
