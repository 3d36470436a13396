/** Caches an answer: it is worked out when it is first asked for, and never again. */
export function once<T>(answer: () => T): () => T {
  let known: { answer: T } | undefined;
  return () => {
    known ??= { answer: answer() };
    return known.answer;
  };
}
