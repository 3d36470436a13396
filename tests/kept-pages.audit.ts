import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keptSiteFolder } from '../scripts/build/kept-site.ts';
import { listSite } from '../src/site-files.ts';
import { buildsOf } from './builds.ts';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

const copied = copyContent('kept-pages');
const { folder, edit } = copied;
const { sums, built, expectAsFromNothing } = buildsOf(copied);

test('of what is not as a rendering has left it no page is kept', () => {
  const first = built();
  const kept = keptSiteFolder({ contentDir: folder });
  for (const file of listSite(kept).files) {
    // A new file: a kept one is one with that of the site.
    rmSync(join(kept, file));
    writeFileSync(join(kept, file), 'half a page');
  }
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
