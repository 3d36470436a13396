import * as z from 'zod';
import { type Column, columnsIn, type Property } from './column.ts';

/** The columns of a row's schema, in its order. */
export function columnsOf(row: z.ZodObject): Column[] {
  const { properties = {} } = z.toJSONSchema(row);
  return columnsIn(properties as Record<string, Property>);
}

/** The values of a row's schema, in its order; false is omitted. */
export function rowOf(
  row: z.ZodObject,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(row.shape).map((key) => [key, values[key] === false ? undefined : values[key]]),
  );
}
