import { memoise } from './memoise.ts';
import { recordsOf } from './records.ts';

/** Every published exemplar as written, newest first. */
export const getExemplarRecords = memoise(async () =>
  [...(await recordsOf('exemplar'))].sort(
    (a, b) => b.data.published.localeCompare(a.data.published) || a.id.localeCompare(b.id),
  ),
);
