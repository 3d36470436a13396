/** Groups values by a key, preserving order; a value with several keys is in each group. */
export function groupBy<T, K>(
  values: readonly T[],
  keysOf: (value: T) => readonly K[],
): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}
