import { type CollectionKey, getCollection } from 'astro:content';
import { noteReading } from '../kept/reading.ts';

/** Every record of a noun that the site shows. The only way to them, so that what is read is known (`src/kept/`). */
export function recordsOf<N extends CollectionKey>(noun: N) {
  noteReading(noun);
  return getCollection(noun);
}
