import { collections, type Value } from './collections.ts';
import type { ContentSet } from './read/content-set.ts';
import { anchorsOf } from './schema/commendation.ts';
import { isInForce } from './tally.ts';

/** A row of a decision for the office's own documents, including withheld ones. */
export interface CommendationRow {
  /** `2021/9902-qd-ubnd#cn07` */
  id: string;
  decision: Value<'decision'>;
  row: Value<'decision'>['recipients'][number];
  /** Id of the award. */
  form: string;
  /** Whether it is in force: neither it nor its decision was cancelled. */
  standing: boolean;
}

/**
 * Every row of every decision of a content folder, in official order; skips decisions that fail their
 * schema. For internal documents only: a site shows `publicationOf`.
 */
export function commendationRowsOf(set: ContentSet, samples = true): CommendationRow[] {
  return set.of('decision').flatMap(({ id, data }) => {
    const read = collections.decision.schema.safeParse(data);
    if (!read.success || (read.data.sample && !samples)) return [];
    const { data: decision } = read;
    const anchors = anchorsOf(decision.recipients);
    return decision.recipients.map((row, index) => ({
      id: `${id}#${anchors[index]}`,
      decision,
      row,
      form: row.form ?? decision.form,
      standing: isInForce(row) && isInForce(decision),
    }));
  });
}
