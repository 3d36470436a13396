import { type Tone, writeSyllable } from './syllable.ts';

const TONE_KEYS: Record<string, Tone> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
  z: '',
};
const HATS: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const HORNS: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' };

function replaceLast(word: string, letter: string, by: string): string | null {
  const at = word.lastIndexOf(letter);
  return at < 0 ? null : word.slice(0, at) + by + word.slice(at + 1);
}

function withHorn(word: string): string | null {
  if (word.includes('uo')) return word.replace('uo', 'ươ');
  if (word.includes('ưo')) return word.replace('ưo', 'ươ');
  if (word.includes('uơ')) return null;
  const at = Math.max(...['a', 'o', 'u'].map((vowel) => word.lastIndexOf(vowel)));
  if (at < 0) return `${word}ư`;
  return word.slice(0, at) + HORNS[word.charAt(at)] + word.slice(at + 1);
}

/**
 * Decodes one word of raw Telex keys: "ddawngj" → "đặng", "truwowngf" → "trường", in any key order that
 * editors accept. Null if the word has no such key or gives no Vietnamese syllable, unless `anySyllable`
 * allows names in minority languages.
 */
export function decodeTelex(typed: string, anySyllable = false): string | null {
  if (!/^[a-z]+$/i.test(typed)) return null;
  let word = '';
  let tone: Tone = '';
  let usedKey = false;
  for (const key of typed.toLowerCase()) {
    let next: string | null = null;
    const hasVowel = /[aăâeêioôơuưy]/.test(word);
    if (key in TONE_KEYS && hasVowel) {
      tone = TONE_KEYS[key] ?? '';
      next = word;
    } else if (key === 'w') next = withHorn(word);
    else if (key === 'd') next = word.startsWith('d') ? `đ${word.slice(1)}` : null;
    else if (key in HATS) next = replaceLast(word, key, HATS[key] ?? key);
    usedKey ||= next !== null;
    word = next ?? word + key;
  }
  return usedKey ? writeSyllable(word, tone, anySyllable) : null;
}
