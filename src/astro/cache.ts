import { join } from 'node:path';
import { cacheOf, type Settings } from '../settings.ts';

/** Folder in which Astro caches parsed records and pictures of one content folder. */
export function astroCacheOf(settings: Pick<Settings, 'contentDir'>): string {
  return join(cacheOf(settings), 'astro');
}
