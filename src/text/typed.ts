import { decodeTelex } from './telex.ts';
import { decodeVni } from './vni.ts';

/** What one word typed without an input method may stand for, in Vietnamese; null when nothing. */
export function decodeTyped(word: string): string | null {
  return decodeVni(word) ?? decodeTelex(word);
}
