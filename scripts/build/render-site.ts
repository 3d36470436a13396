import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { astroCacheOf } from '../../src/astro/cache.ts';
import { buildMark } from '../../src/astro/only-through-build.ts';
import { listFiles } from '../../src/model/read/disk/files-on-disk.ts';
import type { Settings } from '../../src/settings.ts';

/** Renders every page into a folder. @returns how many pages there are */
export async function renderSite(
  folder: string,
  settings: Settings,
  integrations: AstroIntegration[],
): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env[buildMark] = '1';
  await withWholePictures(astroCacheOf(settings), () =>
    build({ outDir: folder, logLevel: 'silent', integrations }),
  );
  return listFiles(folder).filter((file) => file.endsWith('.html')).length;
}

/**
 * Astro writes pictures straight into its cache and later takes each that it finds there for whole:
 * after a rendering that was stopped, by a kill or a full disk, they are made anew.
 */
async function withWholePictures(cache: string, render: () => Promise<void>): Promise<void> {
  const started = join(cache, 'rendering');
  if (existsSync(started)) rmSync(join(cache, 'assets'), { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(started, '');
  await render();
  rmSync(started);
}
