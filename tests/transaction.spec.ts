import { existsSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copySettings, testSite } from '../scripts/test/build-test-site.ts';
import { astroCacheOf } from '../src/astro/cache.ts';
import { root } from '../src/settings.ts';
import { listSite } from '../src/site-files.ts';
import { copyContent } from './copied-content.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const { folder, site, run, edit } = copyContent(
  'transaction',
  copySettings,
  join(root, '.build/test/transaction-content'),
);
const exemplar = 'guong-dien-hinh/mot-trang-giay/index.md';

/** The checksums of a site as one text; verifies that no file is missing. */
function stateOf(folder: string): string {
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  expect(sums.split('\n').length - 1).toBe(listSite(folder).files.length - 1);
  return sums;
}

// `npm run audit -- kills` tests more moments; those before the renames are equivalent.
for (const [name, moment, after] of [
  ['between the two renames', 'rename 2', 0],
  ['while rendering', 'Dựng trang', 1500],
] as const) {
  test(`a kill ${name} leaves the old site intact, or the next start restores it`, () => {
    expect(run({ KILL_AT: moment, KILL_AFTER: String(after) }).signal).toBe('SIGKILL');
    if (moment === 'rename 2') expect(existsSync(site)).toBe(false);
    else expect(stateOf(site)).toBe(stateOf(testSite));
  });
}

test('the next start recovers, leaves nothing to clean, and gives the same bytes in another folder, time zone and language, with re-encoded pictures', () => {
  leaveHalfAPicture();
  const { status, stderr } = run({ TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' });
  expect(status, stderr).toBe(0);
  expect(stateOf(site)).toBe(stateOf(testSite));
  const home = join(root, '.build/test');
  expect(readdirSync(home).filter((name) => name.startsWith('.transaction'))).toEqual([
    '.transaction.bien-nhan.json',
    '.transaction.lock',
  ]);
});

/** Leaves Astro's cache as after a kill while it was writing the first picture. */
function leaveHalfAPicture() {
  const cache = astroCacheOf({ contentDir: folder });
  const pictures = join(cache, 'assets');
  const [first = '', ...others] = readdirSync(pictures).filter((name) => name.endsWith('.webp'));
  truncateSync(join(pictures, first), 1000);
  for (const name of others) rmSync(join(pictures, name));
  for (const name of readdirSync(cache))
    if (name !== 'assets') rmSync(join(cache, name), { recursive: true });
}

test('seven errors in a file give seven messages and leave the last good site untouched', () => {
  const old = stateOf(site);
  const faults = {
    title: 'title:',
    kind: 'kind: guong-sang',
    criteria: 'criteria: [tc9]',
    author: 'author:',
    written: 'written: 31/02/2021',
    published: 'published: 2021-10-10',
    sample: 'smaple: true',
  };
  for (const [key, fault] of Object.entries(faults)) {
    edit(exemplar, (text) => text.replace(new RegExp(`^${key}:.*$`, 'm'), fault));
  }
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr.match(/mot-trang-giay\/index\.md:\d+:\d+ {2}Lỗi/g)?.length).toBeGreaterThanOrEqual(
    7,
  );
  for (const fault of Object.values(faults)) expect(stderr).toContain(fault.split(':')[0]);
  expect(stateOf(site)).toBe(old);
});
