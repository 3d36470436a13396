import { type RecipientType, recipientTypes } from './recipient-type.ts';

/** What stands for a withheld name where the name is all that stands there. */
export const withheldName = 'Không công bố';

/** An award with its class, as pages name it: “Huân chương Lao động hạng Ba”. */
export const withClass = (award: string, label = '') => [award, label].join(' ').trim();

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
