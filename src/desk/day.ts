import { day } from '../model/schema/day.ts';
import { shortDate } from '../text/date-words.ts';

/** Converts a day in content, dd/mm/yyyy, to yyyy-mm-dd; undefined if invalid. */
export function isoDay(written: unknown): string | undefined {
  const { success, data } = day().safeParse(written);
  return success ? data : undefined;
}

/** Today in Vietnam, seven hours ahead of UTC all year; yyyy-mm-dd. */
export const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Today as written in content, dd/mm/yyyy. */
export const todayWritten = () => shortDate(today());

/** The day a number of days later; both yyyy-mm-dd. */
export const daysAfter = (iso: string, days: number) =>
  new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
