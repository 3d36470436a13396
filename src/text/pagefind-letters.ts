/**
 * Pagefind folds marks by decomposition, so đ never folds to d nor y to i. Before indexing, and on
 * the query, these letters become ones that Vietnamese does not use and that decompose to d or i;
 * for display they are turned back.
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

/** Text as the page index keeps it. */
export function encodeLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(D, (letter) => ENCODED[letter] ?? letter)
    .replace(
      OPEN_SYLLABLE,
      (_, before: string, onset: string, y: string) => before + onset + (Y_FORMS[y] ?? y),
    );
}

/** Text from the page index as people write it. */
export function decodeLetters(text: string): string {
  return text.replace(CODED, (letter) => DECODED.get(letter) ?? letter);
}
