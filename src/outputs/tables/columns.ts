import * as z from 'zod';

/** A column of a table as people read it; everything about it comes from the row's schema. */
export interface Column {
  key: string;
  title: string;
  description: string;
  kind: 'text' | 'count' | 'date';
  /** The value as people read it: labels for slugs, lists joined, nothing for what is absent. */
  show: (row: Record<string, unknown>) => string | number | undefined;
}

interface Property {
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  labels?: Record<string, string>;
}

/** The columns of a row's schema, in its order. */
export function columnsOf(row: z.ZodObject): Column[] {
  const { properties = {} } = z.toJSONSchema(row);
  return Object.entries(properties as Record<string, Property>).map(([key, property]) => ({
    key,
    title: property.title ?? key,
    description: property.description ?? '',
    kind: property.format === 'date' ? 'date' : property.type === 'integer' ? 'count' : 'text',
    show: (values) => shown(values[key], property.labels),
  }));
}

function shown(value: unknown, labels: Property['labels']): string | number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.join('; ');
  return labels?.[String(value)] ?? String(value);
}
