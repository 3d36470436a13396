/** A column of a table as people read it; the register's page hands its own to the browser. */
export interface Column {
  key: string;
  title: string;
  kind: 'text' | 'count' | 'date';
  /** Words for values that are slugs, and for `true`. */
  labels?: Record<string, string> | undefined;
}

/** A row's value as people read it: labels for slugs, lists joined, nothing for what is absent. */
export function show({ key, labels }: Column, row: object): string | number | undefined {
  const value = (row as Record<string, unknown>)[key];
  if (value === undefined || value === false) return undefined;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.join('; ');
  return labels?.[String(value)] ?? String(value);
}
