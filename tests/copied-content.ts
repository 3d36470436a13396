import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from '@playwright/test';
import { receiptAt } from '../scripts/build/receipt.ts';
import { asBuilt, replaceBy } from '../scripts/test/as-built.ts';
import { copySettings } from '../scripts/test/build-test-site.ts';
import { cacheOf, root } from '../src/settings.ts';

/** A copy of the content that a test may modify, with commands that run on it. */
export interface CopiedContent {
  folder: string;
  /** Folder of its site; initially a copy of the original's site. */
  site: string;
  /** Runs a command of the project, `build` by default. */
  run: (
    env?: Record<string, string>,
    options?: string[],
    command?: string,
  ) => SpawnSyncReturns<string>;
  /** Rewrites a file of the copy. */
  edit: (file: string, change: (text: string) => string) => void;
  /** Writes a new file, with missing folders. */
  write: (file: string, text: string) => void;
  /** Reverts every change. */
  restore: () => void;
}

/**
 * Copies content before the tests of a file and removes it afterwards: the content, its build caches and
 * the site that `npm test` has built of it, so that a test continues from there.
 * @param name the folder of the copy's site
 * @param from the settings with which the original's site was built
 * @param folder of the copy; other than the original's, most of the site is made again
 */
export function copyContent(
  name: string,
  from: Record<'CONTENT_DIR' | 'OUT_DIR', string> = copySettings,
  folder = from.CONTENT_DIR,
): CopiedContent {
  const site = join(root, '.build/test', name);
  const built = asBuilt(from.CONTENT_DIR);
  const cache = cacheOf({ contentDir: folder });
  test.beforeAll(() => {
    replaceBy(built.content, folder);
    replaceBy(built.cache, cache);
    replaceBy(from.OUT_DIR, site);
    replaceBy(receiptAt(from.OUT_DIR), receiptAt(site));
  });
  test.afterAll(() => {
    for (const path of [folder, cache]) rmSync(path, { recursive: true, force: true });
  });
  return {
    folder,
    site,
    run: (env = {}, options = [], command = 'build') => {
      const preloads = [
        ...(env.KILL_AT ? ['kill-at'] : []),
        ...(env.SLOW_UNLINK ? ['slow-unlink'] : []),
      ].flatMap((name) => ['--import', join(root, `tests/${name}.ts`)]);
      return spawnSync(process.execPath, [...preloads, `scripts/${command}.ts`, ...options], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, ...from, CONTENT_DIR: folder, OUT_DIR: site, ...env },
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
    restore: () => replaceBy(built.content, folder),
  };
}
