import { hash } from 'node:crypto';

const known = new WeakMap<object, string>();
const open = new Set<object>();

/**
 * A digest of plain data: equal for equal data, and computed once per object. Properties are read by
 * their descriptors, since Astro counts a picture as used once a property of it is read.
 * @throws {TypeError} for anything except data: functions, classes, getters, cycles
 */
export function digestOf(value: unknown): string {
  return hash('sha256', spelt(value), 'base64url');
}

/** Longer serialisations are replaced by their hash: most of what pages show is shared. */
const longest = 256;

/**
 * An unambiguous serialisation; a string is preceded by its length, so that nothing in it is taken for a
 * delimiter.
 */
function spelt(value: unknown): string {
  if (typeof value !== 'object' || value === null) return primitive(value);
  const earlier = known.get(value);
  if (earlier) return earlier;
  if (open.has(value)) throw new TypeError('a circle has no digest');
  open.add(value);
  try {
    const whole = `${Array.isArray(value) ? '[' : '{'}${parts(value)}}`;
    const spelling = whole.length > longest ? `#${hash('sha256', whole, 'base64url')}` : whole;
    known.set(value, spelling);
    return spelling;
  } finally {
    open.delete(value);
  }
}

function primitive(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw new TypeError(`a ${typeof value} has no digest`);
  }
  return typeof value === 'string' ? `${value.length}"${value}` : String(value);
}

function parts(value: object): string {
  const kind = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && kind !== Object.prototype && kind !== null) {
    throw new TypeError(`a ${kind.constructor?.name} has no digest`);
  }
  let said = '';
  for (const name of Object.keys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, name);
    if (property?.get) throw new TypeError(`the getter "${name}" has no digest`);
    said += `${name.length}"${name}:${spelt(property?.value)},`;
  }
  return said;
}
