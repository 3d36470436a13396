import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { astroCacheOf } from '../src/astro/cache.ts';
import { listSite } from '../src/site-files.ts';
import { buildsOf } from './builds.ts';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

const copied = copyContent('kept-pages');
const { folder, edit } = copied;
const { sums, built, expectAsFromNothing } = buildsOf(copied);

test('of a rendering that was stopped, and of what was changed since, no page is kept', () => {
  const first = built();
  // What a kill or a hand leaves: the list is that of before, the pages are not.
  const cache = astroCacheOf({ contentDir: folder });
  const pages = listSite(join(cache, 'dist')).files;
  expect(pages).toContain('guong-dien-hinh/mot-trang-giay/index.html');
  for (const file of pages) writeFileSync(join(cache, 'dist', file), 'half a page');
  expect(built()).toBe(first);
});

test('another name of a unit, another day and another setting', () => {
  const before = sums();
  edit('don-vi.yml', (text) => text.replace(/name: (.*)/, 'name: $1 mới'));
  const later = { BUILD_DATE: '2027-11-23', OFFLINE: '0' };
  const kept = built(later);
  expect(kept).not.toBe(before);
  expectAsFromNothing(kept, later);
});
