import { exact } from './fold.ts';
import { remembered } from './remembered.ts';
import { twoSyllableWords } from './two-syllable-words.ts';

/**
 * An abbreviated body with its level, a class, a number, a position in an act, a day, “Phòng A”, a count
 * and its noun, a name of two syllables or the end of a longer one, a dash and the word behind it.
 */
const joined =
  /(?:UBND|HĐND) (?:thành phố|thị xã|\p{Ll}+)|(?:Sở|Bộ) \p{Lu}{2,}|hạng \S+|số \d\S*|thứ \p{Ll}+|(?:mục|tháng|năm) \d+|phần [IVX]+(?!\p{L})|điểm [a-zđ](?!\p{L})| –|\p{L}+ \p{Lu}(?![\p{L}\p{M}\p{N}.])|\d \p{Ll}+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?!\p{L}| \p{Lu})/gu;

/**
 * The longest run, in characters, that may be attached to a lone last word: half a line of a title on a
 * phone.
 */
const longestEnd = 12;

/**
 * Inserts no-break spaces where a line break would separate words that belong together: a word of two
 * syllables, “UBND tỉnh”, “hạng Ba”, “số 9902/QĐ-UBND”, the first two words of a quotation, the last two
 * of the text.
 */
export function unbroken(text: string): string {
  return withoutLoneEnd(
    wordsWhole(text).replace(joined, (match) => match.replaceAll(' ', '\u00a0')),
  );
}

/** No syllable belongs to two words: “học sinh hoạt động” is “học sinh” and “hoạt động”. */
function wordsWhole(text: string): string {
  const parts = text.split(/([^\p{L}\p{M}]+)/u);
  for (let at = 1; at < parts.length - 1; at += 2) {
    const [first = '', gap = '', second = ''] = parts.slice(at - 1, at + 2);
    const isQuoteBegun = /[“‘"]$/.test(parts[at - 2] ?? '');
    const isWord = twoSyllableWords.get(key(first))?.has(key(second));
    if (gap !== ' ' || !(isWord || isQuoteBegun)) continue;
    parts[at] = '\u00a0';
    if (isWord) at += 2;
  }
  return parts.join('');
}

function withoutLoneEnd(text: string): string {
  const gap = text.lastIndexOf(' ');
  const start = text.lastIndexOf(' ', gap - 1) + 1;
  const last = text.slice(gap + 1);
  const isLone = start > 0 && !last.includes('\u00a0') && text.length - start <= longestEnd;
  return isLone ? `${text.slice(0, gap)}\u00a0${last}` : text;
}

const key = remembered(exact);

/** Two to four words with capitals in a row: “Ông Vũ Đức Thiện”. */
const properName = /\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){1,3}/gu;

/**
 * Inserts no-break spaces into names set in large type, so that no line break separates a person's name.
 */
export function unbrokenNames(names: string): string {
  return unbroken(names).replace(properName, (words) => words.replaceAll(' ', '\u00a0'));
}
