import * as z from 'zod';
import type { Column } from './column.ts';

/** A column, and what readers of its table must know of it. */
export interface DescribedColumn extends Column {
  description: string;
}

interface Property {
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  labels?: Record<string, string>;
}

/** The columns of a row's schema, in its order. */
export function columnsOf(row: z.ZodObject): DescribedColumn[] {
  const { properties = {} } = z.toJSONSchema(row);
  return Object.entries(properties as Record<string, Property>).map(([key, property]) => ({
    key,
    title: property.title ?? key,
    description: property.description ?? '',
    kind: property.format === 'date' ? 'date' : property.type === 'integer' ? 'count' : 'text',
    labels: property.labels,
  }));
}

/** The values of a row's schema, in its order; what is false is absent. */
export function rowOf(
  row: z.ZodObject,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(row.shape).map((key) => [key, values[key] === false ? undefined : values[key]]),
  );
}
