import type { FileFacts } from '../../model/read/unread-parts.ts';
import type { PhotoFacts } from '../kit/content.ts';
import type { Inspection } from './inspect.ts';

/** All that decides what is found in a file: its name, its bytes and whatever else is asked. */
export type CacheKey = readonly (string | Uint8Array)[];

/** What is known of single files, so that unchanged ones are not read twice. */
export interface Cache {
  inspection: (key: CacheKey, read: () => Inspection) => Inspection;
  photo: (key: CacheKey, read: () => PhotoFacts) => PhotoFacts;
  download: (key: CacheKey, read: () => FileFacts) => FileFacts;
}

/** Keeps nothing. */
export const noCache: Cache = {
  inspection: (_, read) => read(),
  photo: (_, read) => read(),
  download: (_, read) => read(),
};
