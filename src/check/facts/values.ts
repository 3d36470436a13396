/** Every nested value of a record, with its path, parents first. */
export function* valuesIn(
  value: unknown,
  path: PropertyKey[] = [],
): Iterable<{ value: unknown; path: PropertyKey[] }> {
  yield { value, path };
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value))
    yield* valuesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
