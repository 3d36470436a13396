import { createHash } from 'node:crypto';

const digests = new WeakMap<object, string>();
const open = new Set<object>();

/**
 * A digest of plain data: equal for equal data, and computed once for each object. Properties are read
 * by their descriptors, since Astro takes a picture for used once a property of it is read.
 * @throws {TypeError} for what is more than data: functions, classes, getters, circles
 */
export function digestOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return primitive(value);
  const known = digests.get(value);
  if (known) return known;
  if (open.has(value)) throw new TypeError('a circle has no digest');
  open.add(value);
  try {
    const digest = createHash('sha256').update(parts(value).join('\0')).digest('base64url');
    digests.set(value, digest);
    return digest;
  } finally {
    open.delete(value);
  }
}

function primitive(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw new TypeError(`a ${typeof value} has no digest`);
  }
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'undefined');
}

function parts(value: object): string[] {
  const isList = Array.isArray(value);
  const kind = Object.getPrototypeOf(value);
  if (!isList && kind !== Object.prototype && kind !== null) {
    throw new TypeError(`a ${kind.constructor?.name} has no digest`);
  }
  const properties = Object.entries(Object.getOwnPropertyDescriptors(value));
  return properties
    .filter(([, { enumerable }]) => enumerable)
    .reduce(
      (said, [name, { value: each, get }]) => {
        if (get) throw new TypeError(`the getter "${name}" has no digest`);
        said.push(JSON.stringify(name), digestOf(each));
        return said;
      },
      [isList ? '[' : '{'],
    );
}
