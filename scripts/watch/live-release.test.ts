import { chmodSync, mkdtempSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { isSound } from '../build/own-site.ts';
import { asAnyUser, publicSettings, writeSite } from '../build/site-fixture.ts';
import { knownSums, refuseReleases, releaseOf, releasesIn } from '../publish/release.ts';
import { sumsName } from '../verify/sums.ts';
import { damageOf, liveState } from './live-release.ts';

let folder: string;
let release: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-'));
  // Another user reaches it.
  for (const each of [tmpdir(), folder]) chmodSync(each, statSync(each).mode | 0o055);
  const made = join(folder, 'made');
  writeSite(made, { 'index.html': 'a', 'trang/index.html': 'b' });
  release = releaseOf(made);
  renameSync(made, join(folder, release));
  symlinkSync(release, join(folder, 'hien-tai'));
});

/** Does something while nobody may read an entry of the release. */
function unreadable<Result>(entry: string, does: () => Result) {
  const path = join(folder, release, entry);
  chmodSync(path, 0);
  return asAnyUser(does).finally(() => chmodSync(path, 0o755));
}

test.skipIf(process.platform === 'win32').each([
  ['index.html', () => 'index.html'],
  [sumsName, () => sumsName],
  ['trang', () => release],
  ['', () => sumsName],
])('counts an unreadable entry of the current release as damage: "%s"', async (entry, damaged) => {
  expect(damageOf(folder)).toEqual([]);
  expect(await unreadable(entry, () => damageOf(folder))).toEqual([damaged()]);
  // Nor does it stop a publication.
  const known = knownSums(release);
  expect(isSound(join(folder, release), known)).toBe(true);
  expect(await unreadable(entry, () => isSound(join(folder, release), known))).toBe(false);
  await unreadable(entry, () => refuseReleases(folder, publicSettings));
  await unreadable(entry, () => releasesIn(folder, publicSettings));
});

test.skipIf(process.platform === 'win32')('sees that a folder becomes unreadable', async () => {
  const before = liveState(folder);
  const after = await unreadable('trang', () => liveState(folder));
  expect(after.get('hien-tai')).toBe(release);
  expect(after).not.toEqual(before);
  expect(await unreadable('trang', () => liveState(folder))).toEqual(after);
});
