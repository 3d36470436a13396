/**
 * The only folding of Vietnamese text for search. Two texts fold to the same key exactly if a Vietnamese
 * reader considers them the same when typed without diacritics.
 */

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const LOOK_ALIKE_D = /[\u00D0\u0189\u00F0\u0256]/g;
const DASHES = /[\u00AD\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const APOSTROPHES = /[\u2018\u2019\u02B9-\u02BF\u02C8\u00B4`\u2032\uA78C]/g;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/** y and i sound the same in an open syllable after these letters: kỹ/kĩ, Mỹ/Mĩ, quý/quí. */
const OPEN_SYLLABLE_Y = new RegExp(
  `(^|[^\\p{L}\\p{M}])(h|k|l|m|s|t|v|qu)y([${TONES}]?)(?![\\p{L}\\p{M}])`,
  'gu',
);
// No look-behind in this folder: Safari 15.6 cannot parse a script that contains one.
const WORD = /[\p{L}\p{M}]+/gu;
const ANY_TONE = new RegExp(`[${TONES}]`, 'g');

/**
 * Replaces every apostrophe by “'”, one character for one: Unicode counts some of them as letters
 * (KʼTiêng).
 */
export const withApostrophes = (text: string): string => text.replace(APOSTROPHES, "'");

function plain(text: string): string {
  return withApostrophes(text.normalize('NFC'))
    .replace(LOOK_ALIKE_D, (letter) => (letter === '\u00D0' || letter === '\u0189' ? 'Đ' : 'đ'))
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Moves each word's tone mark behind the word, so that hòa and hoà become equal. The result is a key for
 * comparison, decomposed (NFD); it is not for display.
 */
export function tonesLast(text: string): string {
  return text.normalize('NFD').replace(WORD, (word) => {
    const tones = word.match(ANY_TONE);
    return tones ? word.replace(ANY_TONE, '') + tones.join('') : word;
  });
}

/**
 * The search key without diacritics: NFC, look-alike Ð and Ɖ as đ, lower case, no diacritics, đ as d, y
 * as i in open syllables (after h k l m s t v qu; never ui/uy, ai/ay), every dash, apostrophe and run of
 * spaces in one form. Source: the table of equivalents in docs/search.md.
 */
export function fold(text: string): string {
  return plain(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(OPEN_SYLLABLE_Y, '$1$2i');
}

/**
 * The search key with diacritics: as `fold`, but keeps all diacritics and đ. Only tone placement
 * (hòa/hoà), i/y, case, dashes, apostrophes and spaces are unified. Not for display.
 */
export function exact(text: string): string {
  return tonesLast(plain(text)).replace(OPEN_SYLLABLE_Y, '$1$2i$3');
}

/** The letters and digits of the key with diacritics: the same for “Bếp lửa” and “‘Bếp-lửa’”. */
export function spelling(text: string): string {
  return tonesLast(exact(text).replace(/[^\p{L}\p{M}\p{N}]/gu, ''));
}

/**
 * Letters without diacritics in lower case, every dash as "-": one character for each of the NFC text,
 * so that a match in the key can be cut out of the text.
 */
export function flatten(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\0-\x7F]/g, (character) => {
      if (/[đĐÐƉðɖ]/.test(character)) return 'd';
      if (/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/.test(character)) return '-';
      return character.normalize('NFD').charAt(0);
    })
    .toLowerCase();
}

/** Whether a text contains any Vietnamese diacritic, or đ: then its author's diacritics are significant. */
export function hasMarks(text: string): boolean {
  return /[\p{M}đ]/u.test(plain(text).normalize('NFD'));
}
