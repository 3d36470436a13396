import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { tryWithLock, withLock } from './lock.ts';

let home: string;
let lock: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(home, '.dist.lock');
});

test.each([
  ['short', 'no lock'],
  ['long', 'x'.repeat(200)],
])(
  'a %s lock file that no program of ours wrote is copied aside, and locks',
  async (_length, text) => {
    writeFileSync(lock, text);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await withLock(lock, async () => {
      expect(await tryWithLock(lock, async () => {})).toBe(false);
    });
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
    expect(readFileSync(`${lock}.con-lai`, 'utf8')).toBe(text);
    expect(await tryWithLock(lock, async () => {})).toBe(true);
    expect(readdirSync(home).sort()).toEqual(['.dist.lock', '.dist.lock.con-lai']);
  },
);

test('reports a folder or a link in place of the lock in Vietnamese alone', async () => {
  mkdirSync(lock);
  await expect(withLock(lock, async () => {})).rejects.toThrow(
    /: đây là thư mục\. Hãy đổi tên hoặc chuyển đi\.$/,
  );
  const link = join(home, 'link');
  symlinkSync(join(home, 'gone', 'x'), link);
  await expect(withLock(link, async () => {})).rejects.toThrow(/: đây là liên kết\. /);
});

test.each([
  ['liên kết', symlinkSync],
  ['tệp còn có tên khác (liên kết cứng)', linkSync],
])(
  "refuses a lock that is somebody's file under another name, and leaves it as it is: %s",
  async (kind, link) => {
    const theirs = join(home, 'so-luong.txt');
    writeFileSync(theirs, 'x'.repeat(200));
    link(theirs, lock);
    await expect(withLock(lock, async () => {})).rejects.toThrow(`: đây là ${kind}. Hãy đổi tên`);
    expect(readFileSync(theirs, 'utf8')).toBe('x'.repeat(200));
    expect(readdirSync(home).sort()).toEqual(['.dist.lock', 'so-luong.txt']);
  },
);
