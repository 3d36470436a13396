import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../settings.ts';

/** Of 0 to 6: half the processor time of Astro's 4, for files that are 1 to 6 % larger. */
const effort = 2;

const { version } = JSON.parse(
  readFileSync(join(root, 'node_modules/sharp/package.json'), 'utf8'),
) as { version: string };

/**
 * What makes photos smaller. Astro keeps the pictures that it made by the address of what made them: what
 * else decides their bytes stands behind it, so that none outlives a change of that.
 */
export const pictureService = {
  entrypoint: `astro/assets/services/sharp?${new URLSearchParams({ version, effort: `${effort}` })}`,
  config: { webp: { effort } },
};
