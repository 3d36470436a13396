import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { testSite } from '../scripts/test/build-test-site.ts';
import { astroCacheOf } from '../src/astro/cache.ts';
import { copyContent } from './copied-content.ts';

test('another folder, time zone, language and an empty cache give the same bytes', () => {
  test.setTimeout(240_000);
  const { folder, site, run, remove } = copyContent('reproducible');
  rmSync(astroCacheOf({ contentDir: folder }), { recursive: true, force: true });
  const { status, stderr } = run({ TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' });
  remove();
  expect(status, stderr).toBe(0);
  const sums = (of: string) => readFileSync(join(of, 'SHA256SUMS'), 'utf8');
  expect(sums(site)).toBe(sums(testSite));
});
