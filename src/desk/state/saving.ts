import { copiesFolder } from '../../model/read/content-files.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import { afterOthers } from '../folder/after-others.ts';
import { keepTyped, type Typed } from '../folder/browser-storage.ts';
import type { Folder } from '../folder/folder.ts';
import { ClashError, type FileChange, isSameBytes, named, save } from '../folder/save.ts';
import { errorsOf, isChecking, runCheck, tell } from './checking.ts';
import {
  bytesOfAny,
  bytesOnDisk,
  contents,
  folder,
  type SeenFile,
  seen,
  typed,
} from './contents.ts';
import { addDeed, beginAct, deeds, say, sayWhy } from './deeds.ts';
import { noteClashes, readFolder, refresh } from './reading.ts';
import { heldBack } from './typing.ts';

/**
 * Unsaved files with errors, except the open one and those created together with it, with their number
 * of errors.
 */
export async function faultyBesides(open: string | undefined): Promise<Map<string, number>> {
  for (const writeNow of heldBack) writeNow();
  const own = new Set(open === undefined ? [] : [open]);
  for (const { typedIn = [] } of deeds.value)
    if (open !== undefined && typedIn.includes(open)) for (const file of typedIn) own.add(file);
  const others = [...typed.value.keys()].filter((file) => !own.has(file));
  if (others.length > 0 && isChecking.value) await runCheck();
  return new Map(others.map((file) => [file, errorsOf(file)] as const).filter(([, many]) => many));
}

/** Saves unsaved edits, except those of some files. */
export async function saveTyped(left: ReadonlySet<string> = new Set()): Promise<boolean> {
  for (const writeNow of heldBack) writeNow();
  const title = (changes: readonly FileChange[]) => `lưu ${named(changes)}`;
  return write(
    title,
    () => typedChanges(left),
    (changes) => {
      const errors = changes.reduce((sum, { file }) => sum + errorsOf(file), 0);
      const faults = ` Còn ${errors} lỗi trong đó: sửa xong trang mới dựng lại được.`;
      return `Đã lưu ${named(changes)}.${errors > 0 ? faults : ''}`;
    },
  );
}

const typedChanges = (left: ReadonlySet<string>): FileChange[] =>
  [...typed.value]
    .filter(([file]) => !left.has(file))
    .map(([file, { before, after }]) => ({ file, before, after }));

/**
 * Performs an act: writes its files at once, including their unsaved edits.
 * @param after new contents of files; undefined removes one
 * @returns whether it was written; `notice` contains the reason if not
 */
export async function act(
  title: string,
  after: ReadonlyMap<string, Bytes | undefined>,
  done: string,
): Promise<boolean> {
  const changes = await Promise.all(
    [...after].map(async ([file, bytes]): Promise<FileChange> => {
      const known = typed.value.get(file);
      const onDisk = seen.value.get(file);
      // Copies of approved texts are not read by the desk.
      const isApart = file.startsWith(`${copiesFolder}/`);
      const kept = isApart ? await bytesOnDisk(file) : onDisk && (await bytesOfAny(file));
      const before = known ? known.before : (onDisk?.bytes ?? kept);
      return { file, before, after: bytes };
    }),
  );
  return write(
    () => title,
    () => changes,
    () => done,
  );
}

type Said = (changes: readonly FileChange[]) => string;

async function write(
  title: Said,
  changesNow: () => readonly FileChange[],
  done: Said,
): Promise<boolean> {
  if (!folder.value) return false;
  const say = beginAct();
  try {
    const written = await writeChanges(changesNow, title);
    if (written.length > 0) say(done(written));
  } catch (error) {
    if (error instanceof ClashError) {
      const isTyped = error.clashes.some(({ file }) => typed.value.has(file));
      const again = error.written.length > 0 ? 'hãy hoàn tác rồi làm lại' : 'hãy làm lại';
      say(
        isTyped
          ? `${error.message} Mở tệp ấy để xem hai bản và chọn.`
          : `${error.message} Đã đọc lại tệp, ${again}.`,
        true,
      );
    } else say(`Chưa lưu được: ${sayWhy(error)}`, true);
    return false;
  }
  return true;
}

/**
 * Writes changes and records how to undo them, then reads and checks the result.
 * @param changesNow asked once everything before is written
 */
async function writeChanges(
  changesNow: () => readonly FileChange[],
  title?: Said,
): Promise<readonly FileChange[]> {
  const to = folder.value;
  if (!to) return [];
  const changes = await afterOthers(to, async () => {
    const changes = changesNow();
    if (changes.length > 0) await writeTo(to, changes, title);
    return changes;
  }).catch(async (error) => {
    if (error instanceof ClashError) await refresh().catch(() => {});
    throw error;
  });
  await runCheck();
  return changes;
}

async function writeTo(to: Folder, changes: readonly FileChange[], title?: Said): Promise<void> {
  const typedBefore = typed.value;
  try {
    await save(to, changes);
  } catch (error) {
    if (error instanceof ClashError) noteWritten(to, error.written, typedBefore, title);
    // A page that saved the file first has taken its text out of the storage that they share.
    for (const { file } of changes) {
      const value = typed.value.get(file);
      if (value) void keepTyped(to, file, value);
    }
    throw error;
  }
  const files = noteWritten(to, changes, typedBefore, title);
  try {
    await readFolder(to);
  } catch {
    say('Đã ghi vào thư mục, nhưng chưa đọc lại được thư mục; mở lại thư mục để xem.', true);
  }
  for (const file of files) {
    const now = contents.value.get(file);
    if (!now || now.bytes) tell(file, now?.bytes);
  }
  noteClashes([...typed.value.keys()]);
}

/** Records how to undo what was written, and that it is no longer unsaved. @returns its files */
function noteWritten(
  to: Folder,
  changes: readonly FileChange[],
  typedBefore: ReadonlyMap<string, Typed>,
  title?: Said,
): ReadonlySet<string> {
  const files = new Set(changes.map(({ file }) => file));
  deeds.value = deeds.value.filter(({ typedIn = [] }) => !typedIn.some((file) => files.has(file)));
  if (title && changes.length > 0) {
    const back = changes.map(({ file, before, after }) => ({ file, before: after, after: before }));
    addDeed({
      title: title(changes),
      undo: async () => {
        await writeChanges(() => back);
      },
    });
  }
  // What is typed while the folder is read again continues what was just written.
  const written = changes.flatMap(({ file, after }): [string, SeenFile][] =>
    after && typedBefore.has(file)
      ? [[file, { size: after.length, modified: 0, bytes: after }]]
      : [],
  );
  seen.value = new Map([...seen.value, ...written]);
  const stillTyped = changes.flatMap((change): [string, Typed][] => {
    const { file } = change;
    const value = typedOver(change, typedBefore.get(file), typed.value.get(file));
    return value ? [[file, value]] : [];
  });
  const others = [...typed.value].filter(([file]) => !files.has(file));
  typed.value = new Map([...others, ...stillTyped]);
  for (const file of files) void keepTyped(to, file, typed.value.get(file));
  return files;
}

/**
 * The unsaved edits of a file once a change was written: none, unless there was typing meanwhile. Typing
 * that continues what was written differs from that; typing beside an act clashes with the act.
 */
function typedOver(
  { before, after }: FileChange,
  then: Typed | undefined,
  now: Typed | undefined,
): Typed | undefined {
  if (now === then) return undefined;
  const isContinued = then !== undefined && isSameBytes(then.after, after);
  if (!isContinued) return now;
  // Without an entry it was typed back to what was there before.
  const value = now ?? { before, after: before, at: then.at };
  return isSameBytes(value.after, after) ? undefined : { ...value, before: after };
}
