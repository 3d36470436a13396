import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keptPagesFolder } from '../scripts/build/kept-pages.ts';
import { buildsOf } from './builds.ts';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

const copied = copyContent('kept-pages');
const { folder, edit } = copied;
const { sums, built, expectAsFromNothing } = buildsOf(copied);

test('caches no page of a damaged rendering', () => {
  const first = built();
  const pages = keptPagesFolder({ contentDir: folder });
  for (const name of readdirSync(pages)) {
    // Create a new file: a cached page is a hard link to the site's.
    rmSync(join(pages, name));
    writeFileSync(join(pages, name), 'half a page');
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
