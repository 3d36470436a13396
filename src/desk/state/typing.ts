import type { Bytes } from '../../model/write/open-record.ts';
import { keepTyped, type Typed } from '../folder/browser-storage.ts';
import { isSameBytes } from '../folder/save.ts';
import { checkSoon, tell } from './checking.ts';
import { folder, seen, typed } from './contents.ts';
import { addDeed, type Deed, deeds } from './deeds.ts';
import { noteClashes } from './reading.ts';

/** The entry for current typing in a field; further characters are added to it for two seconds. */
let burst: { deed: Deed; place: string; at: number } | undefined;

/** Accepts typing in a file; it is stored in the browser until saved. */
export function type(file: string, after: Bytes | undefined, place: string): void {
  const known = typed.value.get(file);
  const before = known ? known.before : seen.value.get(file)?.bytes;
  const now = Date.now();
  const isGoingOn =
    burst?.deed === deeds.value.at(-1) &&
    burst?.deed.typedIn?.[0] === file &&
    burst.place === place &&
    now - burst.at < 2000;
  if (burst && isGoingOn) burst.at = now;
  else {
    const deed: Deed = {
      title: `chữ vừa gõ ở ${place || file}`,
      typedIn: [file],
      undo: async () => putTyped(file, known),
    };
    addDeed(deed);
    burst = { deed, place, at: now };
  }
  putTyped(file, isSameBytes(before, after) ? undefined : { before, after, at: now });
}

function putTyped(file: string, value: Typed | undefined): void {
  const next = new Map(typed.value);
  if (value) next.set(file, value);
  else next.delete(file);
  typed.value = next;
  tell(file, value ? value.after : seen.value.get(file)?.bytes);
  if (folder.value) void keepTyped(folder.value, file, value);
  checkSoon();
}

/**
 * Edits several files without saving, to be reviewed and saved together; undone as one entry.
 * @param after new contents of files; undefined removes one
 */
export function typeAll(after: ReadonlyMap<string, Bytes | undefined>, title: string): void {
  const known = new Map([...after.keys()].map((file) => [file, typed.value.get(file)]));
  addDeed({
    title,
    typedIn: [...after.keys()],
    undo: async () => {
      for (const [file, value] of known) putTyped(file, value);
    },
  });
  for (const [file, bytes] of after) {
    const before = known.get(file) ? known.get(file)?.before : seen.value.get(file)?.bytes;
    const isAsRead = isSameBytes(before, bytes);
    putTyped(file, isAsRead ? undefined : { before, after: bytes, at: Date.now() });
  }
}

/** Discards the unsaved edits of a file. */
export function dropTyped(file: string): void {
  const known = typed.value.get(file);
  if (!known) return;
  addDeed({ title: 'bỏ chữ chưa lưu', typedIn: [file], undo: async () => putTyped(file, known) });
  putTyped(file, undefined);
  noteClashes([...typed.value.keys()]);
}

/** Keeps the unsaved edits of a file over someone else's version, which was shown. */
export function typeOver(file: string): void {
  const known = typed.value.get(file);
  if (!known) return;
  putTyped(file, { ...known, before: seen.value.get(file)?.bytes });
  noteClashes([...typed.value.keys()]);
}

/** Flushes the edits that an editor holds back during typing, so that saving includes them. */
export const heldBack = new Set<() => void>();
