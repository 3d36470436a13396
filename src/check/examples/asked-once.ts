/** Asks once for each name, and answers from memory after that: examples share most of their files. */
export function askedOnce<T>(): (name: string, ask: () => T) => T {
  const known = new Map<string, T>();
  return (name, ask) => {
    const value = known.get(name) ?? ask();
    known.set(name, value);
    return value;
  };
}
