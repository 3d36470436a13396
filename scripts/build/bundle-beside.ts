import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../../src/disk/entry.ts';
import type { Settings } from '../../src/settings.ts';
import { contentAssetsFile, keptBundlesList } from './kept-bundles.ts';

/** What a process that bundles is told. */
export interface Bundling {
  /** The folder that is rendered into: its name stands in the code. */
  site: string;
  settings: Settings;
  /** Astro's imports of the photos of records, all that the code has of these. */
  assets: string;
}

/** A process of its own that bundles the code and keeps it. */
export interface Bundler {
  bundle: (site: string, settings: Settings) => Promise<void>;
  /** Ends the process, wherever it is. */
  end: () => void;
}

/**
 * The bundler never gives back the 200 MB that it takes; in a process of its own they go with the process. That takes a
 * second to load: where nothing is kept it begins at once. What fails there fails again where nothing is kept.
 */
export function bundlerBeside(settings: Settings): Bundler {
  let begun = isFile(keptBundlesList(settings)) ? undefined : started();
  return {
    async bundle(site, settings) {
      const assets = readFileSync(contentAssetsFile, 'utf8');
      begun ??= started();
      begun.bundler.send({ site, settings, assets } satisfies Bundling, () => {});
      await begun.closed;
      // Astro has begun without any records there.
      writeFileSync(contentAssetsFile, assets);
      for (const name of readdirSync(site)) rmSync(join(site, name), { recursive: true });
    },
    end: () => begun?.bundler.kill(),
  };
}

function started() {
  const bundler = fork(join(import.meta.dirname, 'bundler.ts'), { stdio: 'ignore' });
  return { bundler, closed: once(bundler, 'close').catch(() => {}) };
}
