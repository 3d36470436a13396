import { decodedEntity } from '../../../text/reading.ts';

/** A text as finders search it, with a map back to the original. */
export interface Searchable {
  text: string;
  /** Maps an offset in `text` to the original; undefined beyond its end. */
  offsetOf: (at: number) => number | undefined;
}

/**
 * Undoes disguises of numbers and addresses: full-width and other digits, Markdown marks and invisible
 * characters between digits, entities, unusual spaces, dots and dashes. Web addresses are blanked out:
 * links to sources are not personal data, unless they are telephone links.
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
  const plain = original.replace(webAddress, (url) => ' '.repeat(url.length));
  for (let at = 0; at < plain.length; ) {
    const entity = /[&%]/.test(plain[at] ?? '') ? entityAt(plain, at) : undefined;
    if (entity) {
      put(plainLetter(entity.letter), at);
      at += entity.length;
      continue;
    }
    const letter = String.fromCodePoint(plain.codePointAt(at) ?? 32);
    put(plainLetter(letter), at);
    at += letter.length;
  }
  return { text: text.join(''), offsetOf: (at) => offsets[at] };
}

/** End of a character; some are two units long. */
export function endOf(text: string, at: number): number {
  return at + String.fromCodePoint(text.codePointAt(at) ?? 32).length;
}

/** Characters that need normalising; a text without any is searched as it is. */
const disguise =
  /[*_~`\\]|:\/\/|&[#a-z]|%40|[^\P{Nd}0-9]|[\ufe50-\ufe6b\uff01-\uff5e]|[^\S \n]|\p{Cf}|[\u00b7\u2010-\u2015\u2022\u2024\u2027\u2212\u2219\u30fb]/iu;

/** Web addresses; for those that call or write to a person, only the part before the number. */
const webAddress =
  /\bhttps?:\/\/(?:(?:www\.)?(?:zalo\.me|wa\.me|t\.me|viber\.click)\/|(?!(?:www\.)?(?:zalo\.me|wa\.me|t\.me|viber\.click)\/)[^\s)>"”]+)/gi;

/** A character written as an entity (`&nbsp;`, `&#48;`), or @ as encoded in an address (`%40`). */
function entityAt(text: string, at: number): { letter: string; length: number } | undefined {
  const [whole] =
    /^(?:&#(?:x[0-9a-f]{1,6}|\d{1,7});|&[a-z]\w{1,30};|%40)/i.exec(text.slice(at, at + 33)) ?? [];
  if (!whole) return undefined;
  const letter = whole === '%40' ? '@' : decodedEntity(whole);
  return letter && letter !== whole ? { letter, length: whole.length } : undefined;
}

const ignored = /[*_~`\\\u00ad\u200b-\u200f\u2060\ufeff]/;

function plainLetter(letter: string): string {
  if (ignored.test(letter)) return '';
  if (/\s/.test(letter)) return letter === '\n' ? '\n' : ' ';
  if (/[\u2010-\u2015\u2212]/.test(letter)) return '-';
  if (/[\u00b7\u2022\u2024\u2027\u2219\u30fb]/.test(letter)) return '.';
  if (/\p{Nd}|[\ufe50-\ufe6b\uff01-\uff5e]/u.test(letter)) return digitOf(letter);
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
