import * as z from 'zod';
import { slugify } from '../../text/slug.ts';
import { refuse } from './refuse.ts';

/** Text of one or more lines: trimmed, never empty. */
export const text = () => z.string().trim().min(1);

/** Length beyond which a name was surely pasted by mistake, in characters. */
export const longestName = 400;

/** Maximum length of a slug, in characters: with file extensions still valid on every system. */
export const longestSlug = 100;

/** The characters of a slug. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A slug in an address: lower case, digits, single dashes (`tach-lan-theo-ma`). */
export const slug = () =>
  z
    .string()
    .regex(slugPattern)
    .superRefine((value, context) => {
      if (value.length <= longestSlug) return;
      refuse(context, {
        expected: `không quá ${longestSlug} ký tự`,
        fix: 'Đặt mã ngắn hơn, sửa ở mọi nơi dùng mã này.',
      });
    });

/** A web address; only `http` and `https`, since readers follow it. */
export const webAddress = () =>
  z.string().superRefine((value, context) => {
    if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
      refuse(context, {
        expected: 'địa chỉ đầy đủ, bắt đầu bằng https://',
        fix: 'Sao lại địa chỉ từ thanh địa chỉ của trình duyệt.',
      });
    }
  });

/** A whole number of things, zero or more. */
export const count = () => z.number().int().min(0);

/**
 * An enumeration: content contains the ASCII keys of a table, pages show its labels. The order of the
 * keys is the order of rank or display.
 */
export const choice = <const Table extends Record<string, unknown>>(table: Table) =>
  z
    .enum(Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]])
    .meta({ labels: labelsOf(table) });

/** The labels of a table's values. */
export function labelsOf(table: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(table as Record<string, { label?: string }>).map(([key, { label }]) => [
      key,
      label ?? key,
    ]),
  );
}

/**
 * The same, but staff may also write the Vietnamese words that a key abbreviates: “phong trào” for
 * `phong-trao`, “Nhất” or “hạng Nhất” for `nhat`; and the `also` names used in documents.
 */
export const spokenChoice = <
  const Table extends Record<string, { label: string; also?: readonly string[] }>,
>(
  table: Table,
) => {
  const keys = new Map(
    Object.entries(table).flatMap(([key, { also = [] }]) =>
      [key, ...also].map((words): [string, string] => [spoken(words), key]),
    ),
  );
  return z.preprocess(
    (value) => (typeof value === 'string' ? (keys.get(spoken(value)) ?? value) : value),
    choice(table),
  );
};

const spoken = (words: string) =>
  slugify(words).replace(/^(?:khen-thuong-)?(?:theo|hang|qua-trinh)-/, '');

/** A row's number as the annex prints it: “07” becomes 7; “1.1”, “I.2”, “12a” are unchanged. */
export const rowNumber = () =>
  z.preprocess(
    (value) =>
      typeof value === 'string' && /^\d{1,5}$/.test(value.trim()) ? Number(value) : value,
    z.union([count(), z.string().regex(/^(?=.{1,20}$)[\p{L}\d]+(?:[.,/ -]+[\p{L}\d]+)*\.?$/u)]),
  );
