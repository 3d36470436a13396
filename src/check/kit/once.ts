/** Memoises a function by its first argument, an object. */
export function onceFor<Of extends object, More extends unknown[], Answer>(
  work: (of: Of, ...more: More) => Answer,
): (of: Of, ...more: More) => Answer {
  const known = new WeakMap<Of, { answer: Answer }>();
  return (of, ...more) => {
    const found = known.get(of);
    if (found) return found.answer;
    const answer = work(of, ...more);
    known.set(of, { answer });
    return answer;
  };
}
