import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { CommandError } from '../command.ts';
import { testSettings } from '../test/build-test-site.ts';

const site = join(root, '.build/audit/killed');
const kills = 50;

/** Kills fifty builds at random moments; after each the folder holds one whole site, or the next start's. */
export async function auditKills(): Promise<void> {
  rmSync(site, { recursive: true, force: true });
  const start = performance.now();
  await build();
  const length = performance.now() - start;
  const whole = stateOf();
  let gaps = 0;
  for (let count = 0; count < kills; count += 1) {
    await build(Math.random() * length * 1.1);
    if (!existsSync(site)) gaps += 1;
    else if (stateOf() !== whole) throw new CommandError('A killed build left half a site.');
  }
  await build();
  if (stateOf() !== whole) throw new CommandError('The build after the kills differs.');
  console.log(`${kills} builds killed at random: the site stayed whole (${gaps} gaps, mended).`);
}

/** Runs one build, killed after some milliseconds if given. */
async function build(killAfter?: number): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, ...testSettings, OUT_DIR: site },
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  if (killAfter === undefined) {
    if ((await ended) !== 0) throw new CommandError('The build to be killed does not pass.');
    return;
  }
  await Promise.race([ended, wait(killAfter)]);
  child.kill('SIGKILL');
  await ended;
}

/** The sums of a site, after seeing that every file that they name is there. */
function stateOf(): string {
  const sums = readFileSync(join(site, 'SHA256SUMS'), 'utf8');
  const missing = sums.split('\n').length - 1 !== listSite(site).files.length - 1;
  if (missing) throw new CommandError('A killed build left a site with files missing.');
  return sums;
}
