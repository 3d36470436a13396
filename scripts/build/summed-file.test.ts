import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { hashOfFile } from '../verify/sums.ts';
import { refuseForeignFile, removeSummed, writeSummed } from './summed-file.ts';

let home: string;
let zip: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'summed-'));
  zip = join(home, 'a.zip');
});
const write = (text: string) => writeSummed(zip, (to) => writeFileSync(to, text, { flag: 'wx' }));
const text = (name = 'a.zip') => readFileSync(join(home, name), 'utf8');

test('writes a file with its sum, replaces and removes it', () => {
  write('one');
  write('two');
  expect(text()).toBe('two');
  expect(text('a.zip.sha256')).toBe(`${hashOfFile(zip)}  a.zip\n`);
  removeSummed(zip);
  expect(readdirSync(home)).toEqual([]);
});

test('never replaces or removes someone’s file, even with a correct sum beside it', () => {
  writeFileSync(zip, 'theirs');
  writeFileSync(`${zip}.sha256`, `${hashOfFile(zip)}  a.zip\n`);
  expect(() => write('ours')).toThrow('a.zip" không phải tệp do lệnh này ghi');
  removeSummed(zip);
  expect(text()).toBe('theirs');
});

test('never replaces someone’s sum, a changed file, or anything with a name beside it', () => {
  writeFileSync(`${zip}.sha256`, 'theirs');
  expect(() => write('ours')).toThrow('a.zip.sha256" không phải');
  writeFileSync(`${zip}.sha256`, '');
  zip = join(home, 'b.zip');
  writeFileSync(join(home, 'letter'), 'theirs');
  symlinkSync('letter', `${zip}.part`);
  write('ours');
  expect(text('letter')).toBe('theirs');
  writeFileSync(zip, 'changed');
  expect(() => refuseForeignFile(zip)).toThrow('đã bị sửa');
  removeSummed(zip);
  expect(text('b.zip')).toBe('changed');
});
