import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Settings } from '../../src/settings.ts';
import { contentAssetsFile } from './kept-bundles.ts';

/** Input of the bundling process. */
export interface Bundling {
  /** Folder that is rendered into; its path is part of the code. */
  site: string;
  settings: Settings;
  /** Astro's imports of records' photos, the only content in the code. */
  assets: string;
}

/**
 * Bundles the code in a separate process and keeps it: the bundler's 200 MB of native memory are only freed when its
 * process ends. If that fails, nothing is kept, and the caller bundles and reports the error itself.
 */
export async function bundleBeside(site: string, settings: Settings): Promise<void> {
  const assets = readFileSync(contentAssetsFile, 'utf8');
  // Both processes run Astro; the second must not compile it again.
  flushCompileCache();
  const bundler = fork(join(import.meta.dirname, 'bundler.ts'), { stdio: 'ignore' });
  bundler.send({ site, settings, assets } satisfies Bundling, () => {});
  await once(bundler, 'close').catch(() => {});
  // Astro has emptied it there, where it has no records.
  writeFileSync(contentAssetsFile, assets);
  rmSync(site, { recursive: true, force: true });
}
