/** Every value within a record's value, at any depth, with its place; what holds it before it. */
export function* valuesIn(
  value: unknown,
  path: PropertyKey[] = [],
): Iterable<{ value: unknown; path: PropertyKey[] }> {
  yield { value, path };
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value))
    yield* valuesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
