import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../src/settings.ts';
import { CommandError } from '../command.ts';

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
  const held = await take(lock);
  try {
    return await work();
  } finally {
    held.close();
  }
}

/** The same, but gives up at once if another process holds the lock. @returns whether it ran */
export async function tryWithLock(lock: string, work: () => Promise<unknown>): Promise<boolean> {
  const held = tryTake(lock);
  if (!held) return false;
  try {
    await work();
  } finally {
    held.close();
  }
  return true;
}

async function take(lock: string): Promise<DatabaseSync> {
  for (let said = false; ; said = true) {
    const held = tryTake(lock);
    if (held) return held;
    if (!said)
      console.log(
        `Một lần dựng hoặc đưa trang lên khác đang chạy ở ${dirname(lock)}; đang chờ lần đó xong.`,
      );
    await wait(300);
  }
}

function tryTake(lock: string): DatabaseSync | undefined {
  mkdirSync(dirname(lock), { recursive: true });
  const database = open(lock);
  try {
    // In memory, so that a full disk does not prevent locking.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    // SQLite also opens a read-only file, and its lock would exclude nobody.
    accessSync(lock, constants.W_OK);
    return database;
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === busy) return undefined;
    throw unusable(lock, error);
  }
}

function open(lock: string): DatabaseSync {
  try {
    return new DatabaseSync(lock, { timeout: 0 });
  } catch (error) {
    throw unusable(lock, error);
  }
}

/** SQLite's errors contain neither the path nor, in usable form, the system's error. */
function unusable(lock: string, error: unknown): Error {
  return new CommandError(
    `Không dùng được "${lock}" (${(error as Error).message}), cần một tệp ghi được để hai lần dựng, hai lần đưa lên không chạy cùng lúc. Hãy xin quyền ghi với thư mục ấy, hoặc đổi tên thứ đang đứng ở đó.`,
    1,
    error,
  );
}

/** SQLITE_BUSY */
const busy = 5;
