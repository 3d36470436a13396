/** Runs a query once a build: pages share the answer, so that a page costs the same however many there are. */
export function once<T>(query: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return query();
    answer ??= query();
    return answer;
  };
}

/** Groups values by a key, keeping their order; a value with several keys stands in each group. */
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
