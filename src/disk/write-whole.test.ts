import { execFileSync } from 'node:child_process';
import {
  chmodSync,
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
import { beforeEach, expect, test } from 'vitest';
import { writeInside, writeWhole } from './write-whole.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'write-'));
});

test('a file is replaced with its rights, and a new one is made', () => {
  const path = join(home, 'a.txt');
  writeWhole(path, 'old');
  chmodSync(path, 0o640);
  writeWhole(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(home)).toEqual(['a.txt']);
});

test('what is thrown at the last moment leaves the file as it was and nothing beside it', () => {
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
])('%s is neither followed nor replaced', (_what, put) => {
  writeFileSync(join(home, 'theirs'), 'theirs');
  put(join(home, 'a.txt'));
  expect(() => writeWhole(join(home, 'a.txt'), 'x')).toThrow('không phải tệp');
  expect(readFileSync(join(home, 'theirs'), 'utf8')).toBe('theirs');
  expect(readdirSync(home).sort()).toEqual(['a.txt', 'theirs']);
});

test('a folder on the way that is a link out of the folder is not followed', () => {
  const inside = join(home, 'inside');
  for (const folder of ['inside', 'outside', 'inside/a']) mkdirSync(join(home, folder));
  symlinkSync(join(home, 'outside'), join(inside, 'b'));
  writeInside(inside, 'a/x.txt', 'x');
  for (const file of ['b/x.txt', 'c/x.txt', '../outside/x.txt/y'])
    expect(() => writeInside(inside, file, 'x'), file).toThrow('không phải thư mục thật');
  expect(readdirSync(join(home, 'outside'))).toEqual([]);
});
