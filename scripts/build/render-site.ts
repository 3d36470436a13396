import { type AstroIntegration, build } from 'astro';
import { astroCacheOf } from '../../src/astro/cache.ts';
import { handOver } from '../../src/astro/hand-over.ts';
import { sharedDigest } from '../../src/kept/shared.ts';
import type { Publication } from '../../src/model/publication.ts';
import { shareImageCache } from '../../src/outputs/share-images/picture.ts';
import type { Settings } from '../../src/settings.ts';
import { listSite } from '../../src/site-files.ts';
import { versionOfCode } from '../cache-file.ts';
import { answeredByFiles } from './answered-by-files.ts';
import { keptBundles } from './kept-bundles.ts';
import { keptPages } from './kept-pages.ts';
import { type Between, inOrder, prerendering } from './prerendering.ts';
import { recoverCache, sealCache } from './whole-cache.ts';

/** What watches Astro render, besides the site's own. */
export interface Watching {
  between?: readonly Between[];
  integrations?: readonly AstroIntegration[];
}

/**
 * Renders every page into a folder.
 * @param whenPagesStand called with what is still to be waited for once every page is rendered, and other files are not
 * @returns how many pages there are
 */
export async function renderSite(
  folder: string,
  publication: Publication,
  settings: Settings,
  whenPagesStand: (standing: Promise<void>) => void,
  { between = [], integrations = [] }: Watching,
): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const code = versionOfCode(['src', 'scripts']);
  const shared = sharedDigest(publication, settings, code);
  for (const cache of cachesOf(settings)) recoverCache(cache);
  const bundles = keptBundles(folder, settings);
  const kept = keptPages(folder, settings);
  await build({
    outDir: folder,
    logLevel: 'silent',
    integrations: [
      handOver(publication, { code, shared }),
      bundles.integration,
      prerendering([
        bundles.between,
        answeredByFiles(folder, settings),
        kept.between,
        inOrder(() => whenPagesStand(kept.put())),
        ...between,
      ]),
      ...integrations,
    ],
  });
  kept.save();
  sealCaches(settings);
  return listSite(folder).files.filter((file) => file.endsWith('.html')).length;
}

/** Says that what renderings take from is whole, after one, and after what nobody uses was thrown away. */
export function sealCaches(settings: Settings): void {
  for (const cache of cachesOf(settings)) sealCache(cache);
}

/** The folders of a cache that renderings take from as they are. */
export const cachesOf = (settings: Settings) => [astroCacheOf(settings), shareImageCache(settings)];
