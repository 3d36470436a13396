/** Letters that stay whole when their marks are taken away, as other languages spell them plainly. */
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

/** An ASCII name for addresses: "Sổ tay, bản số 2" → "so-tay-ban-so-2". */
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

/** A letter of the Vietnamese alphabet as it stands in addresses, told apart as Telex does: Đ → "dd". */
export function letterSlug(letter: string): string {
  return LETTER_SLUGS[letter] ?? slugify(letter);
}
