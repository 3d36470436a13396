import type { Inspected } from './inspect.ts';
import type { PhotoFacts } from './photo-facts.ts';

/** What is known of files by their content, so that unchanged ones are not read twice. */
export interface Cache {
  inspected: (key: string, read: () => Inspected) => Inspected;
  photo: (key: string, read: () => PhotoFacts) => PhotoFacts;
  save: () => void;
}

/** Keeps nothing. */
export const noCache: Cache = {
  inspected: (_, read) => read(),
  photo: (_, read) => read(),
  save: () => {},
};
