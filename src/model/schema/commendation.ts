import { type RecipientType, recipientTypes } from './recipient-type.ts';

/** Placeholder for a withheld name that is a whole value. */
export const withheldName = 'Không công bố';

/** An award with its class, as pages name it: “Huân chương Lao động hạng Ba”. */
export const withClass = (award: string, label = '') => [award, label].join(' ').trim();

/** An award with its class as conferred: “Huân chương Lao động hạng Ba (truy tặng)”. */
export const asGiven = (award: string, posthumous?: boolean) =>
  posthumous ? `${award} (truy tặng)` : award;

/** An award as conferred, with its year of merit: “Lao động tiên tiến, năm 2022”. */
export const inFull = (given: string, meritPeriod?: string) =>
  [given, meritPeriod].filter(Boolean).join(', ');

/**
 * The anchor of each row within its decision, in the order of the list: `tt01`, `cn07`, `hgd01`. Each
 * type is numbered separately, whatever numbers the annex prints (they may restart or continue).
 */
export function anchorsOf(recipients: readonly { recipientType: RecipientType }[]): string[] {
  const counts: Partial<Record<RecipientType, number>> = {};
  return recipients.map(({ recipientType }) => {
    const ordinal = (counts[recipientType] ?? 0) + 1;
    counts[recipientType] = ordinal;
    return anchorAt(recipientType, ordinal);
  });
}

/** The anchor of a row from its number within its type. */
export const anchorAt = (type: RecipientType, ordinal: number): string =>
  `${recipientTypes[type].anchor}${String(ordinal).padStart(2, '0')}`;
