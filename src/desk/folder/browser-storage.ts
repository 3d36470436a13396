import { createStore, del, entries, get, set, update } from 'idb-keyval';
import type { Bytes } from '../../model/write/open-record.ts';
import type { Folder } from './folder.ts';

/**
 * Browser storage between sessions: the folders' handles and unsaved edits. A browser without storage (a
 * private window) only forgets.
 */
const handles = () => createStore('ban-lam-viec', 'thu-muc');
const typing = () => createStore('ban-lam-viec-dang-go', 'tep');

/** Unsaved text by file; null for a file to be removed. */
export interface Typed {
  /** The file's content when it was read. */
  before: Bytes | undefined;
  after: Bytes | undefined;
  /** Milliseconds. */
  at: number;
}

/** Remembers the open folder for the next visit. @returns its key (`Folder`) */
export async function rememberFolder(handle: FileSystemDirectoryHandle): Promise<string> {
  await quietly(() => set('content', handle, handles()));
  return (await quietly(() => keyOf(handle))) ?? crypto.randomUUID();
}

/** The position of a folder among all that were ever opened: many have the same name. */
async function keyOf(handle: FileSystemDirectoryHandle): Promise<string> {
  const known = (await get<FileSystemDirectoryHandle[]>('all', handles())) ?? [];
  for (const [at, each] of known.entries()) if (await each.isSameEntry(handle)) return String(at);
  let at = 0;
  await update<FileSystemDirectoryHandle[]>(
    'all',
    (all = []) => {
      at = all.length;
      return [...all, handle];
    },
    handles(),
  );
  return String(at);
}

/** The folder of the last visit; it may need a permission again. */
export async function rememberedFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return quietly(() => get<FileSystemDirectoryHandle>('content', handles()));
}

/** Stores the unsaved text of a file, or deletes it once saved. */
export async function keepTyped({ key, name }: Folder, file: string, typed: Typed | undefined) {
  const place = `${key}\n${file}`;
  await quietly(() => (typed ? set(place, { ...typed, name }, typing()) : del(place, typing())));
}

/** The unsaved texts of a folder, and the files of unsaved texts in other folders of its name. */
export async function keptTyped({ key, name }: Folder) {
  const all = (await quietly(() => entries<string, Typed & { name: string }>(typing()))) ?? [];
  const own: [file: string, typed: Typed][] = [];
  const elsewhere: string[] = [];
  for (const [place, { name: typedIn, ...typed }] of all) {
    const file = place.slice(place.indexOf('\n') + 1);
    if (place === `${key}\n${file}`) own.push([file, typed]);
    else if (typedIn === name) elsewhere.push(file);
  }
  return { own, elsewhere };
}

async function quietly<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
