import { createRequire } from 'node:module';

/**
 * Loaded by Node, since commands have already loaded most of it: through Vite, each build would compile
 * it again.
 */
const load = createRequire(import.meta.url);

export const { collections } = load(
  './astro/collections.ts',
) as typeof import('./astro/collections.ts');
