import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashesKnown, hashOfFile } from '../verify/sums.ts';
import { beside } from './files-beside.ts';
import { writeFiles } from './site-fixture.ts';

const home = mkdtempSync(join(tmpdir(), 'files-beside-'));
afterAll(() => rmSync(home, { recursive: true }));
const at = (file: string) => join(home, file);

test('files get second names in a thread, whose hashes are known here afterwards', async () => {
  writeFiles(home, { 'kept/a': 'a page' });
  const hash = hashOfFile(at('kept/a'));
  const before = hashesKnown().size;
  await beside({ kind: 'link', files: [{ from: at('kept/a'), to: at('site/b/a.html'), hash }] });
  expect(readFileSync(at('site/b/a.html'), 'utf8')).toBe('a page');
  expect(statSync(at('site/b/a.html')).ino).toBe(statSync(at('kept/a')).ino);
  expect(hashesKnown().size).toBeGreaterThan(before);
});

test('what fails there fails here, for the same reason', async () => {
  writeFiles(home, { file: '' });
  const files = [{ from: at('gone'), to: at('site/c'), hash: '' }];
  await expect(beside({ kind: 'link', files })).rejects.toMatchObject({ code: 'ENOENT' });
  const below = [{ from: at('kept/a'), to: at('file/c'), hash: '' }];
  await expect(beside({ kind: 'link', files: below })).rejects.toMatchObject({ code: 'EEXIST' });
});
