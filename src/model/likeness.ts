import { exact, fold } from '../text/fold.ts';

/** Someone commended or proposed, with the fields used for comparison. */
export interface Placed {
  name?: string | undefined;
  recipientType?: string | undefined;
  unit?: string | undefined;
  unitAsWritten?: string | undefined;
}

/**
 * Key of a possibly identical person or collective: name without diacritics, type and unit. An equal key
 * is a reason to look, never a proof of identity.
 */
export function likenessOf({ name = '', recipientType, unit, unitAsWritten }: Placed): string {
  return [fold(name), recipientType, unit ?? fold(unitAsWritten ?? '')].join('|');
}

/** Whether two names have the same spelling, regardless of tone placement. */
export const isSameName = (a = '', b = '') => exact(a) === exact(b);
