import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
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

test('names two locks that are one file, instead of waiting for itself', async () => {
  const other = join(home, '.dua-len.lock');
  writeFileSync(lock, '');
  linkSync(lock, other);
  const waiting = withLock(lock, () => withLock(other, async () => {}));
  await expect(waiting).rejects.toThrow(`"${other}" và "${lock}" là một tệp có hai tên`);
  expect(await tryWithLock(other, async () => {})).toBe(true);
});

const root = process.getuid?.() === 0;
const somebody = 65_534;
/** Takes the lock as a user other than root. @returns what was printed */
function takeAsSomebody(): string {
  const code = `
    const { tryWithLock } = await import(${JSON.stringify(import.meta.resolve('./lock.ts'))});
    if (process.getuid() === 0) process.setuid(${somebody});
    const say = ({ message }) => message;
    console.log(await tryWithLock(${JSON.stringify(lock)}, async () => {}).catch(say));`;
  return String(spawnSync(process.execPath, ['--input-type=module', '-e', code]).stdout);
}

test('whoever may write into the folder locks it, whoever did before', async () => {
  if (root) chownSync(home, somebody, somebody);
  await withLock(lock, async () => {
    expect(takeAsSomebody()).toBe('false\n');
  });
  expect(statSync(lock).uid).toBe(statSync(home).uid);
  expect(takeAsSomebody()).toBe('true\n');
  // As an earlier version left it.
  if (root) chownSync(lock, 0, 0);
  chmodSync(lock, 0o444);
  if (root) await withLock(lock, async () => expect(takeAsSomebody()).toBe('false\n'));
  expect(takeAsSomebody()).toBe('true\n');
  expect(readdirSync(home)).toEqual(['.dist.lock']);
});

test.runIf(root)("names the owner of another user's lock that cannot be replaced", () => {
  writeFileSync(lock, '');
  chmodSync(lock, 0o600);
  chmodSync(home, 0o755);
  expect(takeAsSomebody()).toContain(
    `: tệp này của người dùng root, lệnh chạy bằng người dùng số ${somebody} không ghi được. Nhờ người có quyền quản trị chạy: chown ${somebody} "${lock}"`,
  );
});
