import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../settings.ts';

/**
 * From 0 to 6; takes half the processor time of Astro's default 4, for files that are 1 to 6 % larger.
 */
const effort = 2;

const { version } = JSON.parse(
  readFileSync(join(root, 'node_modules/sharp/package.json'), 'utf8'),
) as { version: string };

/**
 * Resizes photos. Astro caches pictures by the parameters of their creation; everything else that
 * determines their bytes is appended, so that a change invalidates the cache.
 */
export const pictureService = {
  entrypoint: `astro/assets/services/sharp?${new URLSearchParams({ version, effort: `${effort}` })}`,
  config: { webp: { effort } },
};
