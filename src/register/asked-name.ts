import { isAddress } from '../search/honorifics.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { hasMarks } from '../text/fold.ts';
import { isOneSlip } from '../text/one-slip.ts';
import { isMiddleName } from './collect-rows.ts';
import type { RecordIndex } from './register-index.ts';
import type { Ways } from './words-answer.ts';

/** A query without the titles before a name, unless a name begins with these very words. */
export function withoutTitles(index: RecordIndex, text: string, ways: Ways): string {
  const left = ways.withoutHonorifics(text);
  if (left.length === 1) return text;
  index.beyond?.begun(left);
  const begun = left.find((each) => beginsName(index, each));
  if (begun !== undefined) return begun;
  // "Nhà giáo Việt Nam" is a day, not someone called Việt Nam.
  index.beyond?.standing(text);
  if (!isOneGiven(index, text, left.at(-1) ?? '') && standsInOneText(index, text)) return text;
  index.beyond?.begun(left, isOneSlip);
  // “Mr Dương” is not a typo of “Mã Dương”.
  const nearly = left.find((each, at) => beginsName(index, each, isOneSlip, at < left.length - 1));
  if (nearly !== undefined) return nearly;
  // "đ/c Ông Thùy Trinh": nobody is addressed twice. "d/c Ho Sy Huong": without diacritics the word for
  // a household is also a family name.
  const bare =
    (isAddress(left.at(-3)) && isAddress(left.at(-2))
      ? left.at(-2)
      : left.findLast(
          (each, at) =>
            !hasMarks(text) &&
            wordsOf(each).length - wordsOf(left[at + 1] ?? '').length < 2 &&
            beginsAsName(index, each),
        )) ??
    left.at(-1) ??
    '';
  const words = wordsOf(bare);
  const isName =
    index.familyNames.has(words[0]?.fold ?? '') ||
    (words.length < 4 && words.every(({ fold }) => index.nameWords.has(fold))) ||
    ways.isAbbreviated(index, bare);
  // "Thiếu tá", if no row contains a rank: it is not a word to search for.
  const isStrange = wordsOf(text.slice(0, -bare.length)).some(
    ({ fold }) => !/^\d+$/.test(fold) && !index.lexicon.has(fold),
  );
  return isName || isStrange ? bare : text;
}

/**
 * Whether words without diacritics are meant so: diacritics were typed elsewhere, and none of these
 * words except the last, or the last before punctuation, only occurs with diacritics ("Nguyen Thị Hoa"
 * was typed by someone who omits diacritics). For a single word it depends on the text around it ("chị
 * Dung"): `isMarked`.
 */
export function meansMarks({ lexicon }: RecordIndex, text: string, isMarked: boolean): boolean {
  const words = wordsOf(text);
  if (!hasMarks(text))
    return words.length === 1 && isMarked && lexicon.hasExactly(text.toLowerCase());
  const nfc = text.normalize('NFC');
  return words.every(
    ({ text: word, fold, end }) =>
      hasMarks(word) ||
      !lexicon.has(fold) ||
      lexicon.hasExactly(word) ||
      /^\s*(?:[^\s\p{L}\p{M}\d]|$)/u.test(nfc.slice(end)),
  );
}

/** "ba Dao" without diacritics means everyone with the given name Đạo, not only Bá Đạo. */
function isOneGiven({ names, lexicon }: RecordIndex, text: string, bare: string): boolean {
  const [given, ...others] = wordsOf(bare);
  const isOne = !hasMarks(text) && isAddress(text) && others.length === 0;
  return isOne && names.some((name) => lexicon.words[name.at(-1) ?? -1]?.fold === given?.fold);
}

/** Whether a text begins with a family name followed by at least two words of names. */
export function beginsAsName({ familyNames, nameWords }: RecordIndex, text: string): boolean {
  const [first, ...rest] = wordsOf(text);
  const given = rest.slice(0, 2);
  return (
    familyNames.has(first?.fold ?? '') &&
    given.length > 1 &&
    given.every(({ fold }) => nameWords.has(fold))
  );
}

/** Whether a text looks like a full name: a known family name, and at most one unknown word. */
export const looksLikeName = ({ familyNames, nameWords }: RecordIndex, text: string) => {
  const words = wordsOf(text);
  const known = words.filter(({ fold }) => nameWords.has(fold)).length;
  return (
    words.length > 1 &&
    words.length < 6 &&
    !(words.length > 2 && isMiddleName(words[0]?.fold)) &&
    !words.some(({ fold }) => /\d/.test(fold)) &&
    familyNames.has(words[0]?.fold ?? '') &&
    known >= words.length - 1
  );
};

const LONGEST_NAME = 5;

/** The words of a query that may be a person's name: a family name and the words of names behind it. */
export function wordsOfNames(
  { familyNames, nameWords }: RecordIndex,
  words: readonly Word[],
): Set<Word> {
  const found = new Set<Word>();
  for (const [start, first] of words.entries()) {
    if (!familyNames.has(first.fold)) continue;
    const after = words.slice(start, start + LONGEST_NAME);
    const end = after.findIndex(({ fold }) => !nameWords.has(fold));
    const run = end < 0 ? after : after.slice(0, end);
    if (run.length > 1) for (const word of run) found.add(word);
  }
  return found;
}

/** Whether all the words are adjacent in some text, with the diacritics typed. */
function standsInOneText({ lexicon, texts, textsByWord }: RecordIndex, text: string): boolean {
  const meant = wordsOf(text).map(({ text: typed, fold, exact }) => {
    const alike = lexicon.idsByFold(fold);
    return hasMarks(typed) ? alike.filter((id) => lexicon.words[id]?.exact === exact) : alike;
  });
  return (meant[0] ?? []).some((first) =>
    textsByWord[first]?.some((number) => {
      const ids = texts[number] ?? [];
      return ids.some((_, start) => meant.every((its, at) => its.includes(ids[start + at] ?? -1)));
    }),
  );
}

/**
 * Whether some name begins with a text, or a text with some name of at least two words, or is shortened
 * to it. `isAlike`: how similar words may match those that no name contains.
 */
function beginsName(
  { names, lexicon, nameWords }: RecordIndex,
  text: string,
  isAlike: (a: string, b: string) => boolean = () => false,
  isTitled = false,
): boolean {
  const words = wordsOf(text);
  const isSame = (asked: Word, id: number | undefined) => {
    const { text: typed, fold, exact } = asked;
    const word = lexicon.words[id ?? -1];
    const mayBeAlike = !nameWords.has(fold) && !(isTitled && asked === words[0]);
    if (mayBeAlike && isAlike(fold, word?.fold ?? '')) return true;
    return hasMarks(typed) ? word?.exact === exact : word?.fold === fold;
  };
  return names.some((name) => {
    const length = Math.min(name.length, words.length);
    const [family, given] = words;
    const isShortened =
      words.length === 2 &&
      family &&
      given &&
      isSame(family, name[0]) &&
      isSame(given, name.at(-1));
    return (
      length > 1 &&
      (isShortened || words.slice(0, length).every((word, place) => isSame(word, name[place])))
    );
  });
}
