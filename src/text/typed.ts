import { decodeTelex } from './telex.ts';
import { decodeVni } from './vni.ts';

/**
 * What one word typed without an input method may stand for, in Vietnamese; null when nothing.
 * `isKnown` keeps to words that occur, and then lets names of other peoples pass ("kdawm" → "kdăm"),
 * which no rule of Vietnamese syllables reads.
 */
export function decodeTyped(word: string, isKnown?: (word: string) => boolean): string | null {
  for (const decode of [decodeVni, decodeTelex]) {
    const decoded = decode(word) ?? (isKnown ? decode(word, true) : null);
    if (decoded !== null && (!isKnown || isKnown(decoded))) return decoded;
  }
  return null;
}
