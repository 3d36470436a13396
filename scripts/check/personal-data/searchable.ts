/** A text as finders search it, and where each of its letters stands in the original. */
export interface Searchable {
  text: string;
  /** The original's offset of an offset in `text`; beyond its end undefined. */
  offsetOf: (at: number) => number | undefined;
}

/**
 * Undoes the ways in which a number or an address can be disguised: full-width and other digits,
 * Markdown marks and invisible characters between digits, numeric entities, odd spaces and dashes.
 * Web addresses are blanked out: source links are no personal data.
 */
export function searchable(original: string): Searchable {
  if (!disguise.test(original)) {
    return { text: original, offsetOf: (at) => (at < original.length ? at : undefined) };
  }
  const text: string[] = [];
  const offsets: number[] = [];
  const put = (letters: string, offset: number) => {
    for (const letter of letters) {
      text.push(letter);
      for (let unit = 0; unit < letter.length; unit += 1) offsets.push(offset);
    }
  };
  const plain = original.replace(/\bhttps?:\/\/[^\s)>"”]+/gi, (url) => ' '.repeat(url.length));
  for (let at = 0; at < plain.length; ) {
    const entity = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/i.exec(plain.slice(at, at + 12));
    const letter = String.fromCodePoint(plain.codePointAt(at) ?? 32);
    if (entity) {
      const code = entity[1] ? Number.parseInt(entity[1], 16) : Number(entity[2]);
      put(code <= 0x10ffff ? plainLetter(String.fromCodePoint(code)) : ' ', at);
      at += entity[0].length;
      continue;
    }
    put(plainLetter(letter), at);
    at += letter.length;
  }
  return { text: text.join(''), offsetOf: (at) => offsets[at] };
}

/** Whatever is read as something else than it is; a text without is searched as it stands. */
const disguise =
  /[*_~`\\]|:\/\/|&#|[^\P{Nd}0-9]|[\uff01-\uff5e]|[^\S \n]|\p{Cf}|[\u2010-\u2015\u2212]/u;

const ignored = /[*_~`\\\u00ad\u200b-\u200f\u2060\ufeff]/;

function plainLetter(letter: string): string {
  if (ignored.test(letter)) return '';
  if (/\s/.test(letter)) return letter === '\n' ? '\n' : ' ';
  if (/[\u2010-\u2015\u2212]/.test(letter)) return '-';
  if (/\p{Nd}|[\uff01-\uff5e]/u.test(letter)) return digitOf(letter);
  return letter;
}

function digitOf(letter: string): string {
  const plain = letter.normalize('NFKC');
  if (!/\p{Nd}/u.test(plain) || /\d/.test(plain)) return plain;
  const code = plain.codePointAt(0) ?? 0;
  for (let zero = code; zero > code - 10; zero -= 1) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(code - zero);
  }
  return plain;
}
