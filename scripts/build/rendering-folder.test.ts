import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRenderingFolder } from './rendering-folder.ts';

test('removes a half-written mark, and moves aside the whole folder if someone has put something beside it', () => {
  const builds = mkdtempSync(join(tmpdir(), 'rendering-'));
  const { site, remove } = makeRenderingFolder(builds);
  const folder = dirname(site);
  writeFileSync(join(folder, 'danh-dau.txt'), 'npm run');
  makeRenderingFolder(builds);
  expect(readdirSync(builds)).toEqual([basename(folder)]);
  for (const file of ['danh-dau.txt', 'theirs.txt']) writeFileSync(join(folder, file), 'theirs');
  makeRenderingFolder(builds);
  expect(readFileSync(join(`${folder}.con-lai`, 'theirs.txt'), 'utf8')).toBe('theirs');
  remove();
  expect(readdirSync(builds)).toEqual([`${basename(folder)}.con-lai`]);
});

test('moves a link in place of the folder aside, and changes nothing behind it', () => {
  const builds = mkdtempSync(join(tmpdir(), 'rendering-'));
  const first = makeRenderingFolder(builds);
  const folder = dirname(first.site);
  mkdirSync(first.site);
  writeFileSync(join(first.site, 'theirs.txt'), 'theirs');
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  renameSync(folder, join(elsewhere, 'kept'));
  symlinkSync(join(elsewhere, 'kept'), folder);
  makeRenderingFolder(builds).remove();
  expect(readdirSync(builds)).toEqual([`${basename(folder)}.con-lai`]);
  expect(readFileSync(join(elsewhere, 'kept/site/theirs.txt'), 'utf8')).toBe('theirs');
});
