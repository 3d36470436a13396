/**
 * Normalises a cell's text for the site: composed (NFC), a real Đ, single plain spaces, no invisible
 * characters, look-alike hyphens replaced. Keeps line breaks; never changes a character's meaning.
 */
export function clean(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u0256\u00f0]/g, 'đ')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2012\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/(?<=[\p{L}\d])\u2013(?=[\p{L}\d])/gu, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** Words of plain letters separated by single spaces. */
const plain =
  /^[!-~\u1ea0-\u1ef9À-ÏÑ-ïñ-ýĂăĐđĨĩŨũƠơƯư’“”…]+(?: [!-~\u1ea0-\u1ef9À-ÏÑ-ïñ-ýĂăĐđĨĩŨũƠơƯư’“”…]+)*$/;

/** The same on one line. */
export function oneLine(text: string): string {
  return clean(text).replace(/\n/g, ' ');
}

/** Whether a text has several letters and all are capitals. */
export function isAllCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** Converts a person's name from capitals: NGUYỄN VĂN AN → Nguyễn Văn An, K’SƠN → K’Sơn. */
export function nameCase(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(^|[\s’'.(-])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
