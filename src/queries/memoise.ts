import { answeredOnce } from '../kept/reading.ts';

/** Runs a query once per build; pages share the result. */
export function memoise<T>(query: () => Promise<T>): () => Promise<T> {
  const once = answeredOnce(query);
  return () => (import.meta.env.DEV ? query() : once());
}

/** The same for a query with a key: once per build and key. */
export function memoiseBy<A, T>(
  keyOf: (asked: A) => string,
  query: (asked: A) => Promise<T>,
): (asked: A) => Promise<T> {
  const answers = new Map<string, () => Promise<T>>();
  return (asked) => {
    if (import.meta.env.DEV) return query(asked);
    const key = keyOf(asked);
    const answer = answers.get(key) ?? answeredOnce(() => query(asked));
    answers.set(key, answer);
    return answer();
  };
}
