import { type RecipientType, recipientTypes } from './recipient-type.ts';

/** What stands for a withheld name where the name is all that stands there. */
export const withheldName = 'Không công bố';

/** An award with its class, as pages name it: “Huân chương Lao động hạng Ba”. */
export const withClass = (award: string, label = '') => [award, label].join(' ').trim();

/** An award with its class as it was given: “Huân chương Lao động hạng Ba (truy tặng)”. */
export const asGiven = (award: string, posthumous?: boolean) =>
  posthumous ? `${award} (truy tặng)` : award;

/** An award as given, with the year it is for: “Lao động tiên tiến, năm 2022”. */
export const inFull = (given: string, meritPeriod?: string) =>
  [given, meritPeriod].filter(Boolean).join(', ');

/**
 * The address of each row within its decision, in the order of the list: `tt01`, `cn07`, `hgd01`.
 * Each type is numbered apart, whatever numbers the annex prints (they may restart or run on).
 */
export function anchorsOf(recipients: readonly { recipientType: RecipientType }[]): string[] {
  const counts: Partial<Record<RecipientType, number>> = {};
  return recipients.map(({ recipientType }) => {
    const ordinal = (counts[recipientType] ?? 0) + 1;
    counts[recipientType] = ordinal;
    return anchorAt(recipientType, ordinal);
  });
}

/** The address of a row by its number among those of its type in its decision. */
export const anchorAt = (type: RecipientType, ordinal: number): string =>
  `${recipientTypes[type].anchor}${String(ordinal).padStart(2, '0')}`;
