import { type AstroIntegration, build } from 'astro';
import { astroCacheOf } from '../../src/astro/cache.ts';
import { handOver } from '../../src/astro/hand-over.ts';
import { sharedDigest } from '../../src/kept/shared.ts';
import type { Publication } from '../../src/model/publication.ts';
import { shareImageCache } from '../../src/outputs/share-images/picture.ts';
import { isLarge } from '../../src/page-search/index-count.ts';
import { isOfPageIndex } from '../../src/page-search/index-site.ts';
import type { Settings } from '../../src/settings.ts';
import { versionOfCode } from '../cache-file.ts';
import { answeredByFiles } from './answered-by-files.ts';
import { bundlerBeside } from './bundle-beside.ts';
import { keptBundles } from './kept-bundles.ts';
import { keptPages } from './kept-pages.ts';
import { openKeptSite, putInto } from './kept-site.ts';
import { photosAhead } from './photos-ahead.ts';
import { type Between, inOrder, prerendering } from './prerendering.ts';
import { isSealed, recoverCache, sealCache } from './whole-cache.ts';

/** How a site is rendered besides what its content says. */
export interface Rendering {
  /** What watches Astro render, besides the site's own. */
  between?: readonly Between[];
  integrations?: readonly AstroIntegration[];
  /** Whether a process of its own bundles the code; by default that of a large site. */
  bundlesBeside?: boolean;
}

/** Where a site is made. */
export interface Places {
  /** The kept site, which becomes the new one. */
  site: string;
  /** An empty folder for what is made again. */
  made: string;
}

/**
 * Renders into a kept site whatever is not as it was.
 * @param way in which pages are finished once they are rendered
 * @param whenPagesStand called with the files of all pages, which may still be waited for, once every page is rendered and
 * other files are not
 * @returns how many pages there are, and what notes those of the finished site for the next time
 */
export async function renderSite(
  { site, made }: Places,
  publication: Publication,
  settings: Settings,
  way: string,
  whenPagesStand: (standing: Promise<string[]>) => void,
  {
    between = [],
    integrations = [],
    bundlesBeside = isLarge(publication.of('exemplar').length, publication.of('decision').length),
  }: Rendering,
): Promise<{ pages: number; keepPages: () => void }> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const code = versionOfCode(['src', 'scripts']);
  const shared = sharedDigest(publication, settings, code);
  const { hashes, keepOnly } = openKeptSite(site);
  const kept = keptPages(hashes, settings, way);
  let standing: Promise<string[]> = Promise.resolve([]);
  const putPages = async () => {
    // The page index is made whole each time, and written where it is not as it was.
    await keepOnly((file) => kept.has(file) || isOfPageIndex(file));
    const pages = [...[...hashes.keys()].filter(kept.has), ...putInto(site, made, isPage)];
    return pages.filter(isPage).sort();
  };
  const bundler = bundlesBeside ? bundlerBeside(made, settings) : undefined;
  const bundles = keptBundles(made, settings, bundler?.bundle);
  await build({
    outDir: made,
    cacheDir: astroCacheOf(settings),
    logLevel: 'silent',
    integrations: [
      handOver(publication, { code, shared }),
      bundles.integration,
      prerendering([
        bundles.between,
        answeredByFiles(made, settings),
        photosAhead(made, settings),
        kept.between,
        inOrder(() => {
          standing = putPages();
          whenPagesStand(standing);
          // Their folders are moved: nothing may be written into one meanwhile. What fails is said below.
          return standing.catch(() => {});
        }),
        ...between,
      ]),
      ...integrations,
    ],
  }).finally(() => bundler?.end());
  const pages = await standing;
  putInto(site, made, () => true);
  sealCaches(settings);
  return { pages: pages.length, keepPages: () => kept.save(site) };
}

const isPage = (file: string) => file.endsWith('.html');

/** Whether a rendering has left what the next one takes from. */
export const areSealed = (settings: Settings) => cachesOf(settings).every(isSealed);

/** Removes what is not whole of it, before a rendering. */
export function recoverCaches(settings: Settings): void {
  for (const cache of cachesOf(settings)) recoverCache(cache);
}

/** Says that what renderings take from is whole, after one, and after what nobody uses was thrown away. */
export function sealCaches(settings: Settings): void {
  for (const cache of cachesOf(settings)) sealCache(cache);
}

/** The folders of a cache that renderings take from as they are. */
const cachesOf = (settings: Settings) => [astroCacheOf(settings), shareImageCache(settings)];
