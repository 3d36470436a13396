import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { isFile } from '../../src/disk/entry.ts';
import type { Settings } from '../../src/settings.ts';
import { collectGarbage } from './collect-garbage.ts';
import { contentAssetsFile, keptBundlesList } from './kept-bundles.ts';

/** Input of the bundling process. */
export interface Bundling {
  /** Folder that is rendered into; its path is part of the code. */
  site: string;
  settings: Settings;
  /** Astro's imports of records' photos, the only content in the code. */
  assets: string;
}

/** A separate process that bundles the code and keeps it. */
export interface Bundler {
  bundle: () => Promise<void>;
  /** Ends the process, whatever it is doing. */
  end: () => void;
}

/**
 * Bundles the code of a large site in a separate process: the bundler's 200 MB of native memory are only freed when its
 * process ends. That takes half as much time again, since both processes load and compile Astro.
 * Loading takes it a second, so it is started at once where nothing is kept. If it fails, nothing is kept, and the
 * caller bundles and reports the error itself.
 * @param site the folder that is rendered into
 */
export function bundlerBeside(site: string, settings: Settings): Bundler {
  let begun = isFile(keptBundlesList(settings)) ? undefined : started();
  return {
    async bundle() {
      const assets = readFileSync(contentAssetsFile, 'utf8');
      begun ??= started();
      begun.bundler.send({ site, settings, assets } satisfies Bundling, () => {});
      collectGarbage();
      await begun.closed;
      // Astro has emptied it there, where it has no records.
      writeFileSync(contentAssetsFile, assets);
      rmSync(site, { recursive: true, force: true });
    },
    end: () => begun?.bundler.kill(),
  };
}

function started() {
  // Both processes run Astro; the second must not compile it again.
  flushCompileCache();
  const bundler = fork(join(import.meta.dirname, 'bundler.ts'), { stdio: 'ignore' });
  return { bundler, closed: once(bundler, 'close').catch(() => {}) };
}
