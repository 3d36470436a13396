import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { originalsIn } from '../scripts/build/photos-from-start.ts';
import { testSite } from '../scripts/test/build-test-site.ts';
import { hashOf } from '../scripts/verify/hash.ts';
import { pictureFolder } from '../src/headers.ts';
import { filesOnDisk, listFiles } from '../src/model/read/disk/files-on-disk.ts';
import { sizesOf } from '../src/outputs/drawing/photo-sizes.ts';
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

test('a build begins with every size of every photo that a page asks for', async () => {
  const contentDir = join(root, 'content');
  const originals = originalsIn(filesOnDisk(contentDir), { contentDir, base: '/' });
  const begun = (await Promise.all(originals.map(sizesOf))).flat();
  const names = new Set(begun.map(({ file }) => basename(file)));
  const shown = readdirSync(join(testSite, pictureFolder));
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((name) => !names.has(name))).toEqual([]);
});
