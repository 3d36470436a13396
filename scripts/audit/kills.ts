import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../src/settings.ts';
import { isWholeSite } from '../build/own-site.ts';
import { writeSite } from '../build/site-fixture.ts';
import { CommandError } from '../command.ts';
import { publishSmallSite } from '../publish/fixtures/publish-small-site.ts';
import { currentName, knownSums, releaseOf } from '../publish/release.ts';
import { testSettings } from '../test/build-test-site.ts';
import { changedFiles } from '../verify/changed-files.ts';
import { hashAnew } from '../verify/sums.ts';

const site = join(root, '.build/audit/killed');
const kills = 50;

/** Moments as named by `tests/kill-at.ts`, from the first step of a build to the last. */
const moments = [
  'Kiểm tra nội dung',
  'Dựng trang',
  'Lập chỉ mục',
  'Soát trang',
  'rename 1',
  'rename 2',
];

/**
 * Kills builds at every kind of moment and at fifty random ones; afterwards the folder has one complete
 * site, or the next start restores it.
 */
export async function auditKills(): Promise<void> {
  await auditPublications();
  await auditBuilds();
}

async function auditBuilds(): Promise<void> {
  rmSync(site, { recursive: true, force: true });
  const start = performance.now();
  await build();
  const length = performance.now() - start;
  const whole = stateOf();
  for (const moment of moments) {
    await build(undefined, moment);
    if (existsSync(site) && stateOf() !== whole)
      throw new CommandError(`A build killed at “${moment}” left an incomplete site.`);
  }
  let gaps = 0;
  for (let count = 0; count < kills; count += 1) {
    await build(Math.random() * length * 1.1);
    if (!existsSync(site)) gaps += 1;
    else if (stateOf() !== whole) throw new CommandError('A killed build left an incomplete site.');
  }
  await build();
  if (stateOf() !== whole) throw new CommandError('The build after the kills differs.');
  console.log(
    `Builds killed at ${moments.length} moments and ${kills} at random: the site stayed whole (${gaps} gaps, mended).`,
  );
}

/** Runs one build, killed after some milliseconds or at a moment if given. */
async function build(killAfter?: number, moment?: string): Promise<void> {
  const preload = moment ? ['--import', join(root, 'tests/kill-at.ts')] : [];
  const child = spawn(process.execPath, [...preload, 'scripts/build.ts'], {
    cwd: root,
    stdio: ['ignore', moment ? 'pipe' : 'ignore', 'ignore'],
    env: { ...process.env, ...testSettings, OUT_DIR: site, KILL_AT: moment },
  });
  child.stdout?.resume();
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  if (moment) {
    if ((await ended) !== null) throw new CommandError(`No build was killed at “${moment}”.`);
    return;
  }
  if (killAfter === undefined) {
    if ((await ended) !== 0) throw new CommandError('The build to be killed does not pass.');
    return;
  }
  await Promise.race([ended, wait(killAfter)]);
  child.kill('SIGKILL');
  await ended;
}

/** The sums of a site, after verifying that every file matches them, byte by byte. */
function stateOf(): string {
  const [changed] = changedFiles(site, (file) => hashAnew(join(site, file)));
  if (changed)
    throw new CommandError(`A killed build left ${changed.file} of the site: ${changed.actual}.`);
  return readFileSync(join(site, 'SHA256SUMS'), 'utf8');
}

/**
 * Kills the publication of a small site before every change on disk; afterwards readers have the
 * complete old or new release, and the next publication removes all leftovers.
 */
async function auditPublications(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'killed-'));
  try {
    for (let moment = 1; ; moment += 1) {
      const place = join(home, String(moment));
      const [folder, old, fresh] = ['releases', 'old', 'new'].map((name) => join(place, name)) as [
        string,
        string,
        string,
      ];
      mkdirSync(join(place, 'content'), { recursive: true });
      // Content that only the old one shows must be removed too.
      writeSite(old, { ...smallSite, 'index.html': 'old', 'a/b/c.html': 'old', 'd.pdf': 'old' });
      writeSite(fresh, { ...smallSite, 'index.html': 'new', 'a/b/c.html': 'new' });
      const releases = [await publishSmallSite(old, folder), releaseOf(fresh)];
      const words = ['scripts/publish/fixtures/killed-publication.ts', `${moment}`, fresh, folder];
      const { signal, stderr } = spawnSync(process.execPath, words, {
        cwd: root,
        encoding: 'utf8',
      });
      const shown = readlinkSync(join(folder, currentName));
      if (!releases.includes(shown) || !isWholeSite(join(folder, shown), knownSums(shown)))
        throw new CommandError(
          `A publication killed before change ${moment} shows an incomplete site.`,
        );
      await publishSmallSite(fresh, folder);
      const left = readdirSync(folder)
        .filter((name) => !name.startsWith('.da-dua-len.json'))
        .sort()
        .join();
      if (left !== [releases[1], currentName].sort().join())
        throw new CommandError(`A publication killed before change ${moment} left ${left}.`);
      if (signal === 'SIGKILL') continue;
      if (stderr !== '') throw new CommandError(stderr);
      console.log(
        `Publications killed before each of ${moment - 1} changes: readers always had a whole site.`,
      );
      return;
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const smallSite = { 'du-lieu/json/commendations.json': '{"rows":[]}', '.well-known/x.txt': 'x' };
