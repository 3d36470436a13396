import { hash } from 'node:crypto';

/** Hashes of long serialisations; short ones take more memory than time. */
const known = new WeakMap<object, string>();
const open = new Set<object>();

/**
 * A digest of plain data: equal for equal data. Properties are read by their descriptors, since Astro
 * counts a picture as used once a property of it is read.
 * @throws {TypeError} for anything except data: functions, classes, getters, cycles
 */
export function dataDigest(value: unknown): string {
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
  if (earlier) return `#${earlier}`;
  if (open.has(value)) throw new TypeError('a circular object has no digest: pass plain data');
  open.add(value);
  try {
    const whole = `${Array.isArray(value) ? '[' : '{'}${parts(value)}}`;
    if (whole.length <= longest) return whole;
    const hashed = hash('sha256', whole, 'base64url');
    known.set(value, hashed);
    return `#${hashed}`;
  } finally {
    open.delete(value);
  }
}

function primitive(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw new TypeError(`a ${typeof value} has no digest: pass plain data`);
  }
  return typeof value === 'string' ? `${value.length}"${value}` : String(value);
}

function parts(value: object): string {
  const kind = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && kind !== Object.prototype && kind !== null) {
    throw new TypeError(`a ${kind.constructor?.name} has no digest: pass plain data`);
  }
  let said = '';
  for (const name of Object.keys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, name);
    if (property?.get) throw new TypeError(`the getter "${name}" has no digest: pass plain data`);
    said += `${name.length}"${name}:${spelt(property?.value)},`;
  }
  return said;
}
