/** A column of a table for people. */
export interface Column {
  key: string;
  title: string;
  description: string;
  kind: 'text' | 'count' | 'date';
  /** Labels of values that are slugs, and of `true`. */
  labels?: Record<string, string> | undefined;
}

/** The used fields of a property in a row's JSON Schema. */
export interface Property {
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  labels?: Record<string, string>;
}

/** The columns of a row's JSON Schema, in its order. */
export function columnsIn(properties: Readonly<Record<string, Property>>): Column[] {
  return Object.entries(properties).map(([key, property]) => ({
    key,
    title: property.title ?? key,
    description: property.description ?? '',
    kind: property.format === 'date' ? 'date' : property.type === 'integer' ? 'count' : 'text',
    labels: property.labels,
  }));
}

/** A row's value for people: labels for slugs, lists joined, empty if absent. */
export function show({ key, labels }: Column, row: object): string | number | undefined {
  const value = (row as Record<string, unknown>)[key];
  if (value === undefined || value === false) return undefined;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.join('; ');
  return labels?.[String(value)] ?? String(value);
}
