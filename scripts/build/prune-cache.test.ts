import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { astroCacheOf } from '../../src/astro/cache.ts';
import { pictureFolder } from '../../src/headers.ts';
import { shareImageCache } from '../../src/outputs/share-images/picture.ts';
import { cacheOf } from '../../src/settings.ts';
import { keptBuilds, pruneCache } from './prune-cache.ts';
import { publicSettings } from './site-fixture.ts';

const home = mkdtempSync(join(tmpdir(), 'prune-'));
const settings = { ...publicSettings, contentDir: join(home, 'content') };
const site = join(home, 'site');
const share = shareImageCache(settings);
const pictures = join(astroCacheOf(settings), 'assets');

/** Writes a file that was last used at a time, in seconds. */
function used(folder: string, name: string, at: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), 'x');
  utimesSync(join(folder, name), at, at);
}

beforeAll(() => {
  used(share, 'old', 1000);
  used(share, 'recent', 1003);
  used(pictures, 'shown.webp', 1000);
  used(pictures, 'gone.webp', 1000);
  used(join(site, pictureFolder), 'shown.webp', 1000);
});
afterAll(() => {
  rmSync(home, { recursive: true });
  rmSync(cacheOf(settings), { recursive: true, force: true });
});

test('deletes what no build has used for ten builds, and nothing earlier', () => {
  for (let build = 1; build < keptBuilds; build += 1) {
    pruneCache(settings, site, (1001 + build) * 1000);
    expect([readdirSync(share).length, readdirSync(pictures).length]).toEqual([2, 2]);
  }
  pruneCache(settings, site, 2_000_000);
  expect([readdirSync(share), readdirSync(pictures)]).toEqual([['recent'], ['shown.webp']]);
});
