import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testSite } from '../scripts/test/build-test-site.ts';
import { hashOf } from '../scripts/verify/hash.ts';
import { listFiles } from '../src/model/read/disk/files-on-disk.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { expect, test } from './site.ts';

test('every published photo is re-encoded', () => {
  const content = join(root, 'content');
  const photos = listFiles(content).filter((file) => /\.(jpe?g|png|webp)$/.test(file));
  const given = new Set(photos.map((file) => hashOf(readFileSync(join(content, file)))));
  expect(given.size).toBeGreaterThan(3);
  const shipped = listSite(testSite).files.map((file) =>
    hashOf(readFileSync(join(testSite, file))),
  );
  expect(shipped.filter((hash) => given.has(hash))).toEqual([]);
});
