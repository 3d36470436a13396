import { contentWords } from '../search/function-words.ts';
import { isAddress } from '../search/honorifics.ts';
import { termOf } from '../search/term.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { isSyllable } from '../text/syllable.ts';
import { spellings, wordsAnswering } from './match-terms.ts';
import { type RecordIndex, textsOfRow } from './register-index.ts';

/** Rows whose whole name occurs in a query among other words. */
export interface NamedRows {
  rows: number[];
  /** Everyone with that name, whatever else the rows contain. */
  bearers: number[];
  /** The words of the query that are the name. */
  name: Word[];
  /** Content words that none of these rows contains. */
  leftOut: string[];
}

/**
 * The rows whose whole name occurs in the query ("ông X được khen năm nào", a row copied with its
 * achievement): the longest name, and among its rows those that contain most of the other words. Null if
 * there is none, or if the adjacent words are also words of names: then a longer name was meant.
 */
export function rowsNamedIn(
  index: RecordIndex,
  text: string,
  isStrict: boolean,
  allowed: (row: number) => boolean,
): NamedRows | null {
  const words = wordsOf(text);
  index.beyond?.named(spellings(words));
  const cells = words.filter((_, at) => isCell(text, words, at));
  index.beyond?.given(cells.map(({ fold }) => fold));
  const answers = answersTo(index, words, isStrict);
  let best: Place | null = null;
  let rows: number[] = [];
  for (const [row, texts] of index.nameTexts.entries()) {
    if (!allowed(row)) continue;
    const isPerson = index.records.rows[row]?.recipientType !== 'tap-the';
    for (const number of texts) {
      const name = index.texts[number] ?? [];
      if (name.length > words.length) continue;
      const start = answers.findIndex(
        (_, at) =>
          standsAt(answers, name, at) && (name.length > 1 || cells.includes(words[at] as Word)),
      );
      if (start < 0) continue;
      const place = { isPerson, start, length: name.length };
      const order = best ? inOrder(place, best) : -1;
      if (order < 0) {
        best = place;
        rows = [];
      }
      if (order <= 0 && rows.at(-1) !== row) rows.push(row);
    }
  }
  if (!best || words.length === best.length) return null;
  const { start, length, isPerson } = best;
  const name = words.slice(start, start + length);
  const around = [words[start - 1], words[start + length]].filter((word) => word !== undefined);
  const bound = contentWords(around, false, 'register');
  if (
    isPerson &&
    bound.length > 0 &&
    isPartOfName(index, words, start, length) &&
    !standsApart(index, text, words, start, length)
  )
    return null;

  const others = contentWords(
    words.filter((_, place) => place < start || place >= start + length),
    false,
    'register',
  );
  index.beyond?.papers(
    rows.map((row) => index.records.rows[row]?.decision ?? -1),
    others.map(({ fold }) => fold),
  );
  const held = rows.map((row) => {
    const texts = textsOfRow(index, row);
    return others.filter((word) =>
      texts.some((text) => index.texts[text]?.some((id) => answers[words.indexOf(word)]?.has(id))),
    );
  });
  // A position or a unit that the query contains completely is more significant than words of many rows.
  const worth = rows.map((row, place) => {
    const own = [index.unitPrinted[row], ...(index.rowTexts[row] ?? [])];
    const whole = own.map((each) => index.texts[each ?? -1] ?? []).filter((ids) => ids.length > 1);
    const said = whole.filter((ids) => words.some((_, at) => standsAt(answers, ids, at)));
    return said.flat().length * words.length + (held[place]?.length ?? 0);
  });
  const most = Math.max(...worth);
  const kept = rows.filter((_, place) => worth[place] === most);
  const said = new Set(held.filter((_, place) => worth[place] === most).flat());
  return {
    rows: kept,
    bearers: rows,
    name,
    leftOut: others.filter((word) => !said.has(word)).map(({ text }) => text),
  };
}

/** For each word of a query the words that match it. */
export const answersTo = (index: RecordIndex, words: readonly Word[], isStrict: boolean) =>
  words.map((word) => {
    const term = termOf(word);
    const marked = term.marked || isStrict;
    return wordsAnswering({ ...term, marked }, index.lexicon, 'asTyped', index.nameWords);
  });

/** Whether words of a text are those of a query from an index on. */
export const standsAt = (
  answers: ReturnType<typeof answersTo>,
  ids: readonly number[],
  start: number,
): boolean => ids.length > 0 && ids.every((id, at) => answers[start + at]?.has(id));

/** Where a name occurs in a query. */
interface Place {
  isPerson: boolean;
  start: number;
  length: number;
}

/** People before collectives, which may just be where they work; then the first, then the longest. */
const inOrder = (a: Place, b: Place) =>
  Number(b.isPerson) - Number(a.isPerson) || a.start - b.start || b.length - a.length;

/** Whether a word is alone in a cell of a row, or with a form of address: "3;Bà;Nhơi;Tổ 1". */
function isCell(text: string, words: readonly Word[], at: number): boolean {
  const nfc = text.normalize('NFC');
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  const isEnd = (from = 0, to = nfc.length) => /[\t\n|;,]/.test(nfc.slice(from, to));
  return (
    (!before || isEnd(before.end, word?.start) || isAddress(nfc.slice(before.start))) &&
    (!after || isEnd(word?.end, after.start))
  );
}

/**
 * Whether all the text around a name continues a name: words of names, or behind it syllables that occur
 * nowhere, or a capitalised one ("Lò Thị Mai Na").
 */
function isPartOfName(
  { nameWords, lexicon }: RecordIndex,
  words: readonly Word[],
  start: number,
  length: number,
): boolean {
  return words.every(
    ({ text, fold }, place) =>
      (place >= start && place < start + length) ||
      nameWords.has(fold) ||
      (place >= start + length &&
        isSyllable(text) &&
        (!lexicon.has(fold) || (words.length === length + 1 && /^\p{Lu}\p{Ll}*$/u.test(text)))),
  );
}

/** Whether no adjacent word can belong to the name: punctuation separates it, or its case differs. */
function standsApart(
  { nameWords }: RecordIndex,
  text: string,
  words: readonly Word[],
  start: number,
  length: number,
): boolean {
  const nfc = text.normalize('NFC');
  const [first, last] = [words[start], words[start + length - 1]];
  const [before, after] = [words[start - 1], words[start + length]];
  const isWritten = /^\p{Lu}\p{Ll}/u.test(last?.text ?? '') && /^\p{Lu}/u.test(first?.text ?? '');
  const isOther = (word: Word) =>
    isWritten &&
    (/^\p{Ll}/u.test(word.text) || (/^\p{Lu}+$/u.test(word.text) && !nameWords.has(word.fold)));
  const isParted = (left: Word | undefined, right: Word | undefined) =>
    /[^\s'’-]|[\t\n]|\s-\s/u.test(nfc.slice(left?.end, right?.start));
  return (
    (!before || isParted(before, first) || isOther(before)) &&
    (!after || isParted(last, after) || isOther(after))
  );
}
