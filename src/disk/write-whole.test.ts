import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeNew } from './write-new.ts';
import { writeInside, writeWhole } from './write-whole.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'write-'));
});

test('replaces a file and keeps its permissions, and creates a new one', () => {
  const path = join(home, 'a.txt');
  writeWhole(path, 'old');
  chmodSync(path, 0o640);
  writeWhole(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(home)).toEqual(['a.txt']);
});

test('keeps mode and owner of a file, whoever writes it', () => {
  const path = join(home, 'a.txt');
  writeFileSync(path, 'old');
  chmodSync(path, 0o666);
  // Only root may change a file's owner.
  const [uid, gid] = process.getuid?.() === 0 ? [65_534, 65_534] : [undefined, undefined];
  if (uid && gid) chownSync(path, uid, gid);
  const before = statSync(path);
  writeWhole(path, 'new');
  const { mode, uid: user, gid: group } = statSync(path);
  expect([mode, user, group]).toEqual([before.mode, before.uid, before.gid]);
});

test('removes leftovers of interrupted writers after a day, and nothing else', () => {
  const left = ['0f8fad5b-d9cb-469f-a165-708677289501', '0f8fad5b-d9cb-469f-a165-708677289502']
    .map((id) => `.a.txt.${id}.moi`)
    .map((name) => join(home, name));
  const others = [
    '.a.txt.moi',
    '.a.txt.20261101.moi',
    '.a.txt.0123abcd',
    '.b.txt.0123abcd.moi',
    '.a.txt.nháp.moi',
  ];
  for (const file of [...left, ...others.map((name) => join(home, name))]) {
    writeFileSync(file, 'x');
    utimesSync(file, new Date(0), new Date(0));
  }
  const writing = join(home, '.a.txt.0f8fad5b-d9cb-469f-a165-708677289503.moi');
  writeFileSync(writing, 'half');
  writeWhole(join(home, 'a.txt'), 'new');
  expect(readdirSync(home).sort()).toEqual(['a.txt', basename(writing), ...others].sort());
});

test('leaves the file unchanged, and no leftovers, if `ready` throws', () => {
  const path = join(home, 'a.txt');
  writeFileSync(path, 'old');
  const stop = () => {
    throw new Error('stop');
  };
  expect(() => writeWhole(path, 'new', stop)).toThrow('stop');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(home)).toEqual(['a.txt']);
});

test.each<[string, (path: string) => void]>([
  ['a link', (path) => symlinkSync(join(home, 'theirs'), path)],
  ['a folder', (path) => mkdirSync(path)],
  ['a pipe', (path) => execFileSync('mkfifo', [path])],
])('neither follows nor replaces %s', (_what, put) => {
  writeFileSync(join(home, 'theirs'), 'theirs');
  put(join(home, 'a.txt'));
  expect(() => writeWhole(join(home, 'a.txt'), 'x')).toThrow('không phải tệp');
  expect(readFileSync(join(home, 'theirs'), 'utf8')).toBe('theirs');
  expect(readdirSync(home).sort()).toEqual(['a.txt', 'theirs']);
});

test('does not follow a linked folder out of the folder', () => {
  const inside = join(home, 'inside');
  for (const folder of ['inside', 'outside', 'inside/a']) mkdirSync(join(home, folder));
  symlinkSync(join(home, 'outside'), join(inside, 'b'));
  writeInside(inside, 'a/x.txt', 'x');
  writeInside(inside, 'a/c/x.txt', 'x');
  for (const file of ['b/x.txt', 'b/c/x.txt', '../outside/x.txt/y'])
    expect(() => writeInside(inside, file, 'x'), file).toThrow('không phải thư mục thật');
  expect(readdirSync(join(home, 'outside'))).toEqual([]);
  const files = new Map([
    ['new.txt', 'x'],
    ['b/x.txt', 'x'],
  ]);
  expect(() => writeNew(inside, files)).toThrow('không phải thư mục thật');
  expect(existsSync(join(inside, 'new.txt'))).toBe(false);
  expect(() => writeInside(join(home, 'gone'), 'a/x.txt', 'x')).toThrow('ENOENT');
  expect(readdirSync(home).sort()).toEqual(['inside', 'outside']);
});
