import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/settings.ts';
import { contentAssetsFile } from './kept-bundles.ts';

/** What a process that bundles is told. */
export interface Bundling {
  /** The folder that is rendered into: its name stands in the code. */
  site: string;
  settings: Settings;
  /** Astro's imports of the photos of records, all that the code has of these. */
  assets: string;
}

/**
 * Has a process of its own bundle the code and keep it. The bundler never gives back the 200 MB that it takes; here
 * they go with the process. What fails there fails again where nothing is kept.
 */
export async function bundleBeside(site: string, settings: Settings): Promise<void> {
  const assets = readFileSync(contentAssetsFile, 'utf8');
  const bundler = fork(join(import.meta.dirname, 'bundler.ts'), { stdio: 'ignore' });
  bundler.send({ site, settings, assets } satisfies Bundling, () => {});
  await once(bundler, 'close').catch(() => {});
  // Astro has begun without any records there.
  writeFileSync(contentAssetsFile, assets);
  for (const name of readdirSync(site)) rmSync(join(site, name), { recursive: true });
}
