/** Whether a value is a map of keys, neither a list nor a scalar. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
