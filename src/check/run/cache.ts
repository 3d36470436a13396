import type { FileFacts } from '../../model/read/unread-parts.ts';
import type { KeepFound } from '../../model/withholding/forms-to-read.ts';
import type { PhotoFacts } from '../kit/content.ts';
import type { Inspection } from './inspect.ts';

/** Everything that determines the findings in a file: its name, its bytes and other inputs. */
export type CacheKey = readonly (string | Uint8Array)[];

/** Cached findings of single files and texts, so that unchanged ones are not read again. */
export interface Cache {
  inspection: (key: CacheKey, read: () => Inspection) => Inspection;
  photo: (key: CacheKey, read: () => PhotoFacts) => PhotoFacts;
  download: (key: CacheKey, read: () => FileFacts) => FileFacts;
  /** Words of withheld names in a text. */
  names: KeepFound;
}

/** A no-op cache. */
export const noCache: Cache = {
  inspection: (_, read) => read(),
  photo: (_, read) => read(),
  download: (_, read) => read(),
  names: (_, find) => find(),
};
