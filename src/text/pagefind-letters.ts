/**
 * Pagefind folds diacritics by decomposition, so đ never folds to d nor y to i. Before indexing, and in
 * queries, these letters are replaced by characters that Vietnamese does not use and that decompose to d
 * or i; for display they are restored.
 */

const ENCODED: Record<string, string> = { đ: 'ď', Đ: 'Ď', Ð: 'Ď', Ɖ: 'Ď' };
const OPEN_Y: Record<string, string> = { y: 'ï', ỳ: 'ȉ', ý: 'ḯ', ỷ: 'ĭ', ỹ: 'ī', ỵ: 'į' };
const OPEN_Y_CAPITAL: Record<string, string> = { Y: 'Ï', Ỳ: 'Ȉ', Ý: 'Ḯ', Ỷ: 'Ĭ', Ỹ: 'Ī', Ỵ: 'Į' };
const Y_FORMS = { ...OPEN_Y, ...OPEN_Y_CAPITAL };

const D = /[đĐÐƉ]/g;
const OPEN_SYLLABLE = /(^|\P{L})(qu|[hklmstv])([yỳýỷỹỵ])(?!\p{L})/giu;
const DECODED = new Map<string, string>([
  ['ď', 'đ'],
  ['Ď', 'Đ'],
  ...Object.entries(Y_FORMS).map(([plain, coded]): [string, string] => [coded, plain]),
]);
const CODED = new RegExp(`[${[...DECODED.keys()].join('')}]`, 'g');

/** Encodes text for the page index. */
export function encodeLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(D, (letter) => ENCODED[letter] ?? letter)
    .replace(
      OPEN_SYLLABLE,
      (_, before: string, onset: string, y: string) => before + onset + (Y_FORMS[y] ?? y),
    );
}

/** Decodes text of the page index for display. */
export function decodeLetters(text: string): string {
  return text.replace(CODED, (letter) => DECODED.get(letter) ?? letter);
}
