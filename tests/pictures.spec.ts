import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testSite } from '../scripts/test/build-test-site.ts';
import { listFiles } from '../src/records/read.ts';
import { root } from '../src/settings.ts';
import { expect, test } from './site.ts';

const hashesOf = (folder: string, files: string[]) =>
  files.map((file) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  );

test('no photo goes out as it was given: every one is made anew', () => {
  const content = join(root, 'content');
  const photos = listFiles(content).filter((file) => /\.(jpe?g|png|webp)$/.test(file));
  const given = new Set(hashesOf(content, photos));
  expect(given.size).toBeGreaterThan(3);
  expect(hashesOf(testSite, listFiles(testSite)).filter((hash) => given.has(hash))).toEqual([]);
});
