import { fold } from '../../text/fold.ts';
import type { Value } from '../collections.ts';
import { anchorsOf } from '../schema/commendation.ts';
import { slugPattern } from '../schema/text.ts';
import { isInForce } from '../tally.ts';

type Decision = Value<'decision'>;

/**
 * What the draft of an exemplar begins with: whom it honours, as the row of a decision says, and by
 * which commendation. Undefined where there is no such row, or it is withheld or cancelled.
 * @param id `2026/9940-qd-sxd`
 * @param anchor `cn01`
 */
export function draftFacts(decision: Decision, id: string, anchor: string) {
  const row = decision.recipients[anchorsOf(decision.recipients).indexOf(anchor)];
  if (!row || row.publish === 'an' || !isInForce(row) || !isInForce(decision)) return undefined;
  const { name, recipientType, honorific, position, unit, unitAsWritten } = row;
  return {
    ...(decision.movement && { movement: decision.movement }),
    honourees: [
      {
        name,
        recipientType,
        ...(honorific && { honorific }),
        ...(position && { position }),
        ...(unit ? { unit } : { unitAsWritten }),
      },
    ],
    commendations: [`${id}#${anchor}`],
    ...(decision.sample && { sample: true }),
  };
}

/** Whether an exemplar may have an address: it names the deed, never whoever did it. */
export const isDeedSlug = (slug: string, name: string) =>
  slugPattern.test(slug) && !slug.includes(fold(name).replaceAll(' ', '-'));
