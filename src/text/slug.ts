import slugifyAny from '@sindresorhus/slugify';

/** An ASCII name for addresses: "Luồng xanh, chốt số 2" → "luong-xanh-chot-so-2". */
export function slugify(text: string): string {
  const normalised = text.normalize('NFC').replace(/[\u00D0\u0189]/g, 'Đ');
  return slugifyAny(normalised, { decamelize: false });
}

/** A decision's symbol as it stands in addresses and file names: "QĐ-TTg" → "qd-ttg". */
export function symbolSlug(symbol: string): string {
  return slugify(symbol);
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
