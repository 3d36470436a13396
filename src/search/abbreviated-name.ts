import { exact, fold, hasMarks } from '../text/fold.ts';

/** How officials abbreviate a word of a name: one letter, or its initial consonants. */
const INITIAL = '(?:ngh?|nh|tr|th|ph|ch|kh|gh|gi|qu|\\p{L})';
export const IS_INITIAL = new RegExp(`^${INITIAL}$`, 'iu');
const WORD = '\\p{L}[\\p{L}\\p{M}]*';
const DOTTED = `(?:${WORD}\\s+)?(?:${INITIAL}\\s*\\.\\s*){1,6}`;
const LETTERS_FIRST = new RegExp(`^${DOTTED}(?:${WORD}(?:\\s+${WORD}){0,4})?\\.?$`, 'iu');
const LETTERS_BESIDE = new RegExp(`^(${DOTTED}${WORD})(?:\\.?\\s*[,;(–-]\\s*|\\s+)(\\S.*)$`, 'iu');
const CAPITALS = /^\p{Lu}{2,4}(?:\s+\p{Lu}\p{L}+)?$/u;

/**
 * A name of which some words are only initials, as its words: "N.V.A" → n v a, "N.V. Hường" → n v hường,
 * "NVA"; null if the text is none. `isWord` tells which capitals are a word of their own.
 */
export function abbreviatedName(text: string, isWord: (fold: string) => boolean): string[] | null {
  const nfc = text.normalize('NFC').trim();
  if (LETTERS_FIRST.test(nfc)) {
    const words = nfc.split(/[\s.]+/).filter(Boolean);
    return words.length > 1 ? words : null;
  }
  const [capitals = '', ...rest] = nfc.split(/\s+/);
  if (!CAPITALS.test(nfc) || isWord(fold(capitals))) return null;
  return [...capitals, ...rest];
}

/** Such a name with dots, and the words behind it: "N.V. Hường, Phòng A". */
export function abbreviatedBeside(text: string): { name: string; rest: string } | null {
  const [, name, rest] = LETTERS_BESIDE.exec(text.normalize('NFC').trim()) ?? [];
  return name && rest ? { name, rest } : null;
}

/**
 * A name of which some words are single letters without dots: "N V Hường", "Nguyễn V Hường"; null if the
 * text is none. Real names have such words too ("Giàng A Páo"), so it is tried only without other
 * results.
 */
export function spacedInitials(text: string): string[] | null {
  const words = text.normalize('NFC').trim().split(/\s+/);
  const letters = words.filter((word) => IS_INITIAL.test(word)).length;
  const isName = words.every((word) => /^[\p{L}\p{M}]+$/u.test(word));
  return isName && words.length > 2 && words.length < 8 && letters > 0 ? words : null;
}

/** The letters without tones: "Í" matches "Ích", "Đ" matches "Đặng". */
function toneless(word: string, isMarked: boolean): string {
  if (!isMarked) return fold(word);
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
}

/** Whether an abbreviation matches a name: the whole one, or from its middle name on. */
export function fitsAbbreviated(name: readonly string[], asked: readonly string[]): boolean {
  const from = name.length - asked.length;
  const marksMeant = asked.some(hasMarks);
  return (
    from >= 0 &&
    asked.every((letters, place) => {
      const word = name[from + place] ?? '';
      const key = marksMeant ? exact : fold;
      return IS_INITIAL.test(letters)
        ? toneless(word, marksMeant).startsWith(toneless(letters, marksMeant))
        : key(word) === key(letters);
    })
  );
}
