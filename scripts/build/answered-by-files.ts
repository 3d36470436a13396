import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOfAnswer } from '../../src/outputs/share-images/answer-by-file.ts';
import type { Settings } from '../../src/settings.ts';
import { fileAt } from './kept-pages.ts';
import type { Between } from './prerendering.ts';

/**
 * Copies into the site the files that responses name. Astro writes nothing for a response without bytes.
 * @param site the output folder of the rendering
 */
export const answeredByFiles =
  (site: string, { base }: Pick<Settings, 'base'>): Between =>
  (paths) => ({
    ...paths,
    async render(request, options) {
      const result = await paths.render(request, options);
      const from = fileOfAnswer(result instanceof Response ? result : result.response);
      if (from) {
        const to = join(site, fileAt(new URL(request.url).pathname.slice(base.length)));
        mkdirSync(dirname(to), { recursive: true });
        copyFileSync(from, to);
      }
      return result;
    },
  });
