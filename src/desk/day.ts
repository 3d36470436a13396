import { day } from '../model/schema/day.ts';
import { shortDate } from '../text/date-words.ts';

/** A day as it is written in content, dd/mm/yyyy, as yyyy-mm-dd; undefined where it is none. */
export function isoDay(written: unknown): string | undefined {
  const { success, data } = day().safeParse(written);
  return success ? data : undefined;
}

/** Today in Vietnam, which is seven hours ahead of UTC the whole year; yyyy-mm-dd. */
export const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Today as it is written in content, dd/mm/yyyy. */
export const todayWritten = () => shortDate(today());

/** A day some days later; both yyyy-mm-dd. */
export const daysAfter = (iso: string, days: number) =>
  new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
