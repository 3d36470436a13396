/** Letters without a decomposition, with their usual plain spelling in other languages. */
const SPELLED: Record<string, string> = {
  '&': ' and ',
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ä: 'ae',
  æ: 'ae',
  ö: 'oe',
  œ: 'oe',
  ü: 'ue',
  ø: 'o',
  ß: 'ss',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};
const SPELLED_LETTER = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'g');

/** An ASCII slug for addresses: "Sổ tay, bản số 2" → "so-tay-ban-so-2". */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(SPELLED_LETTER, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/([a-z\d])['\u2019]([ts])(?![a-z\d])/g, '$1$2')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

const LETTER_SLUGS: Record<string, string> = {
  Ă: 'aw',
  Â: 'aa',
  Đ: 'dd',
  Ê: 'ee',
  Ô: 'oo',
  Ơ: 'ow',
  Ư: 'uw',
  '#': 'khac',
};

/** A letter of the Vietnamese alphabet in addresses, distinguished as in Telex: Đ → "dd". */
export function letterSlug(letter: string): string {
  return LETTER_SLUGS[letter] ?? slugify(letter);
}
