import { copiesFolder } from '../../model/read/content-files.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import { keepTyped } from '../folder/browser-storage.ts';
import { ClashError, type FileChange, save } from '../folder/save.ts';
import { errorsOf, isChecking, runCheck, tell } from './checking.ts';
import { bytesOfAny, bytesOnDisk, folder, type SeenFile, seen, typed } from './contents.ts';
import { addDeed, beginAct, deeds, sayWhy } from './deeds.ts';
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
  const changes = [...typed.value]
    .filter(([file]) => !left.has(file))
    .map(([file, { before, after }]) => ({ file, before, after }));
  if (changes.length === 0) return true;
  const names = changes.length === 1 ? changes[0]?.file : `${changes.length} tệp`;
  return write(`lưu ${names}`, changes, () => {
    const errors = changes.reduce((sum, { file }) => sum + errorsOf(file), 0);
    const faults = ` Còn ${errors} lỗi trong đó: sửa xong trang mới dựng lại được.`;
    return `Đã lưu ${names}.${errors > 0 ? faults : ''}`;
  });
}

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
  return write(title, changes, () => done);
}

async function write(
  title: string,
  changes: readonly FileChange[],
  done: () => string,
): Promise<boolean> {
  if (!folder.value) return false;
  const say = beginAct();
  try {
    await writeChanges(changes, title);
  } catch (error) {
    if (error instanceof ClashError) {
      await refresh().catch(() => {});
      const isTyped = error.clashes.some(({ file }) => typed.value.has(file));
      say(
        isTyped
          ? `${error.message} Chưa ghi gì; mở tệp ấy để xem hai bản và chọn.`
          : `${error.message} Chưa ghi gì; đã đọc lại tệp, hãy làm lại.`,
        true,
      );
    } else say(`Chưa lưu được: ${sayWhy(error)}`, true);
    return false;
  }
  say(done());
  return true;
}

/** Writes changes and records how to undo them, then reads and checks the result. */
async function writeChanges(changes: readonly FileChange[], title?: string): Promise<void> {
  const to = folder.value;
  if (!to) return;
  await save(to, changes);
  const files = new Set(changes.map(({ file }) => file));
  deeds.value = deeds.value.filter(({ typedIn = [] }) => !typedIn.some((file) => files.has(file)));
  if (title !== undefined) {
    const back = changes.map(({ file, before, after }) => ({ file, before: after, after: before }));
    addDeed({ title, undo: () => writeChanges(back) });
  }
  // What is typed while the folder is read again continues what was just written.
  const written = changes.flatMap(({ file, after }): [string, SeenFile][] =>
    after && typed.value.has(file)
      ? [[file, { size: after.length, modified: 0, bytes: after }]]
      : [],
  );
  seen.value = new Map([...seen.value, ...written]);
  typed.value = new Map([...typed.value].filter(([file]) => !files.has(file)));
  for (const file of files) void keepTyped(to, file, undefined);
  await readFolder(to);
  for (const file of files) {
    const now = seen.value.get(file);
    if (!now || now.bytes) tell(file, now?.bytes);
  }
  noteClashes([...typed.value.keys()]);
  await runCheck();
}
