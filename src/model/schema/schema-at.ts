import * as z from 'zod';
import { type Collection, collections, type Noun } from '../collections.ts';
import { fieldOf } from './public.ts';

/** The schema at a path of a noun's record, or undefined if the path does not exist. */
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

/** A schema without `optional()`. */
export function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap() as z.ZodType) : schema;
}

/** The Vietnamese name of the field at a path. */
export function titleAt(noun: Noun, path: readonly PropertyKey[]): string | undefined {
  const schema = schemaAt(noun, path);
  return schema && (fieldOf(schema).title ?? fieldOf(unwrap(schema)).title);
}
