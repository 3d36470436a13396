import { type Tone, writeSyllable } from './syllable.ts';

const TONE_KEYS: Tone[] = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const MARK_KEYS: Record<string, Record<string, string>> = {
  6: { a: 'â', e: 'ê', o: 'ô' },
  7: { o: 'ơ', u: 'ư' },
  8: { a: 'ă' },
  9: { d: 'đ' },
};

function mark(word: string, key: string): string | null {
  if (key === '7' && word.includes('uo')) return word.replace('uo', 'ươ');
  if (key === '7' && word.includes('ưo')) return word.replace('ưo', 'ươ');
  const marks = MARK_KEYS[key] ?? {};
  const at = Math.max(...Object.keys(marks).map((letter) => word.lastIndexOf(letter)));
  return at < 0 ? null : word.slice(0, at) + marks[word.charAt(at)] + word.slice(at + 1);
}

/**
 * Decodes one word of raw VNI keys: "d9a8ng5" → "đặng", "tru7o7ng2" → "trường". Null if the word has no
 * digit among its letters or gives no Vietnamese syllable, unless `anySyllable` allows names in minority
 * languages.
 */
export function decodeVni(typed: string, anySyllable = false): string | null {
  if (!/^[a-z][a-z0-9]*[0-9][a-z0-9]*$/i.test(typed)) return null;
  let word = '';
  let tone: Tone = '';
  for (const key of typed.toLowerCase()) {
    if (!/\d/.test(key)) word += key;
    else if (Number(key) <= 5) tone = TONE_KEYS[Number(key)] ?? '';
    else {
      const marked = key === '7' && word.includes('ươ') ? word : mark(word, key);
      if (marked === null) return null;
      word = marked;
    }
  }
  return writeSyllable(word, tone, anySyllable);
}
