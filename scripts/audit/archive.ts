import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeArchive } from '../archive/make-archive.ts';
import { CommandError } from '../command.ts';

/** Programs that the starters call besides the archive's own Node. */
const programs = ['dirname'];
const longest = 300_000;

/**
 * Creates the archive for Linux, unpacks it in an empty environment without Node, npm and git on the
 * path, then checks, builds, creates the portable copy, serves and watches its content.
 */
export async function auditArchive(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'archive-audit-'));
  try {
    const { file } = await makeArchive(place, 'linux-x64');
    const unpacked = spawnSync('tar', ['-xzf', file, '-C', place], { encoding: 'utf8' });
    if (unpacked.status !== 0) throw new CommandError(unpacked.stderr);
    const [name = ''] = readdirSync(place).filter((each) => each.endsWith('linux-x64'));
    await tryCommands(join(place, name), place);
    console.log(
      'The archive for Linux, in an empty environment: checked, built, copied, served and watched.',
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function tryCommands(folder: string, place: string): Promise<void> {
  const path = join(place, 'path');
  mkdirSync(path);
  for (const program of programs) symlinkSync(`/usr/bin/${program}`, join(path, program));
  const env = { PATH: path, SITE_URL: 'https://thidua.example.vn/' };
  const run = (starter: string, ...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(join(folder, `${starter}.sh`), words, {
      cwd: place,
      env,
      encoding: 'utf8',
    });
    if (status !== 0)
      throw new CommandError(`${starter}.sh ${words.join(' ')}:\n${stdout}${stderr}`);
  };
  run('kiem-tra');
  run('dung-trang');
  expectFile(join(folder, 'dist/index.html'));
  run('chay', 'build', '--', '--portable');
  expectFile(join(folder, 'dist-ban-chep/index.html'));

  const port = await freePort();
  const serving = start(join(folder, 'chay.sh'), ['start'], { ...env, PORT: String(port) });
  await until('chay.sh start serves the site', serving, () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      ({ status }) => status === 200,
      () => false,
    ),
  );
  await stop(serving);

  const releases = join(place, 'releases');
  const watching = start(join(folder, 'theo-doi.sh'), [releases], env);
  await until('theo-doi.sh publishes', watching, async () =>
    existsSync(join(releases, 'hien-tai/index.html')),
  );
  await stop(watching);
}

function expectFile(path: string): void {
  if (!existsSync(path)) throw new CommandError(`${path} is not there.`);
}

function start(program: string, words: string[], env: Record<string, string>): ChildProcess {
  return spawn(program, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function until(
  what: string,
  child: ChildProcess,
  holds: () => Promise<boolean>,
): Promise<void> {
  for (const end = Date.now() + longest; Date.now() < end; await wait(500)) {
    if (await holds()) return;
    if (child.exitCode !== null)
      throw new CommandError(`${what}: it exited with ${child.exitCode}.`);
  }
  await stop(child);
  throw new CommandError(`${what}: not finished within ${longest / 60_000} minutes.`);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
