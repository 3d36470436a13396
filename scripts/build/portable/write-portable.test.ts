import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { know, publicSettings, writeFiles, writeSite } from '../site-fixture.ts';
import { writeSummed } from '../summed-file.ts';
import { removePortable } from './write-portable.ts';

const home = mkdtempSync(join(tmpdir(), 'portable-'));
const outDir = join(home, 'dist');
const [folder, zip] = [`${outDir}-ban-chep`, `${outDir}-ban-chep.zip`];
const remove = () => removePortable({ ...publicSettings, outDir });

function copy(): void {
  writeSite(folder, { 'index.html': 'x', 'a/b.html': 'x' });
  know(folder);
  writeSummed(zip, (to) => writeFileSync(to, 'x'));
}

test('the copy of an earlier site goes with its zip, and nothing else does', async () => {
  expect(await remove()).toEqual([]);
  copy();
  expect(await remove()).toEqual([]);
  expect(readdirSync(home)).toEqual([]);
});

test('what others have put there or changed stays and is named', async () => {
  copy();
  writeFiles(folder, { 'theirs.docx': 'x' });
  writeFileSync(zip, 'changed');
  expect(await remove()).toEqual([folder, zip]);
  expect(existsSync(join(folder, 'theirs.docx')) && existsSync(zip)).toBe(true);
  expect(existsSync(join(folder, 'a/b.html'))).toBe(false);
});
