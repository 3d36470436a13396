import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { picturesFolder, writePictures } from './handbook-pictures.ts';

const drawn = new Map([['an-ten', Buffer.from('new')]]);

test("replaces the pictures drawn, and leaves others' files", () => {
  const home = mkdtempSync(join(tmpdir(), 'handbook-'));
  const folder = join(home, picturesFolder);
  mkdirSync(join(folder, 'rieng'), { recursive: true });
  for (const name of ['an-ten.webp', 'ban-ve-tay.docx']) writeFileSync(join(folder, name), 'old');
  writePictures(home, drawn);
  expect(readFileSync(join(folder, 'an-ten.webp'), 'utf8')).toBe('new');
  expect(readFileSync(join(folder, 'ban-ve-tay.docx'), 'utf8')).toBe('old');
  expect(readdirSync(folder).sort()).toEqual(['an-ten.webp', 'ban-ve-tay.docx', 'rieng']);
});

test('writes through no link', () => {
  const home = mkdtempSync(join(tmpdir(), 'handbook-'));
  const theirs = mkdtempSync(join(tmpdir(), 'handbook-'));
  writeFileSync(join(theirs, 'an-ten.webp'), 'theirs');
  mkdirSync(join(home, dirname(picturesFolder)));
  symlinkSync(theirs, join(home, picturesFolder), 'junction');
  expect(() => writePictures(home, drawn)).toThrow('không phải thư mục thật');
  expect(readFileSync(join(theirs, 'an-ten.webp'), 'utf8')).toBe('theirs');
});
