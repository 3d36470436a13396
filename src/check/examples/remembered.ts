/** Memoises a function by name: examples share most of their files. */
export function remembered<T>(): (name: string, ask: () => T) => T {
  const known = new Map<string, T>();
  return (name, ask) => {
    const value = known.get(name) ?? ask();
    known.set(name, value);
    return value;
  };
}
