import { type CollectionKey, getCollection } from 'astro:content';
import { noteReading } from '../kept/reading.ts';

/**
 * Every published record of a noun. The only access to them, so that a page's dependencies are known
 * (`src/kept/`).
 */
export function recordsOf<N extends CollectionKey>(noun: N) {
  noteReading(noun);
  return getCollection(noun);
}
