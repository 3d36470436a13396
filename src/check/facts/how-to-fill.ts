import * as z from 'zod';
import { dayFormat } from '../../model/schema/day.ts';
import { schemaAt, unwrap } from '../../model/schema/schema-at.ts';
import type { CheckedRecord } from '../kit/content.ts';
import { anyOf } from './wording.ts';

type Filled = Pick<CheckedRecord, 'noun' | 'id' | 'data' | 'entry'>;

/** How to fill in a required key: add it, or write a value behind the existing key. */
export function howToFill(
  record: Filled,
  path: readonly PropertyKey[],
  isThere = isWritten(record, path),
): string {
  const key = String(path.at(-1));
  if (typeof path.at(-1) === 'number') return 'Điền hoặc xóa mục này.';
  if (path[0] === 'approval') return approveFirst(record);
  if (path.length === 1 && key === 'consent')
    return 'Xin phép người được nêu; được đồng ý rồi mới chép khối “consent” từ tệp mẫu và điền.';
  const schema = schemaAt(record.noun, path);
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodObject || (inner instanceof z.ZodArray && !choicesOf(inner))) {
    const isEmptyList = Array.isArray(valueAt(record.data, path));
    return isThere
      ? `${isEmptyList ? `Xóa “[]” sau “${key}:” rồi chép` : 'Chép'} các dòng dưới “${key}:” từ tệp mẫu và điền.`
      : `Chép cả khối “${key}” từ tệp mẫu rồi điền.`;
  }
  if (isDay(record, path))
    return isThere
      ? `Điền vào sau “${key}:” theo kiểu ${dayFormat}.`
      : `Thêm dòng “${key}: ${dayFormat}”.`;
  return `${isThere ? `Điền vào sau “${key}:”` : `Thêm dòng “${key}: …”`}${hintOf(schema)}.`;
}

/** Whether a key exists in the file, even without a value. */
export function isWritten(record: Filled, path: readonly PropertyKey[]): boolean {
  return valueAt(record.data, path) !== undefined || record.entry().sourceOf(path) !== undefined;
}

function hintOf(schema: z.ZodType | undefined): string {
  const values = schema && choicesOf(schema);
  if (values && unwrap(schema) instanceof z.ZodArray)
    return `, trong ngoặc vuông ghi một hay nhiều mã: ${anyOf(values)}`;
  if (values && values.length <= 6) return `, chọn ${anyOf(values)}`;
  const description = schema?.meta()?.description;
  return description ? ` (${description})` : '';
}

/** An approval is written by a command, never by hand, and only after the leader has approved. */
export function approveFirst({ noun, id }: Pick<CheckedRecord, 'noun' | 'id'>): string {
  const slug = noun === 'exemplar' || noun === 'draft' ? id : '…';
  return `Lãnh đạo duyệt trên giấy xong thì chạy npm run approve -- ${slug}; đừng gõ tay phần duyệt.`;
}

/** The allowed values of an enumeration, even behind a preprocessing step. */
export function choicesOf(schema: z.ZodType): string[] | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodPipe) return choicesOf(inner.out as z.ZodType);
  return inner instanceof z.ZodArray ? choicesOf(inner.element as z.ZodType) : undefined;
}

/** Whether the value of a key is a day. */
export function isDay(
  { noun }: Pick<CheckedRecord, 'noun'>,
  path: readonly PropertyKey[],
): boolean {
  const schema = schemaAt(noun, path);
  return schema !== undefined && unwrap(schema).meta()?.format === dayFormat;
}

/** The value at a path of a record's data, or undefined. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | undefined | null)?.[step],
    data,
  );
}
