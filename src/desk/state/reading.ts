import { computed, signal } from '@preact/signals';
import { isTextFile } from '../../model/read/content-files.ts';
import { readWatchStatus, type WatchStatus, watchStatusName } from '../../model/watch-status.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import { isLookedInto } from '../check/checker.ts';
import { afterOthers } from '../folder/after-others.ts';
import { keptTyped } from '../folder/browser-storage.ts';
import type { Folder } from '../folder/folder.ts';
import { inTurns } from '../folder/in-turns.ts';
import { held, isSameBytes } from '../folder/save.ts';
import { isChecking, runCheck, tell } from './checking.ts';
import { folder, type SeenFile, seen, typed } from './contents.ts';
import { deeds, say } from './deeds.ts';

/** Current contents of files that someone else changed under unsaved edits. */
export const clashes = signal<ReadonlyMap<string, Bytes | undefined>>(new Map());
const readings = signal(0);
/** Whether the report may change by itself: the folder is being read or checked. */
export const isBusy = computed(() => readings.value > 0 || isChecking.value);
/** The watch's status of the published site; undefined if none runs over this folder. */
export const watchStatus = signal<WatchStatus | undefined>(undefined);
/** Opens a folder: reads it, restores unsaved edits, and checks everything. */
export async function openFolder(opened: Folder): Promise<void> {
  seen.value = new Map();
  typed.value = new Map();
  clashes.value = new Map();
  deeds.value = [];
  await readFolder(opened);
  const { own, elsewhere } = await keptTyped(opened);
  typed.value = new Map(own);
  for (const [file, { after }] of own) tell(file, after);
  const files = own.map(([file]) => file);
  noteClashes(files);
  folder.value = opened;
  const said = [
    files.length > 0 && `Đã mở lại chữ đang gõ dở ở ${named(files)}; chưa lưu vào thư mục.`,
    elsewhere.length > 0 &&
      `Còn chữ gõ dở ở ${named(elsewhere)} của một thư mục khác cũng tên “${opened.name}”; mở thư mục ấy thì thấy lại.`,
  ].filter((each) => each !== false);
  if (said.length > 0) say(said.join(' '));
  await runCheck();
}

const named = (files: readonly string[]) => (files.length === 1 ? files[0] : `${files.length} tệp`);

/** Reads files that changed on disk again. */
export async function refresh(): Promise<void> {
  const from = folder.value;
  if (!from) return;
  readings.value += 1;
  try {
    const isChanged = await afterOthers(from, async () => {
      const before = seen.value;
      await readFolder(from);
      return before !== seen.value;
    });
    if (!isChanged) return;
    noteClashes([...typed.value.keys()]);
    await runCheck();
  } finally {
    readings.value -= 1;
  }
}

/** Reads a folder and reports changes to the check. */
export async function readFolder(from: Folder): Promise<void> {
  const listed = await from.list();
  const now = new Map<string, SeenFile>();
  let isChanged = false;
  await readStatus(from);
  await inTurns(listed, async ({ file, size, modified }) => {
    const known = seen.value.get(file);
    if (known?.size === size && known.modified === modified) {
      now.set(file, known);
      return;
    }
    isChanged = true;
    const bytes = isLookedInto(file, size) ? await from.read(file) : undefined;
    now.set(file, { size, modified, bytes: isTextFile(file) ? bytes : undefined });
    if (!typed.value.has(file)) tell(file, bytes ?? new Uint8Array(), size);
  });
  for (const file of seen.value.keys()) {
    if (now.has(file)) continue;
    isChanged = true;
    if (!typed.value.has(file)) tell(file, undefined);
  }
  if (isChanged) seen.value = now;
}

/** Reads the watch's status, if there is one. */
async function readStatus(from: Folder): Promise<void> {
  const bytes = await held(from, watchStatusName);
  watchStatus.value = bytes && readWatchStatus(new TextDecoder().decode(bytes));
}

/** Files that changed on disk since a time in milliseconds; unknown for a zip. */
export const changedSince = (moment: number): string[] =>
  folder.value?.kind === 'directory'
    ? [...seen.value].flatMap(([file, { modified }]) => (modified > moment ? [file] : [])).sort()
    : [];

/** Records which files with unsaved edits have changed on disk. */
export function noteClashes(files: readonly string[]): void {
  const found = files.flatMap((file): [string, Bytes | undefined][] => {
    const before = typed.value.get(file)?.before;
    const now = seen.value.get(file)?.bytes;
    return typed.value.has(file) && isTextFile(file) && !isSameBytes(before, now)
      ? [[file, now]]
      : [];
  });
  clashes.value = new Map(found);
}
