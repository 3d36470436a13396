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
