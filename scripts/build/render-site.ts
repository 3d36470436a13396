import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { astroCacheOf } from '../../src/astro/cache.ts';
import { handOver } from '../../src/astro/hand-over.ts';
import { isFile, isFolder } from '../../src/disk/entry.ts';
import { sharedDigest } from '../../src/kept/shared.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { versionOfCode } from '../cache-file.ts';
import { type Between, prerendering, shareImagesLast } from './prerendering.ts';

/** Where Astro finds what the site shows; a name that stays keeps its cache. */
const publicationFile = '.build/publication.json';

/** What watches Astro render, besides the site's own. */
export interface Watching {
  between?: readonly Between[];
  integrations?: readonly AstroIntegration[];
}

/** Renders every page into a folder. @returns how many pages there are */
export async function renderSite(
  folder: string,
  publication: Publication,
  settings: Settings,
  { between = [], integrations = [] }: Watching,
): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const shared = sharedDigest(publication, settings, versionOfCode(['src', 'scripts']));
  await withWholeCache(astroCacheOf(settings), () =>
    build({
      outDir: folder,
      logLevel: 'silent',
      integrations: [
        handOver(publication, publicationFile, shared),
        prerendering([shareImagesLast, ...between]),
        ...integrations,
      ],
    }),
  );
  return listSite(folder).files.filter((file) => file.endsWith('.html')).length;
}

/**
 * Astro writes pictures and kept pages straight into its cache and later takes each that it finds there for
 * whole, and a page for that of the key in its list, which it writes last: after a rendering that was
 * stopped, by a kill, a fault or a full disk, they are made anew.
 */
async function withWholeCache(cache: string, render: () => Promise<void>): Promise<void> {
  const started = join(cache, 'rendering');
  if (existsSync(started)) {
    removePictures(join(cache, 'assets'));
    rmSync(join(cache, 'incremental-build.json'), { force: true });
    rmSync(join(cache, 'dist'), { recursive: true, force: true });
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(started, '');
  await render();
  rmSync(started);
}

function removePictures(folder: string): void {
  if (!isFolder(folder)) return;
  const pictures = readdirSync(folder).filter((name) =>
    /\.(?:webp|avif|png|jpe?g|gif|svg)(?:\.json)?$/.test(name),
  );
  for (const name of pictures) if (isFile(join(folder, name))) rmSync(join(folder, name));
}
