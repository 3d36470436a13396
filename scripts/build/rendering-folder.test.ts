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

test('half a mark is removed, what somebody has put beside it goes aside whole', () => {
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

test('a link in the place of the folder goes aside, and nothing behind it is touched', () => {
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
