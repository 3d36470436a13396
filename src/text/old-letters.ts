import { legacyEncodingAt } from './legacy-encoding.ts';

/**
 * A notation of Vietnamese that is readable only with a legacy font or was typed without an input
 * method.
 */
export type OldLetters = 'TCVN3' | 'VNI' | 'UTF-8' | 'VIQR';

/** Punctuation typed for diacritics: "Nguye^~n Va(n Hu`ng", "Tru+o+`ng". */
const VIQR = /[aeo]\^|a\((?=[a-z'`?~.]|$)|[ou]\+[a-z'`?~.]/i;
/** Letters of one syllable: a sign between two ("Do+Van") belongs to neither. */
const ONE_SYLLABLE = /^[b-df-hj-np-tv-xz]*[aeiouy]+[b-df-hj-np-tv-xz]*$/i;

const isViqr = (word: string) => VIQR.test(word) && ONE_SYLLABLE.test(word.replace(/\P{L}/gu, ''));

/** Letters that no legacy font contains: with them, capitals within words mean caps lock. */
const UNICODE_ONLY = /[ăđĩũơư\u1EA0-\u1EF9]/iu;

/** Whether every word is in inverted case, as typed with caps lock: "hÀ lAN". */
function isInverted(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return (
    words.every((word) => /^\p{Ll}\p{Lu}*$/u.test(word)) &&
    words.some((word) => /^\p{Ll}\p{Lu}{2}/u.test(word))
  );
}

/**
 * Detects the legacy notation of a text, or misread UTF-8; null for Unicode, with diacritics or without.
 */
export function oldLettersOf(text: string): OldLetters | null {
  const nfc = text.normalize('NFC');
  if (nfc.split(/\s+/).some(isViqr)) return 'VIQR';
  const [letters = null] = legacyEncodingAt(nfc);
  const isUnicode = letters === 'TCVN3' && (UNICODE_ONLY.test(nfc) || isInverted(nfc));
  return isUnicode ? null : letters;
}
