import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSettings } from '../scripts/test/build-test-site.ts';
import { root } from '../src/settings.ts';

/** A small disk with some folders, visible only to the builds started through it. */
export interface SmallDisk {
  /** Our path for a path seen by those builds. */
  seen: (path: string) => string;
  /** Leaves this many bytes free, by one large file. */
  leave: (bytes: number) => void;
  /** Deletes that file, as a clerk would. */
  makeRoom: () => void;
  build: (env: Record<string, string>) => SpawnSyncReturns<string>;
  remove: () => void;
}

const namespaces = ['--user', '--mount'];
const unshare = [...namespaces, '--map-root-user'];

/** Why there can be no such disk here; undefined if there can. */
export function noSmallDisk(): string | undefined {
  const tried = spawnSync('unshare', [...unshare, 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp']);
  if (tried.status === 0) return undefined;
  return 'A disk that is full is made by "unshare --user --mount" and "mount -t tmpfs", which this machine has not or does not allow.';
}

/** Creates a disk; each folder is an empty one on it. */
export async function smallDisk(megabytes: number, folders: string[]): Promise<SmallDisk> {
  const disk = mkdtempSync(join(tmpdir(), 'disk-'));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  const keeper = spawn('unshare', [...unshare, 'sh', '-e', '-c', mounts, 'sh', disk, ...folders], {
    env: { ...process.env, SIZE: `${megabytes}m` },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(keeper.stdout, 'data');
  const seen = (path: string) => `/proc/${keeper.pid}/root${path}`;
  const filler = join(seen(disk), 'filler');
  const makeRoom = () => rmSync(filler, { force: true });
  return {
    seen,
    makeRoom,
    leave: (bytes) => {
      makeRoom();
      const { bavail, bsize } = statfsSync(seen(disk));
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
    build: (env) =>
      spawnSync(
        'nsenter',
        [
          `--target=${keeper.pid}`,
          ...namespaces,
          '--preserve-credentials',
          `--wd=${root}`,
          process.execPath,
          'scripts/build.ts',
        ],
        { cwd: root, encoding: 'utf8', env: { ...process.env, ...testSettings, ...env } },
      ),
    remove: () => {
      keeper.kill();
      rmSync(disk, { recursive: true });
    },
  };
}

/** Unmounts the disk when we exit, since `cat` then reaches the end of its input. */
const mounts = `
disk=$1; shift
mount -t tmpfs -o size=$SIZE tmpfs "$disk"
for folder; do
  count=$((count + 1)); mkdir "$disk/$count"; mount --bind "$disk/$count" "$folder"
done
echo ready; exec cat
`;
