import * as z from 'zod';
import { slugify } from '../../text/slug.ts';
import { refuse } from './refuse.ts';

/** One line or more of text that says something: trimmed, never empty. */
export const text = () => z.string().trim().min(1);

/** Longest name in an address, in letters: with endings it is still one that every system takes. */
export const longestSlug = 100;

/** What an ASCII name in an address is made of. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An ASCII name in an address: lower case, digits, single dashes (`tach-lan-theo-ma`). */
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

/** A web address; only `http` and `https`, since a reader will follow it. */
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
 * An enumeration: the ASCII keys of a table stand in content, what the table says of them is shown.
 * The order of the keys is the order of rank or of display.
 */
export const choice = <const Table extends Record<string, unknown>>(table: Table) =>
  z
    .enum(Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]])
    .meta({ labels: labelsOf(table) });

/** What the values of a table are called. */
export function labelsOf(table: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(table as Record<string, { label?: string }>).map(([key, { label }]) => [
      key,
      label ?? key,
    ]),
  );
}

/**
 * The same, where staff may also write the Vietnamese words that a key abbreviates: “phong trào”
 * for `phong-trao`, “Nhất” or “hạng Nhất” for `nhat`; and what papers call it `also`.
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

/** A row's number as the annex prints it: “07” is taken for 7, “1.1”, “I.2”, “12a” stay as they are. */
export const rowNumber = () =>
  z.preprocess(
    (value) =>
      typeof value === 'string' && /^\d{1,5}$/.test(value.trim()) ? Number(value) : value,
    z.union([count(), z.string().regex(/^(?=.{1,20}$)[\p{L}\d]+(?:[.,/ -]+[\p{L}\d]+)*\.?$/u)]),
  );
