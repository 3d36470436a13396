import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { testSettings } from '../scripts/test/build-test-site.ts';
import { root } from '../src/settings.ts';

/** A copy of the content that a test may spoil, and the commands run on it. */
export interface CopiedContent {
  folder: string;
  /** Where its site is built. */
  site: string;
  /** Runs a command of the project, `build` by default. */
  run: (
    env?: Record<string, string>,
    options?: string[],
    command?: string,
  ) => SpawnSyncReturns<string>;
  /** Rewrites a file of the copy. */
  edit: (file: string, change: (text: string) => string) => void;
  /** Writes a new file, with the folders that it needs. */
  write: (file: string, text: string) => void;
  /** Takes every change back. */
  restore: () => void;
  remove: () => void;
}

/** Copies the content for one test file; its site is built in a folder of that name. */
export function copyContent(name: string): CopiedContent {
  const folder = join(root, '.build/test', `${name}-content`);
  const site = join(root, '.build/test', name);
  const copy = () => cpSync(join(root, 'content'), folder, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  copy();
  rmSync(site, { recursive: true, force: true });
  return {
    folder,
    site,
    run: (env = {}, options = [], command = 'build') => {
      const preload = env.KILL_AT ? ['--import', join(root, 'tests/kill-at.ts')] : [];
      return spawnSync(process.execPath, [...preload, `scripts/${command}.ts`, ...options], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, ...testSettings, CONTENT_DIR: folder, OUT_DIR: site, ...env },
      });
    },
    edit: (file, change) => {
      const path = join(folder, file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    },
    write: (file, text) => {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    restore: () => {
      rmSync(folder, { recursive: true, force: true });
      copy();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
