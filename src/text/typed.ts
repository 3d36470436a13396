import { decodeTelex } from './telex.ts';
import { decodeVni } from './vni.ts';

/**
 * The Vietnamese word for one word typed without an input method; null if there is none. With `isKnown`,
 * returns only words that occur, and allows names in minority languages ("kdawm" → "kdăm"), to which no
 * rule of Vietnamese syllables applies.
 */
export function decodeTyped(word: string, isKnown?: (word: string) => boolean): string | null {
  for (const decode of [decodeVni, decodeTelex]) {
    const decoded = decode(word) ?? (isKnown ? decode(word, true) : null);
    if (decoded !== null && (!isKnown || isKnown(decoded))) return decoded;
  }
  return null;
}
