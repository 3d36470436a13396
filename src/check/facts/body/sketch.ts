const size = 128;
const seeds = Array.from({ length: size }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 0);

/**
 * A sketch of a text (MinHash of its runs of four words): two texts share about as large a part of
 * their sketches as of their wording.
 */
export function sketchOf(words: readonly string[]): number[] {
  if (words.length < 30) return [];
  const least = new Uint32Array(size).fill(0xffffffff);
  for (let at = 0; at + 4 <= words.length; at += 1) {
    const hash = hashOf(words, at);
    for (let index = 0; index < size; index += 1) {
      const mixed = mix((hash ^ (seeds[index] ?? 0)) >>> 0);
      if (mixed < (least[index] ?? 0)) least[index] = mixed;
    }
  }
  return [...least];
}

/** The part of two texts' wording that they share, about 0 … 1. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let same = 0;
  for (let index = 0; index < size; index += 1) if (a[index] === b[index]) same += 1;
  return same / size;
}

/**
 * Keys of which two texts share at least one, if they are at all alike (a likeness of 0.4 shares
 * none once in 70,000), so that a text need not be held against all others.
 */
export function bandsOf(sketch: readonly number[]): number[] {
  return Array.from({ length: sketch.length / 2 }, (_, band) =>
    mix((sketch[band * 2] ?? 0) ^ mix((sketch[band * 2 + 1] ?? 0) ^ (seeds[band] ?? 0))),
  );
}

function hashOf(words: readonly string[], at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + 4; index += 1) {
    const word = words[index] ?? '';
    for (let letter = 0; letter < word.length; letter += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(letter), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 0;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
