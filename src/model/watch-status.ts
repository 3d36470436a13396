import * as z from 'zod';
import { copiesFolder } from './read/content-files.ts';

/** Path of the status of the last changes in the content folder; not content itself. */
export const watchStatusName = `${copiesFolder}/tinh-trang.json`;

const schema = z.object({
  /** When, with the offset of Vietnam. */
  at: z.string(),
  /** Whether the site is up to date with the content; see `Outcome` of `npm run watch`; `running`: a command takes long. */
  result: z.enum(['published', 'published-without-faulty', 'kept', 'unreachable', 'running']),
  /** In one sentence, in Vietnamese. */
  sentence: z.string(),
  /** What the build and the publication warned of, each in a sentence or more. */
  warnings: z.array(z.string()).default([]),
  /** The changed files; empty at the start. */
  changed: z.array(z.string()),
  /** Output of the commands, its last 20,000 characters. */
  said: z.string(),
});

/** Result of the last changes of a content folder. */
export type WatchStatus = z.output<typeof schema>;

/** Parses the status that `npm run watch` wrote; undefined if invalid. */
export function readWatchStatus(text: string): WatchStatus | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
