import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Report } from '../check/kit/report.ts';
import { collections, type Noun } from '../model/collections.ts';
import { copiesFolder, type ListedFile, overlaid } from '../model/read/content-files.ts';
import {
  type ContentSet,
  nouns,
  plainEntriesIn,
  readContentSet,
} from '../model/read/content-set.ts';
import { nounOf, type PlainEntry } from '../model/read/read.ts';
import { readWatchStatus, type WatchStatus, watchStatusName } from '../model/watch-status.ts';
import type { Bytes } from '../model/write/open-record.ts';
import { upperFirst } from '../text/upper-first.ts';
import { isLookedInto, isText } from './check/checker.ts';
import type { CheckClient, QuestionName } from './check/client.ts';
import { today } from './day.ts';
import { type Copy, copiesAmong, oldCopies } from './folder/copies.ts';
import type { Folder, FolderFile } from './folder/folder.ts';
import { keepTyped, keptTyped, type Typed } from './folder/remembered.ts';
import { ClashError, type FileChange, held, isSameBytes, save } from './folder/save.ts';

/** A file as the desk last saw it on disk. */
interface SeenFile {
  size: number;
  modified: number;
  /** Absent where the desk does not read it: photos once they are checked, scans. */
  bytes?: Bytes | undefined;
}

/** Something done that can be undone. */
interface Deed {
  title: string;
  /** The files that were typed in; saving one takes the place of what was typed. */
  typedIn?: readonly string[];
  undo: () => Promise<void>;
}

/** The desk's one state: what lies on disk, what is typed over it, and what the check says of both. */
export const folder = signal<Folder | undefined>(undefined);
const seen = signal<ReadonlyMap<string, SeenFile>>(new Map());
export const typed = signal<ReadonlyMap<string, Typed>>(new Map());
/** What files hold now that were changed by somebody else under unsaved typing. */
export const clashes = signal<ReadonlyMap<string, Bytes | undefined>>(new Map());
export const report = signal<Report | undefined>(undefined);
export const isChecking = signal(false);
const readings = signal(0);
/** Whether what the desk says of the folder may change by itself: it is read again, or checked. */
export const isBusy = computed(() => readings.value > 0 || isChecking.value);
/** Copies of what files held before they were written, the newest first. */
export const copies = signal<readonly Copy[]>([]);
/** What the watch says of the published site; undefined where none runs over this folder. */
export const watchStatus = signal<WatchStatus | undefined>(undefined);
/** A sentence on what was just done, and whether it is bad news. */
export const notice = signal<{ text: string; bad?: boolean } | undefined>(undefined);
const deeds = signal<readonly Deed[]>([]);

let checker: CheckClient | undefined;
export const useChecker = (client: CheckClient) => {
  checker = client;
};

/** Every file of the content as it would be with what is typed. */
export const contents = computed<ReadonlyMap<string, { size: number; bytes?: Bytes | undefined }>>(
  () => {
    const all = new Map<string, { size: number; bytes?: Bytes | undefined }>(seen.value);
    for (const [file, { after }] of typed.value) {
      if (after) all.set(file, { size: after.length, bytes: after });
      else all.delete(file);
    }
    return all;
  },
);

const read = new WeakMap<Uint8Array, { file: string; entries: readonly PlainEntry[] }>();

/** The files of each noun that can be read, in order. */
const filesByNoun = computed(() => {
  const files = [...contents.value].flatMap(([file, { bytes }]) => (bytes ? [file] : []));
  return Map.groupBy(files.sort(), nounOf);
});

const nounRecords = new Map(
  nouns.map((noun) => {
    let known: readonly PlainEntry[] = [];
    const records = computed(() => {
      const files = filesByNoun.value.get(noun) ?? [];
      const next = files.flatMap((file) => entriesIn(bytesOf(file) as Bytes, file, noun));
      const isSame =
        next.length === known.length && next.every((entry, index) => entry === known[index]);
      if (!isSame) known = next;
      return known;
    });
    return [noun, records];
  }),
);

/**
 * Every record of a noun. A file is parsed once for as long as it stays the same, and what was made of
 * a noun's records stands until one of them changes, whatever is typed elsewhere.
 */
export const recordsOf = (noun: Noun): readonly PlainEntry[] => nounRecords.get(noun)?.value ?? [];

/** All records as they would be with what is typed and, where some are given, with other files. */
export function contentSet(others: ReadonlyMap<string, Bytes | undefined> = new Map()): ContentSet {
  const list = [...contents.value].map(
    ([file, { size }]): ListedFile => ({ file, kind: 'file', size }),
  );
  const read = (file: string) => bytesOf(file) ?? new Uint8Array();
  return readContentSet(overlaid({ list, read }, others), entriesIn);
}

/** A file's records, read once for as long as its bytes are the same. */
function entriesIn(bytes: Uint8Array, file: string, noun: Noun) {
  const known = read.get(bytes);
  if (known?.file === file) return known.entries;
  const entries = plainEntriesIn(bytes, file, noun);
  read.set(bytes, { file, entries });
  return entries;
}

const byFile = new Map<string, ReadonlySignal<Bytes | undefined>>();

/** What a file holds with what is typed; changes with that file alone. */
export function ownBytes(file: string): Bytes | undefined {
  const known = byFile.get(file) ?? computed(() => bytesOf(file));
  byFile.set(file, known);
  return known.value;
}

/** What a file holds with what is typed; undefined where it is not there. */
export const bytesOf = (file: string): Bytes | undefined => contents.value.get(file)?.bytes;

/** The bytes of any file, read from the folder where the desk does not keep them. */
export async function bytesOfAny(file: string): Promise<Bytes | undefined> {
  const known = bytesOf(file);
  if (known || !folder.value || !contents.value.has(file)) return known;
  return held(folder.value, file);
}

/** What any place of the folder holds on disk, a copy too; undefined where it is not there. */
export const bytesOnDisk = async (path: string): Promise<Bytes | undefined> =>
  folder.value && held(folder.value, path);

/** The last thing that can be undone, in words. */
export const undoTitle = computed(() => deeds.value.at(-1)?.title);

/** Opens a folder: reads it, brings back what was typed and not saved, and checks all of it. */
export async function openFolder(opened: Folder): Promise<void> {
  seen.value = new Map();
  typed.value = new Map();
  clashes.value = new Map();
  deeds.value = [];
  await readFolder(opened);
  const back = await keptTyped(opened.name);
  typed.value = new Map(back);
  for (const [file, { after }] of back) tell(file, after);
  noteClashes(back.map(([file]) => file));
  folder.value = opened;
  if (back.length > 0) {
    notice.value = { text: `Đã mở lại chữ đang gõ dở ở ${back.length} tệp; chưa lưu vào thư mục.` };
  }
  await runCheck();
}

/** Reads again what changed on disk since it was read. */
export async function refresh(): Promise<void> {
  if (!folder.value) return;
  const before = seen.value;
  readings.value += 1;
  try {
    await readFolder(folder.value);
    if (before === seen.value) return;
    noteClashes([...typed.value.keys()]);
    await runCheck();
  } finally {
    readings.value -= 1;
  }
}

async function readFolder(from: Folder): Promise<void> {
  const listed = await from.list();
  const now = new Map<string, SeenFile>();
  let isChanged = false;
  const all = copiesAmong(listed.map(({ file }) => file));
  const old = new Set(oldCopies(all, new Date()));
  for (const stale of old) await from.removeFolder(stale);
  copies.value = all.filter(({ stamp }) => !old.has(`${copiesFolder}/${stamp}`));
  await readStatus(from, listed);
  await inTurns(listed, async ({ file, size, modified }) => {
    if (file.startsWith(`${copiesFolder}/`)) return;
    const known = seen.value.get(file);
    if (known?.size === size && known.modified === modified) {
      now.set(file, known);
      return;
    }
    isChanged = true;
    const bytes = isLookedInto(file, size) ? await from.read(file) : undefined;
    now.set(file, { size, modified, bytes: isText(file) ? bytes : undefined });
    if (!typed.value.has(file)) checker?.put({ file, bytes: bytes ?? new Uint8Array(), size });
  });
  for (const file of seen.value.keys()) {
    if (now.has(file)) continue;
    isChanged = true;
    if (!typed.value.has(file)) checker?.put({ file, bytes: undefined });
  }
  if (isChanged) seen.value = now;
}

/** Reads what the watch says of the site, where one runs. */
async function readStatus(from: Folder, listed: readonly FolderFile[]): Promise<void> {
  const isThere = listed.some(({ file }) => file === watchStatusName);
  const bytes = isThere ? await held(from, watchStatusName) : undefined;
  watchStatus.value = bytes && readWatchStatus(new TextDecoder().decode(bytes));
}

/** Files that changed on disk since a moment, in milliseconds; of a zip nobody knows. */
export const changedSince = (moment: number): string[] =>
  folder.value?.kind === 'directory'
    ? [...seen.value].flatMap(([file, { modified }]) => (modified > moment ? [file] : [])).sort()
    : [];

/** Eight at a time: a network drive answers slowly, and many at once not at all. */
async function inTurns<Item>(items: readonly Item[], act: (item: Item) => Promise<void>) {
  const left = [...items];
  const turn = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: 8 }, turn));
}

function noteClashes(files: readonly string[]): void {
  const found = files.flatMap((file): [string, Bytes | undefined][] => {
    const before = typed.value.get(file)?.before;
    const now = seen.value.get(file)?.bytes;
    return typed.value.has(file) && isText(file) && !isSameBytes(before, now) ? [[file, now]] : [];
  });
  clashes.value = new Map(found);
}

function tell(file: string, bytes: Bytes | undefined): void {
  checker?.put({ file, bytes });
}

let lastCheck = 0;
let newest: Promise<void> = Promise.resolve();
let isAsked = false;

/** Runs the check over what is there and typed, and ends when the newest check asked for is reported. */
export function runCheck(): Promise<void> {
  newest = check();
  return newest;
}

async function check(): Promise<void> {
  if (!checker) return;
  lastCheck += 1;
  const turn = lastCheck;
  isChecking.value = true;
  const answer = await checker.ask('folder', today());
  if (turn !== lastCheck) return newest;
  report.value = answer;
  isChecking.value = false;
}

function checkSoon(): void {
  if (isAsked) return;
  isAsked = true;
  isChecking.value = true;
  setTimeout(() => {
    isAsked = false;
    void runCheck();
  }, 150);
}

/** What the check would say with other files; null where one is to be gone. */
export async function reportWith(
  others: ReadonlyMap<string, Uint8Array | null>,
  name: QuestionName = 'act',
): Promise<Report> {
  if (!checker) throw new Error('the check has not started');
  return checker.ask(name, today(), others);
}

let lastTyping = { file: '', place: '', at: 0 };

/** Takes what was typed in a file; it is kept in the browser until it is saved. */
export function type(file: string, after: Bytes | undefined, place: string): void {
  const known = typed.value.get(file);
  const before = known ? known.before : seen.value.get(file)?.bytes;
  const now = Date.now();
  const isSameBurst =
    lastTyping.file === file && lastTyping.place === place && now - lastTyping.at < 2000;
  lastTyping = { file, place, at: now };
  if (!isSameBurst) {
    addDeed({
      title: `chữ vừa gõ ở ${place || file}`,
      typedIn: [file],
      undo: async () => putTyped(file, known),
    });
  }
  putTyped(file, isSameBytes(before, after) ? undefined : { before, after, at: now });
}

function putTyped(file: string, value: Typed | undefined): void {
  const next = new Map(typed.value);
  if (value) next.set(file, value);
  else next.delete(file);
  typed.value = next;
  lastTyping = { ...lastTyping, at: value ? lastTyping.at : 0 };
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

function addDeed(deed: Deed): void {
  deeds.value = [...deeds.value.slice(-49), deed];
}

let begun = 0;
let saidLast = 0;

/** Begins an act. @returns how to say what came of it: one that ends late says nothing over a newer one's word */
function beginAct(): (text: string, bad?: boolean) => void {
  begun += 1;
  const act = begun;
  return (text, bad = false) => {
    if (act < saidLast) return;
    saidLast = act;
    notice.value = { text, bad };
  };
}

/** Undoes the last thing done. */
export async function undo(): Promise<void> {
  const last = deeds.value.at(-1);
  if (!last) return;
  const say = beginAct();
  deeds.value = deeds.value.slice(0, -1);
  lastTyping = { file: '', place: '', at: 0 };
  try {
    await last.undo();
    say(`Đã hoàn tác: ${last.title}.`);
  } catch (error) {
    say(`Chưa hoàn tác được: ${sayWhy(error)}`, true);
  }
}

/** Writes at once what an editor holds back while one types; saving takes the last word along. */
export const heldBack = new Set<() => void>();

/** Whether a file was made at the desk and never saved. */
export const isTypedNew = (file: string): boolean =>
  typed.value.has(file) && typed.value.get(file)?.before === undefined && !seen.value.has(file);

/**
 * The files that wait to be saved with errors, besides the open one and what was made together with it:
 * how many errors each has.
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

const errorsOf = (file: string) =>
  (report.value?.diagnostics ?? []).filter(
    (each) => each.file === file && each.severity === 'error',
  ).length;

/** Saves what is typed, but for files that are left as they are typed. */
export async function saveTyped(left: ReadonlySet<string> = new Set()): Promise<boolean> {
  for (const writeNow of heldBack) writeNow();
  const changes = [...typed.value]
    .filter(([file]) => !left.has(file))
    .map(([file, { before, after }]) => ({ file, before, after }));
  if (changes.length === 0) return true;
  const names = changes.length === 1 ? changes[0]?.file : `${changes.length} tệp`;
  if (!(await write(`lưu ${names}`, changes, `Đã lưu ${names}.`))) return false;
  const errors = changes.reduce((sum, { file }) => sum + errorsOf(file), 0);
  if (errors > 0)
    notice.value = {
      text: `Đã lưu ${names}. Còn ${errors} lỗi trong đó: sửa xong trang mới dựng lại được.`,
    };
  return true;
}

/**
 * Does an act: writes its files at once, also what was typed in them.
 * @param after what files are to hold; undefined where one is to be gone
 * @returns whether it was written; the reason why not is in `notice`
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
      // Copies of what was approved are no part of what the desk reads.
      const isApart = file.startsWith(`${copiesFolder}/`);
      const kept = isApart ? await bytesOnDisk(file) : onDisk && (await bytesOfAny(file));
      const before = known ? known.before : (onDisk?.bytes ?? kept);
      return { file, before, after: bytes };
    }),
  );
  return write(title, changes, done);
}

async function write(
  title: string,
  changes: readonly FileChange[],
  done: string,
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
  say(done);
  return true;
}

/** Writes changes and remembers how to undo them, then reads and checks what came of it. */
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
  typed.value = new Map([...typed.value].filter(([file]) => !files.has(file)));
  for (const file of files) void keepTyped(to.name, file, undefined);
  await readFolder(to);
  for (const file of files) {
    const now = seen.value.get(file);
    if (!now || now.bytes) tell(file, now?.bytes);
  }
  noteClashes([...typed.value.keys()]);
  await runCheck();
}

/** Why writing failed, in words for a clerk. */
function sayWhy(error: unknown): string {
  const { name, message } = error as DOMException;
  const kept = 'Chữ đã gõ vẫn được giữ trong trình duyệt.';
  if (name === 'NotAllowedError') return `trình duyệt chưa được phép ghi vào thư mục. ${kept}`;
  if (name === 'QuotaExceededError') return `ổ đĩa đầy. ${kept}`;
  if (name === 'NotFoundError') return `không thấy thư mục; ổ mạng có thể đã mất kết nối. ${kept}`;
  if (name === 'NoModificationAllowedError')
    return `tệp đang mở ở chương trình khác hoặc chỉ cho đọc. ${kept}`;
  return error instanceof ClashError ? message : `${message}. ${kept}`;
}

/** What a noun's records are called, with a capital. */
export const labelOf = (noun: Noun) => {
  const { label } = collections[noun];
  return upperFirst(label);
};
