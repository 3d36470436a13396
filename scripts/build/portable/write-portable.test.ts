import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { know, publicSettings, stateOf, writeFiles, writeSite } from '../site-fixture.ts';
import { writeSummed } from '../summed-file.ts';
import { refusePortablePlaces, removePortable } from './write-portable.ts';

const home = mkdtempSync(join(tmpdir(), 'portable-'));
const outDir = join(home, 'dist');
const [folder, zip] = [`${outDir}-ban-chep`, `${outDir}-ban-chep.zip`];
const remove = () => removePortable({ ...publicSettings, outDir });

function copy(): void {
  writeSite(folder, { 'index.html': 'x', 'a/b.html': 'x', 'doc-truoc.txt': 'x' });
  know(folder);
  writeSummed(zip, (to) => writeFileSync(to, 'x'));
}

test('the copy of an earlier site is removed with its zip, and nothing else', async () => {
  expect(await remove()).toEqual([]);
  copy();
  expect(await remove()).toEqual([]);
  expect(readdirSync(home)).toEqual([]);
});

test('what others have added or changed remains and is reported', async () => {
  copy();
  writeFiles(folder, { 'theirs.docx': 'x' });
  writeFileSync(zip, 'changed');
  expect(await remove()).toEqual([folder, zip]);
  expect(existsSync(join(folder, 'theirs.docx')) && existsSync(zip)).toBe(true);
  expect(existsSync(join(folder, 'a/b.html'))).toBe(false);
});

test.each([
  ['a site that is built there', {}, publicSettings],
  [
    'a copy of another site',
    { 'doc-truoc.txt': 'x' },
    { ...publicSettings, origin: 'https://khac.example.vn' },
  ],
])('%s is not a copy of this site: it remains complete', async (_what, more, settings) => {
  rmSync(folder, { recursive: true, force: true });
  writeSite(folder, { 'index.html': 'x', ...more }, settings);
  know(folder);
  const before = stateOf(folder);
  expect(await remove()).toContain(folder);
  expect(stateOf(folder)).toEqual(before);
  expect(() => refusePortablePlaces({ ...publicSettings, outDir })).toThrow(
    `Thư mục "${folder}" là`,
  );
});
