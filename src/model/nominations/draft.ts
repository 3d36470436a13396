import { fold } from '../../text/fold.ts';
import type { Value } from '../collections.ts';
import { anchorsOf } from '../schema/commendation.ts';
import { slugPattern } from '../schema/text.ts';
import { isInForce } from '../tally.ts';

type Decision = Value<'decision'>;

/**
 * Initial facts of an exemplar's draft: whom it honours, from the decision's row, and by which
 * commendation. Undefined if the row does not exist, is withheld or is cancelled.
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

/** Whether a slug is valid for an exemplar: it names the deed, never the person. */
export const isDeedSlug = (slug: string, name: string) =>
  slugPattern.test(slug) && !slug.includes(fold(name).replaceAll(' ', '-'));
