import * as z from 'zod';
import { writtenDay } from '../../text/written-day.ts';
import { refuse } from './refuse.ts';

const typed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const example = 'ngày ghi theo kiểu dd/mm/yyyy, ví dụ 05/09/2021';

/**
 * A day: text `dd/mm/yyyy` in content, `yyyy-mm-dd` as a value. Refuses impossible days, other orders
 * and two-digit years, each with its own suggested fix (Decree 30/2020 writes the day first; a YAML date
 * would silently shift impossible days).
 */
export const day = () =>
  z
    .string()
    .transform((text, context) => {
      const found = typed.exec(text);
      if (!found) return refuse(context, { expected: example, fix: likelyDay(text) });
      const [, d = '', m = '', y = ''] = found;
      const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
      if (!isCalendarDay(iso)) {
        const swapped = `${y}-${d.padStart(2, '0')}-${m.padStart(2, '0')}`;
        if (isCalendarDay(swapped)) {
          return refuse(context, {
            expected: 'một ngày có trong lịch, ngày viết trước tháng',
            fix: `Nếu ngày và tháng đổi chỗ thì viết ${writtenDay(swapped)}; không thì xem lại ngày trong giấy tờ.`,
          });
        }
        return refuse(context, {
          expected: 'một ngày có trong lịch',
          fix: 'Xem lại ngày trong giấy tờ.',
        });
      }
      if (d.length < 2 || m.length < 2) {
        return refuse(context, { expected: example, fix: `Viết ${writtenDay(iso)}.` });
      }
      return iso;
    })
    .meta({ format: dayFormat });

/** The format by which the check and the editor schemas recognise a day. */
export const dayFormat = 'dd/mm/yyyy';

/**
 * A day that the source may leave blank: text `mm/yyyy`, as a value `yyyy-mm`; a full day is accepted
 * too.
 */
export const partialDay = () =>
  dayOf(
    /^(?:(\d{2})\/)?(\d{2})\/(\d{4})$/,
    'ngày viết dd/mm/yyyy, hoặc mm/yyyy khi bản nguồn để trống ngày',
  );

/** A day as far as a paper gives it: as `partialDay`, or the year alone, `yyyy`. */
export const dayAsPrinted = () =>
  dayOf(
    /^(?:(?:(\d{2})\/)?(\d{2})\/)?(\d{4})$/,
    'ngày viết dd/mm/yyyy; mm/yyyy hoặc yyyy khi bản nguồn để trống ngày, tháng',
  );

/** A day in a form whose groups are day, month and year; missing groups are omitted from the value. */
const dayOf = (form: RegExp, expected: string) =>
  z
    .string()
    .transform((text, context) => {
      const [found, d, m, y = ''] = form.exec(text) ?? [];
      if (found && isCalendarDay(`${y}-${m ?? '01'}-${d ?? '01'}`))
        return [y, m, d].filter(Boolean).join('-');
      return refuse(context, { expected, fix: likelyMonth(text) ?? likelyDay(text) });
    })
    .meta({ format: dayFormat });

function isCalendarDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}

function likelyMonth(text: string): string | undefined {
  const [, month, year] = /^(?:tháng )?(\d{1,2})(?:\s*[/.-]\s*| năm )(\d{4})$/iu.exec(text) ?? [];
  const [, first, last] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  const [m = last, y = first] = [month, year];
  return m && y && Number(m) >= 1 && Number(m) <= 12
    ? `Viết "${m.padStart(2, '0')}/${y}".`
    : undefined;
}

function likelyDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso && isCalendarDay(text)) return `Viết ${writtenDay(text)}.`;
  const other = /^(\d{1,2})[.\- ](\d{1,2})[.\- ](\d{4})$/.exec(text);
  if (other)
    return `Viết ${[other[1]?.padStart(2, '0'), other[2]?.padStart(2, '0'), other[3]].join('/')}.`;
  if (/^\d{1,2}\/\d{1,2}\/\d{2}$/.test(text)) return 'Viết đủ bốn chữ số của năm.';
  const written = /(?<!\d)(\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})(?!\d)/.exec(text);
  const day =
    written && `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}`;
  if (day && isCalendarDay(day)) return `Viết ${writtenDay(day)}.`;
  return 'Tra giấy tờ để ghi đủ ngày, tháng, năm; không đoán.';
}
