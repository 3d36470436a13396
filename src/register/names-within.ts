import { contentWords } from '../search/function-words.ts';
import { termOf } from '../search/term.ts';
import { type Word, wordsOf } from '../search/words.ts';
import { otherNumbers, wordsAnswering } from './match-terms.ts';
import { type RecordIndex, textsBesideName, textsOfRow } from './register-index.ts';

/** Rows whose whole name stands in a question among other words. */
export interface NamedRows {
  rows: number[];
  /** Everyone of that name, whatever else they hold. */
  bearers: number[];
  /** The words of the question that are the name. */
  name: Word[];
  /** Words that carry meaning and that none of these rows hold. */
  leftOut: string[];
}

/**
 * The rows whose whole name stands in the question ("ông X được khen năm nào", a row copied with its
 * achievement): the longest name, and of its bearers those that hold most of the other words. Null
 * when there is none, or when the words around it are of names too: then a longer name was meant.
 */
export function rowsNamedIn(
  index: RecordIndex,
  text: string,
  isStrict: boolean,
  allowed: (row: number) => boolean,
): NamedRows | null {
  const words = wordsOf(text);
  index.beyond?.named(spellings(words));
  const answers = answersTo(index, words, isStrict);
  let best: Place | null = null;
  let rows: number[] = [];
  for (const [row, texts] of index.nameTexts.entries()) {
    if (!allowed(row)) continue;
    const isPerson = index.records.rows[row]?.recipientType !== 'tap-the';
    for (const text of texts) {
      const name = index.texts[text] ?? [];
      if (name.length < 2 || name.length > words.length) continue;
      const start = answers.findIndex((_, at) => standsAt(answers, name, at));
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
  // A position or a unit that stands whole in the question says more than words that many rows hold.
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

const answersTo = (index: RecordIndex, words: readonly Word[], isStrict: boolean) =>
  words.map((word) => {
    const term = termOf(word);
    const marked = term.marked || isStrict;
    return wordsAnswering({ ...term, marked }, index.lexicon, 'asTyped', index.nameWords);
  });

/** Each word of a question as names may have it: a number also with a zero before it. */
const spellings = (words: readonly Word[]) =>
  words.map(({ fold }) => [fold, ...otherNumbers(fold)]);

/** Whether words of texts are those of a question from a place on. */
const standsAt = (
  answers: ReturnType<typeof answersTo>,
  ids: readonly number[],
  start: number,
): boolean => ids.length > 0 && ids.every((id, at) => answers[start + at]?.has(id));

/**
 * The rows of people whose whole name is in the question beside the whole of their position, their
 * honorific or one of their unit's names, before it or behind: "Công nhân Lò Thị Mai", "Lò Thị Mai Phòng A".
 */
export function rowsAtPlace(
  index: RecordIndex,
  words: readonly Word[],
  isStrict: boolean,
  allowed: (row: number) => boolean,
): NamedRows | null {
  index.beyond?.named(spellings(words));
  const answers = answersTo(index, words, isStrict);
  const rows = index.names.flatMap((name, row) => {
    if (name.length < 2 || name.length >= words.length || !allowed(row)) return [];
    if (index.records.rows[row]?.recipientType !== 'ca-nhan') return [];
    const rest = words.length - name.length;
    const texts = textsBesideName(index, row).map((text) => index.texts[text] ?? []);
    const isWhole = (start: number) =>
      texts.some((ids) => ids.length === rest && standsAt(answers, ids, start));
    if (standsAt(answers, name, 0) && isWhole(name.length))
      return [{ row, start: 0, length: name.length }];
    if (standsAt(answers, name, rest) && isWhole(0))
      return [{ row, start: rest, length: name.length }];
    return [];
  });
  const { start = 0, length = 0 } = rows[0] ?? {};
  return wholly(
    rows.map(({ row }) => row),
    words.slice(start, start + length),
  );
}

/**
 * The rows of people by their given name beside words of their unit or position: "chị Khuyên Phòng Di
 * sản", "Bảo tàng Vượng"; where that unit or position stands whole, these alone.
 */
export function rowsGivenAt(
  index: RecordIndex,
  words: readonly Word[],
  isStrict: boolean,
  allowed: (row: number) => boolean,
): NamedRows | null {
  const answers = answersTo(index, words, isStrict);
  const last = words.length - 1;
  index.beyond?.given([words[0]?.fold ?? '', words[last]?.fold ?? '']);
  const found = index.names.flatMap((name, row) => {
    const given = name.at(-1) ?? -1;
    if (index.records.rows[row]?.recipientType !== 'ca-nhan' || !allowed(row)) return [];
    return [0, last].flatMap((place) => {
      if (!answers[place]?.has(given)) return [];
      const others = place === 0 ? answers.slice(1) : answers.slice(0, last);
      const texts = textsBesideName(index, row).map((text) => index.texts[text] ?? []);
      const isHeld = texts.some(
        (ids) => others.length > 1 && others.every((its) => ids.some((id) => its.has(id))),
      );
      const isWhole = texts.some((ids) => ids.length === others.length && standsAt(others, ids, 0));
      return isHeld || isWhole ? [{ row, place, isWhole }] : [];
    });
  });
  const whole = found.filter(({ isWhole }) => isWhole);
  const kept = whole.length > 0 ? whole : found;
  return wholly(
    [...new Set(kept.map(({ row }) => row))],
    words.filter((_, at) => at === kept[0]?.place),
  );
}

/** The rows of people whose whole name is these words. */
export function rowsCalled(
  index: RecordIndex,
  words: readonly Word[],
  isStrict: boolean,
  allowed: (row: number) => boolean,
): NamedRows | null {
  index.beyond?.called(words.map(({ fold }) => fold));
  const answers = answersTo(index, words, isStrict);
  const rows = index.names.flatMap((name, row) =>
    name.length === words.length &&
    index.records.rows[row]?.recipientType === 'ca-nhan' &&
    allowed(row) &&
    standsAt(answers, name, 0)
      ? [row]
      : [],
  );
  return wholly(rows, words);
}

/** Rows that a whole question names; null where it names none. */
const wholly = (rows: number[], name: readonly Word[]): NamedRows | null =>
  rows.length > 0 ? { rows, bearers: rows, name: [...name], leftOut: [] } : null;

/** The rows of people whose name is of these letters, however they are parted: "Cha ma léa Thơ". */
export function rowsSpelled(
  index: RecordIndex,
  words: readonly Word[],
  isStrict: boolean,
  allowed: (row: number) => boolean,
): NamedRows | null {
  const { names, lexicon } = index;
  const key = isStrict ? 'exact' : 'fold';
  const letters = words.map((word) => word[key]).join('');
  index.beyond?.spelled(words.map(({ fold }) => fold).join(''));
  const rows = names.flatMap((name, row) =>
    name.length > 0 &&
    allowed(row) &&
    name.map((id) => lexicon.words[id]?.[key]).join('') === letters
      ? [row]
      : [],
  );
  return wholly(rows, words);
}

/** Where a name stands in a question. */
interface Place {
  isPerson: boolean;
  start: number;
  length: number;
}

/** People before collectives, which may be only where they work; then the first, then the longest. */
const inOrder = (a: Place, b: Place) =>
  Number(b.isPerson) - Number(a.isPerson) || a.start - b.start || b.length - a.length;

/** Whether the word after a name, or the one before, goes on with a name and nothing else follows. */
function isPartOfName(
  { nameWords }: RecordIndex,
  words: readonly Word[],
  start: number,
  length: number,
): boolean {
  const others = words.filter((_, place) => place < start || place >= start + length);
  return others.every(({ fold }) => nameWords.has(fold));
}

/** Whether nothing that could belong to a name touches it: signs part it, or small letters and capitals do. */
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
