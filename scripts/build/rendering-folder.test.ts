import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
