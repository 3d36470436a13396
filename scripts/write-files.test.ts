import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { refuseStopped, writeFolder } from './write-files.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'folder-')), 'moi');
});
const files = new Map([
  ['a.md', 'a'],
  ['b/c.md', 'c'],
]);

test('a prepared folder keeps its owner and permissions, and passes on its group', () => {
  mkdirSync(folder);
  // Only root may change a folder's owner.
  if (process.getuid?.() === 0) chownSync(folder, 65_534, 65_534);
  chmodSync(folder, 0o2775);
  const before = statSync(folder);
  writeFolder(folder, files, ['d']);
  const { mode, uid, gid, ino } = statSync(folder);
  expect([mode, uid, gid, ino]).toEqual([before.mode, before.uid, before.gid, before.ino]);
  expect(statSync(join(folder, 'b/c.md')).gid).toBe(before.gid);
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'b', 'd']);
  expect(readFileSync(join(folder, 'b/c.md'), 'utf8')).toBe('c');
});

test('reports leftovers of a kill, beside a new folder or within one, and never removes them', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const left = join(folder, '../.dang-ghi-x1Y2z3');
  mkdirSync(left);
  writeFolder(folder, files);
  expect(warn.mock.calls.join()).toContain(left);
  expect(readdirSync(join(folder, '..')).sort()).toEqual(['.dang-ghi-x1Y2z3', 'moi']);
  expect(() => refuseStopped(folder)).not.toThrow();
  expect(() => writeFolder(join(folder, '..'), files)).toThrow(
    'đã bị dừng giữa chừng (còn .dang-ghi-x1Y2z3). Nếu ở đó chưa có gì của bạn thì xóa',
  );
});
