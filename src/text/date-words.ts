import { exact, flatten, fold, hasMarks } from './fold.ts';
import { writtenDay } from './written-day.ts';

/** A date as typed by a person, with the span of days that it covers. */
export interface TypedDate {
  precision: 'day' | 'month' | 'year' | 'span';
  /** First and last day covered, yyyy-mm-dd; an open end is `EVER` or `NEVER`. */
  from: string;
  to: string;
}

/** The open ends of a span: "đến năm 2021", "từ năm 2021". */
export const EVER = '0000-01-01';
export const NEVER = '9999-12-31';

const two = (value: number) => String(value).padStart(2, '0');

function parts(iso: string): [year: number, month: number, day: number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) throw new RangeError(`Not a date yyyy-mm-dd: ${iso}`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** "2021-09-05" → "05/09/2021". */
export function shortDate(iso: string): string {
  const [year, month, day] = parts(iso);
  return `${two(day)}/${two(month)}/${year}`;
}

/**
 * "2021-09-05" → "ngày 05 tháng 9 năm 2021": a leading zero for days below 10 and for months 1 and 2
 * only.
 */
export function longDate(iso: string): string {
  const [, , day] = parts(iso);
  return `ngày ${two(day)} ${monthInWords(iso)}`;
}

/** "2021-09", "2021-09-05" → "tháng 9 năm 2021". */
export function monthInWords(iso: string): string {
  const [year, month] = iso.split('-').map(Number);
  return `tháng ${month && month > 2 ? month : two(month ?? 0)} năm ${year}`;
}

/**
 * A span of days or months, as far as its ends are known: “từ 05/09/2021 đến 11/2021”; empty if neither
 * is known.
 */
export function spanInWords({
  from,
  to,
}: {
  from?: string | undefined;
  to?: string | undefined;
}): string {
  return [from && `từ ${writtenDay(from)}`, to && `đến ${writtenDay(to)}`]
    .filter(Boolean)
    .join(' ');
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

/** Months by their names; "tháng năm" is May where a year follows. */
const MONTHS: Record<string, number> = {
  'muoi mot': 11,
  'muoi hai': 12,
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  chap: 12,
};
const NAMED = `(?:\\d{1,2} )?thang (?:${Object.keys(MONTHS).join('|')})(?:,? nam | ?[/-] ?| )\\d{4}`;
const ONE =
  `${NAMED}|` +
  '\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)|\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:\\d{4}|\\d{2}(?!\\d))|\\d{1,2} thang \\d{1,2}(?:,? nam | ?[/-] ?)\\d{4}|\\d{1,2}(?: ?[/.-] ?|,? nam )\\d{4}|\\d{4}';
const UNIT = '(?:ky (?=ngay|thang|nam))?(?:(?:ngay|thang|nam) |t\\.? ?(?=\\d))?';

/** Every notation of a single date, for a text that contains nothing else. */
const SINGLE = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2}) ?(?<mark>[/.-]) ?(?<month>\d{1,2}) ?\k<mark> ?(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{1,2}) thang (?<month>\d{1,2})(?:,? nam | ?[/-] ?)(?<year>\d{4})$/,
  new RegExp(
    `^(?:(?<day>\\d{1,2}) )?thang (?<named>${Object.keys(MONTHS).join('|')})(?:,? nam | ?[/-] ?| )(?<year>\\d{4})$`,
  ),
  /^(?<month>\d{1,2})(?: ?[/.-] ?|,? nam )(?<year>\d{4})$/,
  /^(?<year>\d{4})$/,
];

function single(text: string): TypedDate | null {
  for (const form of SINGLE) {
    const { year, named, month = named && MONTHS[named], day } = form.exec(text)?.groups ?? {};
    if (!year) continue;
    // Two digits are a year of this century, as in 12/11/21.
    const full = year.length === 2 ? 2000 + Number(year) : Number(year);
    return span(full, month ? Number(month) : undefined, day ? Number(day) : undefined);
  }
  return null;
}

const between = (from: string | undefined, to: string | undefined): TypedDate | null =>
  from && to && from <= to ? { precision: 'span', from, to } : null;

/** The day a number of days later. */
function shift(iso: string, days: number): string {
  const [year, month, day] = parts(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The span from the first to the last month, within a year. */
function months(year: number, first: number, last: number): TypedDate | null {
  return between(span(year, first)?.from, span(year, last)?.to);
}

const QUARTER: Record<string, number> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4 },
  ...{ mot: 1, nhat: 1, dau: 1, hai: 2, nhi: 2, ba: 3, bon: 4, tu: 4, cuoi: 4 },
};
/** Parts of a year as first and last month. */
const PARTS: Record<string, [number, number]> = {
  'nua dau': [1, 6],
  'nua cuoi': [7, 12],
  'nua sau': [7, 12],
};

/** Notations of spans and dates, longest first; each parses the groups of its match. */
const FORMS: [form: string, read: (groups: string[]) => TypedDate | null][] = [
  [
    `(?:quy|q\\.?)(?: thu)? ?(${Object.keys(QUARTER).sort().reverse().join('|')}|[1-4])(?:,? (?:cua )?nam | ?[/,-] ?| )(\\d{4})`,
    ([quarter = '', year]) => {
      const number = QUARTER[quarter] ?? Number(quarter);
      return months(Number(year), number * 3 - 2, number * 3);
    },
  ],
  [
    `(\\d{1,2}|${Object.keys(MONTHS).join('|')}) thang (dau|cuoi) (?:cua )?nam (\\d{4})`,
    ([text = '', end, year]) => {
      const count = MONTHS[text] ?? Number(text);
      return end === 'dau' ? months(Number(year), 1, count) : months(Number(year), 13 - count, 12);
    },
  ],
  [
    `(${Object.keys(PARTS).join('|')}) (?:cua )?nam (\\d{4})`,
    ([part = '', year]) => months(Number(year), ...(PARTS[part] ?? [1, 12])),
  ],
  [
    `(?:tu )?thang (\\d{1,2}) ?(?:den|toi|-) ?(?:thang )?(\\d{1,2})(?:,? nam | ?/ ?| )(\\d{4})`,
    ([first, last, year]) => months(Number(year), Number(first), Number(last)),
  ],
  [
    `(?:giua )?(?:nam )?(\\d{4}) va (?:nam )?(\\d{4})`,
    ([from = '', to = '']) => between(single(from)?.from, single(to)?.to),
  ],
  [
    `(?:(?:tu|giai doan|trong) )?${UNIT}(${ONE}) ?(?:den het|den|toi) ?${UNIT}(${ONE})`,
    ([from = '', to = '']) => between(single(from)?.from, single(to)?.to),
  ],
  [
    `(?:(?:giai doan|cac nam) )?${UNIT}(\\d{4}) ?- ?(\\d{4})`,
    ([from = '', to = '']) => between(single(from)?.from, single(to)?.to),
  ],
  [
    `tu ${UNIT}(${ONE})(?: den nay| tro di| tro lai day| ve sau)?`,
    ([from = '']) => between(single(from)?.from, NEVER),
  ],
  [
    `(truoc|sau|den) ${UNIT}(${ONE})`,
    ([side, text = '']) => {
      const date = single(text);
      if (!date) return null;
      if (side === 'sau') return between(shift(date.to, 1), NEVER);
      return between(EVER, side === 'den' ? date.to : shift(date.from, -1));
    },
  ],
  [`${UNIT}(${ONE})`, ([text = '']) => single(text)],
];
const ANYWHERE = FORMS.map(([form, read]) => ({
  form: new RegExp(`(^|[^\\p{L}\\d/.-])(${form})(?![\\p{L}\\d/]|[-.]\\d)`, 'gu'),
  read,
}));

const DATE_WORDS = ['ngày', 'tháng', 'năm', 'quý', 'ký'];

/** Whether a word only looks like part of a date: "Lê Bá Thắng năm 2021", "Trần Ký năm 2021". */
const isOtherWord = (word: string, at: number): boolean =>
  (at > 0 && word === 'Ký') ||
  (hasMarks(word) &&
    DATE_WORDS.some((own) => fold(own) === fold(word) && exact(own) !== exact(word)));

const SCHOOL_YEAR = /(?:^|[^\p{L}])nam hoc (?:nam )?\d{4} ?[-/] ?\d{2,4}$/u;

/**
 * Finds the first date or span in a text, in any common notation: 15/10/2021, 15-10-2021, 15.10.21,
 * 2021-10-15, "15 tháng 10 năm 2021", 10/2021, 2021, "quý 4/2021", "từ 2021 đến 2022", 2021–2022, "từ
 * năm 2021", "trước năm 2021", "6 tháng đầu năm 2021". Diacritics and case are ignored. `rest` is the
 * remaining text, as typed.
 */
export function findTypedDate(
  text: string,
): { date: TypedDate; typed: string; rest: string } | null {
  const nfc = text.normalize('NFC').replace(/\s+/g, ' ');
  const flat = flatten(
    nfc.replace(/[\p{L}\p{M}]+/gu, (word, at) =>
      isOtherWord(word, at) ? 'x'.repeat(word.length) : word,
    ),
  );
  for (const { form, read } of ANYWHERE) {
    for (const match of flat.matchAll(form)) {
      const [, before = '', typed = '', ...groups] = match;
      const start = match.index + before.length;
      const end = start + typed.length;
      // A school year is the subject of a decision, not its day of signing.
      if (SCHOOL_YEAR.test(flat.slice(0, end))) return null;
      const date = read(groups);
      if (!date) continue;
      const rest = `${nfc.slice(0, start)} ${nfc.slice(end)}`;
      return { date, typed, rest: rest.replace(/\s+/g, ' ').trim() };
    }
  }
  return null;
}

/** Parses a text that is a date and nothing else; null if it is not, or the day does not exist. */
export function parseTypedDate(text: string): TypedDate | null {
  const found = findTypedDate(text);
  return found && found.rest === '' ? found.date : null;
}
