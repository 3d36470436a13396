/** Runs a query once a build: pages share the answer, so that a page costs the same however many there are. */
export function memoise<T>(query: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return query();
    answer ??= query();
    return answer;
  };
}
