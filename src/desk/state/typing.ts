import type { Bytes } from '../../model/write/open-record.ts';
import { keepTyped, type Typed } from '../folder/browser-storage.ts';
import { isSameBytes } from '../folder/save.ts';
import { checkSoon, tell } from './checking.ts';
import { folder, seen, typed } from './contents.ts';
import { addDeed, type Deed, deeds } from './deeds.ts';
import { noteClashes } from './reading.ts';

/** The deed of what is being typed at a place, which further letters belong to for two seconds. */
let burst: { deed: Deed; place: string; at: number } | undefined;

/** Takes what was typed in a file; it is kept in the browser until it is saved. */
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
  if (folder.value) void keepTyped(folder.value.name, file, value);
  checkSoon();
}

/**
 * Takes several files as typed, to be looked through and saved together; undone at once.
 * @param after what files are to hold; undefined where one is to be gone
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

/** Lets go of what was typed in a file. */
export function dropTyped(file: string): void {
  const known = typed.value.get(file);
  if (!known) return;
  addDeed({ title: 'bỏ chữ chưa lưu', typedIn: [file], undo: async () => putTyped(file, known) });
  putTyped(file, undefined);
  noteClashes([...typed.value.keys()]);
}

/** Goes on with what was typed over what somebody else wrote, which was shown. */
export function typeOver(file: string): void {
  const known = typed.value.get(file);
  if (!known) return;
  putTyped(file, { ...known, before: seen.value.get(file)?.bytes });
  noteClashes([...typed.value.keys()]);
}

/** Writes at once what an editor holds back while one types; saving takes the last word along. */
export const heldBack = new Set<() => void>();
