import { basename, join } from 'node:path';
import { astroCacheOf } from '../../src/astro/cache.ts';
import { pictureService } from '../../src/astro/picture-service.ts';
import { entryAt } from '../../src/disk/entry.ts';
import { endBeside, makeAhead, makeBeside } from '../../src/outputs/drawing/beside.ts';
import type { Resizing } from '../../src/outputs/drawing/resized.ts';
import type { Settings } from '../../src/settings.ts';
import type { Between } from './prerendering.ts';

/**
 * Has photos made, in the sizes that rendered pages ask for, while other pages are rendered. Astro begins with them once
 * it has rendered all, and finds them in its cache then; what could not be made it makes itself, and says why it cannot.
 * @param site the folder that is rendered into
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
          // As data: Astro's pictures are proxies.
          const plain = JSON.parse(JSON.stringify({ ...transform, src }));
          const picture = { original, transform: plain, service: pictureService, file };
          begun.set(file, picture);
          return [picture];
        });
        if (pictures.length > 0) makeAhead(pictures);
        return result;
      },
      async collectStaticImages() {
        // From the end, beside those that are made from the start: nothing else is rendered now.
        if (begun.size > 0) await makeBeside([...begun.values()].reverse()).catch(() => {});
        return (await paths.collectStaticImages?.()) ?? new Map();
      },
      async teardown() {
        await endBeside();
        await paths.teardown?.();
      },
    };
  };
