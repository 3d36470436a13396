import * as z from 'zod';
import { type Collection, collections, type Noun } from '../../model/collections.ts';

/** The schema at a path of a noun's record, or undefined where the path leads nowhere. */
export function schemaAt(noun: Noun, path: readonly PropertyKey[]): z.ZodType | undefined {
  let schema: z.ZodType | undefined = (collections[noun] as Collection).schema;
  for (const step of path) {
    const inner: z.ZodType | undefined = schema && unwrap(schema);
    if (inner instanceof z.ZodArray) schema = inner.element as z.ZodType;
    else if (inner instanceof z.ZodObject) {
      const key = String(step);
      schema = Object.hasOwn(inner.shape, key)
        ? (inner.shape as Record<string, z.ZodType>)[key]
        : undefined;
    } else return undefined;
  }
  return schema;
}

export function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

/** Every key that a record may hold, at any depth. */
export const everyKey: ReadonlySet<string> = new Set(
  Object.values(collections).flatMap(({ schema }) => keysWithin(schema)),
);

function keysWithin(schema: z.ZodType): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return keysWithin(inner.element as z.ZodType);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, value]) => [
    key,
    ...keysWithin(value),
  ]);
}

/** How a clerk knows a key: “Ngày ký (signed)”, “Họ và tên (name, dòng thứ 4 của Danh sách)”. */
export function labelOf(noun: Noun, path: readonly PropertyKey[]): string {
  const keys = path.filter((step) => typeof step !== 'number');
  const key = String(keys.at(-1) ?? '');
  if (key === '') return '';
  const titled = path.findLastIndex((step) => typeof step !== 'number') + 1;
  const title = titleOf(noun, path.slice(0, titled));
  const index = path.findLastIndex((step) => typeof step === 'number');
  const list = index > 0 ? path[index - 1] : undefined;
  const item = index < 0 ? '' : `${itemOf(list ?? '')} thứ ${Number(path[index]) + 1}`;
  const whole =
    list === undefined || list === key ? '' : (titleOf(noun, path.slice(0, index)) ?? String(list));
  const within = whole === '' || item.startsWith(whole.toLowerCase()) ? '' : ` trong ${whole}`;
  const where = [key, item + within].filter(Boolean).join(', ');
  return title ? `${title} (${where})` : where;
}

/** What a clerk calls one item of a list; “dòng” would be taken for a line of the file. */
const items: Record<string, string> = {
  recipients: 'trường hợp',
  nominees: 'trường hợp',
  consent: 'khối',
  photos: 'ảnh',
  criteria: 'mã',
  clauses: 'mã',
  forms: 'mã',
  commendations: 'mã',
  lines: 'dòng',
};

function itemOf(list: PropertyKey): string {
  return items[String(list)] ?? 'mục';
}

function titleOf(noun: Noun, path: readonly PropertyKey[]): string | undefined {
  const schema = schemaAt(noun, path);
  return schema?.meta()?.title ?? (schema && unwrap(schema).meta()?.title);
}

/** A path as diagnostics name it: `recipients[3].name`. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (field, step) =>
      typeof step === 'number'
        ? `${field}[${step}]`
        : field
          ? `${field}.${String(step)}`
          : String(step),
    '',
  );
}
