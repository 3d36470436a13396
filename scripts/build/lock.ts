import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { writeDurably } from '../../src/disk/durable.ts';
import { entryAt, kindOf } from '../../src/disk/entry.ts';
import { asideOf } from '../../src/disk/move-aside.ts';
import { keepRights, replaceWhole } from '../../src/disk/write-whole.ts';
import { root } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { reasonOf } from '../refusals.ts';

/** Lock file for builds in this project. */
export const buildLock = join(root, '.build/lock.sqlite');

/**
 * Lock file for changes to a folder of releases, to which several clones of this project and several
 * content folders may publish.
 */
export const releasesLock = (folder: string): string => join(folder, '.dua-len.lock');

/**
 * Runs `work` while no other process on this machine holds the lock; a second one reports that and
 * waits. The operating system holds the lock (through SQLite), so it is released when its process ends
 * in any way, and nothing must be cleaned up.
 */
export async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const release = await take(lock);
  try {
    return await work();
  } finally {
    release();
  }
}

/** The same, but gives up at once if another process holds the lock. @returns whether it ran */
export async function tryWithLock(lock: string, work: () => Promise<unknown>): Promise<boolean> {
  const release = tryTake(lock);
  if (!release) return false;
  try {
    await work();
  } finally {
    release();
  }
  return true;
}

/** Paths of the locks that this process holds, by file. */
const held = new Map<string, string>();

async function take(lock: string): Promise<() => void> {
  for (let said = false; ; said = true) {
    const release = tryTake(lock);
    if (release) return release;
    const own = held.get(fileAt(lock));
    if (own !== undefined && own !== lock) {
      throw new CommandError(
        `"${lock}" và "${own}" là một tệp có hai tên (liên kết cứng), nên lệnh này sẽ chờ chính nó mãi. Hãy xóa một trong hai; lần chạy sau tạo lại.`,
      );
    }
    if (!said)
      console.log(
        `Một lần dựng hoặc đưa trang lên khác đang chạy ở ${dirname(lock)}; đang chờ lần đó xong.`,
      );
    await wait(300);
  }
}

/** Identifies the file at a path; empty if there is none. */
function fileAt(path: string): string {
  const there = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return there ? `${there.dev}:${there.ino}` : '';
}

/**
 * @param isFirst network drives that number files anew at each look are asked only twice
 * @returns the function that releases the lock; undefined if another process holds it
 */
function tryTake(lock: string, isFirst = true): (() => void) | undefined {
  mkdirSync(dirname(lock), { recursive: true });
  createWithRights(lock);
  const file = fileAt(lock);
  const database = open(lock);
  try {
    // In memory, so that a full disk does not prevent locking.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    // SQLite also opens a read-only file: its lock excludes nobody, but shows that nobody else has one.
    const isReplaced = !isWritable(lock) && replaced(lock);
    if (isReplaced || (isFirst && fileAt(lock) !== file)) {
      database.close();
      return tryTake(lock, isReplaced);
    }
    accessSync(lock, constants.W_OK);
  } catch (error) {
    database.close();
    const { errcode } = error as { errcode?: number };
    if (errcode === busy) return undefined;
    if (errcode === notADatabase && emptied(lock)) return tryTake(lock);
    throw unusable(lock, error);
  }
  held.set(file, lock);
  return () => {
    held.delete(file);
    database.close();
  };
}

/** Whoever may write into the folder may lock it, so that what root did once stops no service. */
function createWithRights(lock: string): void {
  try {
    writeFileSync(lock, '', { flag: 'wx' });
    const { mode, uid, gid } = statSync(dirname(lock));
    keepRights(lock, { mode: mode & 0o666, uid, gid });
  } catch {
    // It exists, or the next step says why not.
  }
}

/**
 * Replaces an empty lock file of another user. Two clones that do so in the same instant could both publish; within
 * one, the lock of its builds prevents that. @returns whether it could be
 */
function replaced(lock: string): boolean {
  try {
    const there = lstatSync(lock);
    if (there.size > 0 || there.nlink > 1) return false;
    replaceWhole(lock, (beside) => writeFileSync(beside, '', { flag: 'wx' }));
    return true;
  } catch {
    return false;
  }
}

/**
 * Empties a lock file that none of our programs wrote, after a copy of it was made: under another file two processes
 * could hold the lock, each its own. A file with a second name is someone's elsewhere. @returns whether it could be
 */
function emptied(lock: string): boolean {
  let file: number | undefined;
  try {
    // Windows has no such flag; links were refused before.
    file = openSync(lock, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0));
    if (fstatSync(file).nlink > 1) return false;
    const aside = asideOf(lock);
    writeDurably(aside, readFileSync(file), { flag: 'wx' });
    ftruncateSync(file);
    console.warn(
      `Cảnh báo: "${lock}" có nội dung không do chương trình ghi; đã chép sang ${aside}. Hãy xem lại rồi chuyển đi.`,
    );
    return true;
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function open(lock: string): DatabaseSync {
  try {
    // SQLite would follow a link, to a file or to where it then creates one.
    if (entryAt(lock)?.isFile() === false) throw new Error('not a file');
    return new DatabaseSync(lock, { timeout: 0 });
  } catch (error) {
    throw unusable(lock, error);
  }
}

/** SQLite's errors contain neither the path nor the system's error. */
function unusable(lock: string, error: unknown): Error {
  const there = entryAt(lock);
  const why =
    there && (!there.isFile() || there.nlink > 1)
      ? `đây là ${there.isFile() ? 'tệp còn có tên khác (liên kết cứng)' : kindOf(there)}. Hãy đổi tên hoặc chuyển đi.`
      : (othersFile(lock, there) ?? refusedBy(there ? lock : dirname(lock)) ?? reasonOf(error));
  return new CommandError(
    `Không dùng được "${lock}", cần một tệp ghi được để hai lần dựng, hai lần đưa lên không chạy cùng lúc: ${why}`,
    1,
    error,
  );
}

/** That a file belongs to another user and who may mend that, in a sentence; undefined if it is usable. */
function othersFile(lock: string, there: Stats | undefined): string | undefined {
  const own = process.getuid?.();
  if (!there || own === undefined || there.uid === own || isWritable(lock)) return undefined;
  const owner = there.uid === 0 ? 'root' : `số ${there.uid}`;
  return `tệp này của người dùng ${owner}, lệnh chạy bằng người dùng số ${own} không ghi được. Nhờ người có quyền quản trị chạy: chown ${own} "${lock}"`;
}

function isWritable(path: string): boolean {
  return refusedBy(path) === undefined;
}

/** Why the system lets nobody write to a path, in a sentence; undefined if it does. */
function refusedBy(path: string): string | undefined {
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    return reasonOf({ ...(error as Error), path: undefined });
  }
}

/** SQLITE_BUSY, SQLITE_NOTADB */
const [busy, notADatabase] = [5, 26];
