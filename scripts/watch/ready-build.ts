import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, type Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { memorySetting } from '../build/return-memory.ts';
import { statesOf } from '../folder-state.ts';

/** How long a process waits for a build, in milliseconds: it holds memory meanwhile. */
const longest = 3_600_000;

/** A process that has loaded what every build loads and waits for its options. */
let ready: { child: ChildProcess; program: string } | undefined;

/** Has a process ready for the next build; without one a build only begins later. */
export function prepareBuild(settings: Settings): void {
  discard();
  try {
    const program = programOf(settings);
    const words = ['--import=./scripts/watch/wait-for-go.ts', 'scripts/build.ts'];
    const child = spawned(words, settings, true).on('error', () => {});
    ready = { child, program };
    setTimeout(() => ready?.child === child && discard(), longest).unref();
  } catch {
    // As after an hour.
  }
}

/** Starts a build, in the process that is ready if it has loaded what a new one would. */
export function startBuild(settings: Settings, options: readonly string[]): ChildProcess {
  const child = ready?.program === programOf(settings) ? ready.child : undefined;
  if (!child?.connected) {
    discard();
    return spawned(['scripts/build.ts', ...options], settings);
  }
  ready = undefined;
  // If it is killed just now, its build has failed, like any that is killed.
  child.send(options, () => {});
  return child;
}

/**
 * Starts a command of the project in a separate process, which frees its memory at its end.
 * @param isWaiting whether it waits for its options; it cannot start itself again with the setting of large sites
 */
export function spawned(
  words: readonly string[],
  settings: Settings,
  isWaiting = false,
): ChildProcess {
  const { contentDir, outDir } = settings;
  const setting = isWaiting ? memorySetting(settings) : {};
  return spawn(process.execPath, [...process.execArgv, ...words], {
    env: { ...setting, ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir },
    stdio: ['ignore', 'pipe', 'pipe', ...(isWaiting ? (['ipc'] as const) : [])],
  });
}

/** It ends when it is left alone. */
function discard(): void {
  if (ready?.child.connected) ready.child.disconnect();
  ready = undefined;
}

/** All that such a process has loaded, by size and times, and its day. */
function programOf({ today }: Settings): string {
  const below = (folder: string) =>
    listSite(join(root, folder)).files.map((file) => `${folder}/${file}`);
  const single = [
    'astro.config.mjs',
    'package-lock.json',
    'node_modules/.package-lock.json',
    '.env',
  ];
  return [today, ...statesOf(root, [...['src', 'scripts'].flatMap(below), ...single])].join('\n');
}
