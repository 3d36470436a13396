import { fold } from './fold.ts';

/** A date as typed by a person: a day, a month or a year, with the span of days that it covers. */
export interface TypedDate {
  precision: 'day' | 'month' | 'year';
  /** First and last day covered, yyyy-mm-dd. */
  from: string;
  to: string;
}

const two = (value: number) => String(value).padStart(2, '0');

function parts(iso: string): [year: number, month: number, day: number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) throw new RangeError(`“${iso}” is not a date yyyy-mm-dd`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** "2021-09-05" → "05/09/2021". */
export function shortDate(iso: string): string {
  const [year, month, day] = parts(iso);
  return `${two(day)}/${two(month)}/${year}`;
}

/** "2021-09-05" → "ngày 05 tháng 9 năm 2021": a zero before days below 10 and months 1 and 2 only. */
export function longDate(iso: string): string {
  const [year, month, day] = parts(iso);
  return `ngày ${two(day)} tháng ${month <= 2 ? two(month) : month} năm ${year}`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function span(year: number, month?: number, day?: number): TypedDate | null {
  if (year < 1945 || year > 2199) return null;
  if (month === undefined) return { precision: 'year', from: `${year}-01-01`, to: `${year}-12-31` };
  if (month < 1 || month > 12) return null;
  const start = `${year}-${two(month)}`;
  const last = lastDay(year, month);
  if (day === undefined) return { precision: 'month', from: `${start}-01`, to: `${start}-${last}` };
  if (day < 1 || day > last) return null;
  return { precision: 'day', from: `${start}-${two(day)}`, to: `${start}-${two(day)}` };
}

type Found = { before: string; date: string; year: string; month?: string; day?: string };

const FORMS = [
  '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
  '(?:ngay )?(?<day>\\d{1,2}) ?(?<mark>[/.-]) ?(?<month>\\d{1,2}) ?\\k<mark> ?(?<year>\\d{4})',
  '(?:ngay )?(?<day>\\d{1,2}) thang (?<month>\\d{1,2})(?:,? nam | ?[/-] ?)(?<year>\\d{4})',
  '(?:thang )?(?<month>\\d{1,2}) ?[/.-] ?(?<year>\\d{4})',
  'thang (?<month>\\d{1,2}),? nam (?<year>\\d{4})',
  '(?:nam )?(?<year>\\d{4})',
];
const ANYWHERE = FORMS.map(
  (form) => new RegExp(`(?<before>^|[^\\p{L}\\d/.-])(?<date>${form})(?![\\p{L}\\d/])`, 'u'),
);

/**
 * The first date that stands in a text, in any of the ways people type one: 15/10/2021, 15-10-2021,
 * 15.10.2021, 2021-10-15, "15 tháng 10 năm 2021", 10/2021, "tháng 10 năm 2021", 2021; marks and case
 * are free. `typed` is the folded text of the date and `rest` the folded text without it.
 */
export function findTypedDate(
  text: string,
): { date: TypedDate; typed: string; rest: string } | null {
  const folded = fold(text);
  for (const form of ANYWHERE) {
    const match = form.exec(folded);
    if (!match) continue;
    const { before, date: typed, year, month, day } = match.groups as Found;
    const date = span(
      Number(year),
      month ? Number(month) : undefined,
      day ? Number(day) : undefined,
    );
    if (!date) return null;
    const start = match.index + before.length;
    const rest = `${folded.slice(0, start)} ${folded.slice(start + typed.length)}`;
    return { date, typed, rest: rest.replace(/\s+/g, ' ').trim() };
  }
  return null;
}

/** The date that a text is, wholly; null when it is none or the day does not exist. */
export function parseTypedDate(text: string): TypedDate | null {
  const found = findTypedDate(text);
  return found && found.rest === '' ? found.date : null;
}
