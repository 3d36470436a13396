import { createStore, del, entries, get, set } from 'idb-keyval';
import type { Bytes } from '../../model/write/open-record.ts';

/**
 * Browser storage between sessions: the folder's handle and unsaved edits. A browser without storage (a
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

/** Remembers the open folder for the next visit. */
export async function rememberFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  await quietly(() => set('content', handle, handles()));
}

/** The folder of the last visit; it may need a permission again. */
export async function rememberedFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return quietly(() => get<FileSystemDirectoryHandle>('content', handles()));
}

/** Stores the unsaved text of a file, or deletes it once saved. */
export async function keepTyped(folder: string, file: string, typed: Typed | undefined) {
  const key = `${folder}\n${file}`;
  await quietly(() => (typed ? set(key, typed, typing()) : del(key, typing())));
}

/** The unsaved texts of a folder. */
export async function keptTyped(folder: string): Promise<[file: string, typed: Typed][]> {
  const all = (await quietly(() => entries<string, Typed>(typing()))) ?? [];
  const start = `${folder}\n`;
  return all
    .filter(([key]) => key.startsWith(start))
    .map(([key, typed]) => [key.slice(start.length), typed]);
}

async function quietly<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
