import * as z from 'zod';
import { copiesFolder } from './read/content-files.ts';

/** Where the content folder says what became of its last changes; no part of the content. */
export const watchStatusName = `${copiesFolder}/tinh-trang.json`;

const schema = z.object({
  /** When, with the offset of Vietnam. */
  at: z.string(),
  /** Whether the site follows the content; see `Outcome` of `npm run watch`. */
  result: z.enum(['published', 'published-without-faulty', 'kept', 'unreachable']),
  /** In one sentence, in Vietnamese. */
  sentence: z.string(),
  /** The files that had changed; none known at the start. */
  changed: z.array(z.string()),
  /** What the commands said, the last 20,000 letters of it. */
  said: z.string(),
});

/** What became of the last changes of a content folder. */
export type WatchStatus = z.output<typeof schema>;

/** Reads what `npm run watch` wrote; undefined where it cannot be understood. */
export function readWatchStatus(text: string): WatchStatus | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
