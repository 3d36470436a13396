import { exact, fold } from '../../text/fold.ts';

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

/**
 * Whether two years or periods of merit share a year; undefined where either names none (“năm 2022”,
 * “năm học 2022–2023”, “giai đoạn 2020–2025”).
 */
export function overlap(a: string | undefined, b: string | undefined): boolean | undefined {
  const [one, other] = [yearsOf(a), yearsOf(b)];
  return one && other ? one.first <= other.last && other.first <= one.last : undefined;
}

/** The first and the last year that words name. */
function yearsOf(words = ''): { first: string; last: string } | undefined {
  const years = (words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first && last ? { first, last } : undefined;
}

/** Whether the later day is less than a year after the earlier; both yyyy-mm-dd. */
export const isWithinYear = (earlier: string, later: string): boolean =>
  earlier <= later && later < `${Number(earlier.slice(0, 4)) + 1}${earlier.slice(4)}`;
