import { createRequire } from 'node:module';

/** Loaded by Node, as commands have loaded most of it already: through Vite each build would compile it anew. */
const load = createRequire(import.meta.url);

export const { collections } = load(
  './astro/collections.ts',
) as typeof import('./astro/collections.ts');
