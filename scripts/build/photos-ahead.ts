import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { pictureService } from '../../src/astro/picture-service.ts';
import { entryAt } from '../../src/disk/entry.ts';
import { endBeside, makeAhead, makeBeside } from '../../src/outputs/drawing/beside.ts';
import type { Resizing } from '../../src/outputs/drawing/resized.ts';
import type { Settings } from '../../src/settings.ts';
import { picturesOf } from './photos-from-start.ts';
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
    const inCache = (finalPath: string) => join(picturesOf(settings), basename(finalPath));
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
        // Nothing is rendered now: each other core takes its share of the rest, the last photos first.
        const left = [...begun.values()].reverse();
        const lanes = Math.max(1, availableParallelism() - 1);
        const shares = Array.from({ length: lanes }, (_, lane) =>
          left.filter((_, at) => at % lanes === lane),
        );
        await Promise.allSettled(
          shares.filter(({ length }) => length > 0).map((share) => makeBeside(share)),
        );
        return (await paths.collectStaticImages?.()) ?? new Map();
      },
      async teardown() {
        await endBeside();
        await paths.teardown?.();
      },
    };
  };
