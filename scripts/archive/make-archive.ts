import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { root } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { withLock } from '../build/lock.ts';
import { zipFolder } from '../build/portable/zip-folder.ts';
import { makeRenderingFolder } from '../build/rendering-folder.ts';
import { refuseForeignFile, writeSummed } from '../build/summed-file.ts';
import { CommandError } from '../command.ts';
import { type Platform, platforms, startersFor } from './starters.ts';

/** A finished archive; sizes in bytes. */
export interface ReleaseArchive {
  file: string;
  size: number;
  /** Its unpacked size. */
  installed: number;
  files: number;
}

/** Parts of the repository that only developers need. */
const forDevelopers =
  /^(?:tests|\.github|\.ci|\.vscode|scripts\/(?:audit|bench|test)|src\/check\/(?:fixtures|fuzz))(?:\/|\.ts$)|^(?:scripts\/(?:audit|bench|test)|vitest\.config|playwright\.config)\.ts$|^biome\.json$|\.test\.ts$|__snapshots__\//;

/**
 * Creates an archive of the committed project with its Node and its production packages, for a machine
 * without npm and without a network.
 * @throws {CommandError} without git, npm or, for `.tar.gz`, tar
 */
export async function makeArchive(out: string, platform: Platform): Promise<ReleaseArchive> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = `thi-dua-khen-thuong-${version}-${platform}`;
  const file = join(out, `${name}.${platform === 'win-x64' ? 'zip' : 'tar.gz'}`);
  refuseForeignFile(file);
  mkdirSync(out, { recursive: true });
  mkdirSync(builds, { recursive: true });
  return withLock(join(builds, 'lock.sqlite'), () => make(file, name, platform));
}

/** What a stopped run leaves here, some 180 MB, the next one recognises and removes. */
const builds = join(root, '.build/archive');

async function make(file: string, name: string, platform: Platform): Promise<ReleaseArchive> {
  const { site: place, remove } = makeRenderingFolder(builds);
  const folder = join(place, name);
  try {
    unpackCommitted(folder);
    installPackages(folder, platform);
    for (const { name, text } of startersFor(platform)) {
      writeFileSync(join(folder, name), text);
      chmodSync(join(folder, name), 0o755);
    }
    const { files } = listSite(folder);
    const installed = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    writeSummed(file, (to) =>
      platform === 'win-x64' ? zipFolder(folder, files, name, to) : packTar(folder, to),
    );
    return { file, size: statSync(file).size, installed, files: files.length };
  } finally {
    remove();
  }
}

/** Only committed files, so that the archive matches a tag and contains no draft or local setting. */
function unpackCommitted(folder: string): void {
  const zip = runProgram('git', ['archive', '--format=zip', 'HEAD'], root);
  for (const [file, bytes] of Object.entries(unzipSync(zip))) {
    if (file.endsWith('/') || forDevelopers.test(file)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
}

/** The locked packages for that platform, including its Node; no install script runs. */
function installPackages(folder: string, platform: Platform): void {
  const { npm, node } = platforms[platform];
  const words = ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...npm];
  runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, folder);
  // Links to programs, which archives for Windows cannot contain and nothing here uses.
  rmSync(join(folder, 'node_modules/.bin'), { recursive: true, force: true });
  // A third of Node's package serves only to compile add-ons.
  rmSync(join(folder, dirname(node), '../include'), { recursive: true, force: true });
  if (statSync(join(folder, node), { throwIfNoEntry: false })) return;
  throw new CommandError(
    `npm ci không cài được ${node}: package-lock.json không có bản cho ${platform}.`,
  );
}

function packTar(folder: string, file: string): void {
  runProgram('tar', ['-czf', file, basename(folder)], dirname(folder));
}

function runProgram(program: string, words: readonly string[], cwd: string): Buffer {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd,
    maxBuffer: 1 << 30,
    shell: program.endsWith('.cmd'),
  });
  if (status === 0) return stdout;
  const said = (error?.message ?? stderr.toString('utf8')).trim();
  throw new CommandError(`Lệnh ${program} ${words.join(' ')} không chạy được: ${said}`);
}
