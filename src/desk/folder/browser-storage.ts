import { createStore, del, entries, get, set } from 'idb-keyval';
import type { Bytes } from '../../model/write/open-record.ts';

/**
 * What the browser keeps between two openings of the desk: the folder's handle and what was typed and
 * not yet saved. A browser that keeps nothing (a private window) only forgets.
 */
const handles = () => createStore('ban-lam-viec', 'thu-muc');
const typing = () => createStore('ban-lam-viec-dang-go', 'tep');

/** Text that was typed and not saved, by file; null where a file was to be gone. */
export interface Typed {
  /** What the file held when it was read. */
  before: Bytes | undefined;
  after: Bytes | undefined;
  /** Milliseconds. */
  at: number;
}

export async function rememberFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  await quietly(() => set('content', handle, handles()));
}

export async function rememberedFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return quietly(() => get<FileSystemDirectoryHandle>('content', handles()));
}

/** Keeps what was typed in a file of a folder, or forgets it once it is saved. */
export async function keepTyped(folder: string, file: string, typed: Typed | undefined) {
  const key = `${folder}\n${file}`;
  await quietly(() => (typed ? set(key, typed, typing()) : del(key, typing())));
}

/** What was typed in a folder and not saved. */
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
