import { exact, fold } from '../text/fold.ts';

/** Whoever is commended or proposed, as far as one is compared with the other. */
export interface Placed {
  name?: string | undefined;
  recipientType?: string | undefined;
  unit?: string | undefined;
  unitAsWritten?: string | undefined;
}

/**
 * One key for what may be one person or collective: name without marks, type and unit. That two rows
 * bear it is a reason to look, never a proof that they are one.
 */
export function likenessOf({ name = '', recipientType, unit, unitAsWritten }: Placed): string {
  return [fold(name), recipientType, unit ?? fold(unitAsWritten ?? '')].join('|');
}

/** Whether two names are spelt alike, tones wherever they stand. */
export const isSameName = (a = '', b = '') => exact(a) === exact(b);
