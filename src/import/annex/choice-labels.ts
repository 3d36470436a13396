import { awardClasses } from '../../model/schema/award.ts';
import { publishChoices, statuses } from '../../model/schema/decision.ts';
import { recipientTypes } from '../../model/schema/recipient-type.ts';
import { fold } from '../../text/fold.ts';
import type { KnownAward } from './awards.ts';
import { recipientFields } from './recipient.ts';

const tables: Record<string, Record<string, { label: string }>> = {
  recipientType: recipientTypes,
  class: awardClasses,
  status: statuses,
  publish: publishChoices,
};

/** The labels of an enumeration's keys, in order; a key without a label is its own. */
export function labelsOf(field: string, awards: readonly KnownAward[]): Map<string, string> {
  if (field === 'form') return new Map(awards.map(({ id, name }) => [id, name]));
  const choices = recipientFields.find(({ key }) => key === field)?.choices ?? [];
  return new Map(choices.map((choice) => [choice, tables[field]?.[choice]?.label ?? choice]));
}

/** The key for a label, or for the key itself. */
export function choiceOf(
  field: string,
  text: string,
  awards: readonly KnownAward[],
): string | undefined {
  const written = fold(text);
  for (const [key, label] of labelsOf(field, awards)) {
    if (fold(label) === written || fold(key) === written) return key;
  }
  return undefined;
}
