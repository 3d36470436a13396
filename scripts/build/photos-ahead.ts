import { basename, join } from 'node:path';
import { astroCacheOf } from '../../src/astro/cache.ts';
import { pictureService } from '../../src/astro/picture-service.ts';
import { entryAt } from '../../src/disk/entry.ts';
import { endBeside, makeAhead, makeBeside } from '../../src/outputs/drawing/beside.ts';
import type { Resizing } from '../../src/outputs/drawing/resized.ts';
import type { Settings } from '../../src/settings.ts';
import type { Between } from './prerendering.ts';

/**
 * Resizes the photos of rendered pages in the background, into Astro's cache. Astro itself starts with
 * photos after the last page, and then finds them there; it resizes what is missing, and reports why it cannot.
 * @param site the folder rendered into
 */
export const photosAhead =
  (site: string, settings: Pick<Settings, 'contentDir'>): Between =>
  (paths) => {
    const begun = new Map<string, Resizing>();
    const inCache = (finalPath: string) =>
      join(astroCacheOf(settings), 'assets', basename(finalPath));
    return {
      ...paths,
      async render(request, options) {
        const result = await paths.render(request, { ...options, collectMetadata: true });
        const asked = ('metadata' in result && result.metadata?.staticImages) || [];
        const pictures = asked.flatMap(({ originalPath, finalPath, transform }): Resizing[] => {
          const file = inCache(finalPath);
          if (begun.has(file) || entryAt(file) || typeof transform.src !== 'object') return [];
          const { src } = transform.src;
          const original = join(site, originalPath);
          // A copy of the data: Astro's images are proxies.
          const plain = JSON.parse(JSON.stringify({ ...transform, src }));
          const picture = { original, transform: plain, service: pictureService, file };
          begun.set(file, picture);
          return [picture];
        });
        if (pictures.length > 0) makeAhead(pictures);
        return result;
      },
      async collectStaticImages() {
        // Nothing is rendered now: a second loop starts from the end, and meets the first.
        if (begun.size > 0) await makeBeside([...begun.values()].reverse()).catch(() => {});
        return (await paths.collectStaticImages?.()) ?? new Map();
      },
      async teardown() {
        await endBeside();
        await paths.teardown?.();
      },
    };
  };
