import type { Word } from '../search/words.ts';
import { spellings } from './match-terms.ts';
import { answersTo, type NamedRows, standsAt } from './name-in-question.ts';
import { type Beyond, type RecordIndex, textsBesideName } from './register-index.ts';

/** Where a person's name or given name occurs in a query. */
interface NamePlace {
  start: number;
  end: number;
  /** Whether the rest of the query is exactly one of the texts beside the name. */
  isWhole: boolean;
}

/**
 * One form in which a whole query may name a person: the positions of the name in it. `beside`: the
 * person's position, honorific and unit's names, as word ids.
 */
interface Calling {
  /** States which rows of a split register it may match. */
  reach(beyond: Beyond, words: readonly Word[]): void;
  placesOf(
    name: readonly number[],
    answers: ReturnType<typeof answersTo>,
    beside: () => readonly (readonly number[])[],
  ): NamePlace[];
}

/**
 * By the whole name, before or behind a complete position, an honorific or one of the unit's names:
 * "Công nhân Lò Thị Mai", "Lò Thị Mai Phòng A".
 */
export const byNameAndPlace: Calling = {
  reach: (beyond, words) => beyond.named(spellings(words)),
  placesOf(name, answers, beside) {
    const rest = answers.length - name.length;
    if (name.length < 2 || rest < 1) return [];
    const places = [0, rest].filter((start) => standsAt(answers, name, start));
    return places
      .filter((start) =>
        beside().some(
          (ids) => ids.length === rest && standsAt(answers, ids, start === 0 ? name.length : 0),
        ),
      )
      .map((start) => ({ start, end: start + name.length, isWhole: true }));
  },
};

/**
 * By the given name, before or behind words of the unit or position: "chị Khuyên Phòng Di sản", "Bảo
 * tàng Vượng".
 */
export const byGivenNameAndPlace: Calling = {
  reach: (beyond, words) => beyond.givenBeside(spellings(words)),
  placesOf(name, answers, beside) {
    const last = answers.length - 1;
    return [0, last].flatMap((start) => {
      if (!answers[start]?.has(name.at(-1) ?? -1)) return [];
      const others = answers.filter((_, at) => at !== start);
      const texts = beside();
      const isWhole = texts.some((ids) => ids.length === last && standsAt(others, ids, 0));
      const isHeld =
        last > 1 && texts.some((ids) => others.every((its) => ids.some((id) => its.has(id))));
      return isWhole || isHeld ? [{ start, end: start + 1, isWhole }] : [];
    });
  },
};

/** By the whole name in another order, with the family name elsewhere: "Mai Lò Thị", "Mai Thị Lò". */
export const byNameInOtherOrder: Calling = {
  reach: (beyond, words) => beyond.called(words.map(({ fold }) => fold)),
  placesOf(name, answers) {
    if (name.length !== answers.length || answers[0]?.has(name[0] ?? -1)) return [];
    const left = [...answers];
    for (const id of name) {
      const at = left.findIndex((its) => its.has(id));
      if (at < 0) return [];
      left.splice(at, 1);
    }
    return [{ start: 0, end: name.length, isWhole: true }];
  },
};

/**
 * The rows of people whom a whole query names in some form, only complete matches if there are any; or
 * null.
 */
export function peopleCalled(
  index: RecordIndex,
  words: readonly Word[],
  isStrict: boolean,
  allowed: (row: number) => boolean,
  calling: Calling,
): NamedRows | null {
  if (index.beyond) calling.reach(index.beyond, words);
  const answers = answersTo(index, words, isStrict);
  const found = index.names.flatMap((name, row) => {
    if (index.records.rows[row]?.recipientType !== 'ca-nhan' || !allowed(row)) return [];
    const beside = () => textsBesideName(index, row).map((text) => index.texts[text] ?? []);
    return calling.placesOf(name, answers, beside).map((place) => ({ ...place, row }));
  });
  const whole = found.filter(({ isWhole }) => isWhole);
  const kept = whole.length > 0 ? whole : found;
  const { start = 0, end = 0 } = kept[0] ?? {};
  return wholly(
    kept.map(({ row }) => row),
    words.slice(start, end),
  );
}

/** The rows of people whose name consists of these letters, however they are separated: "Cha ma léa Thơ". */
export function peopleSpelled(
  index: RecordIndex,
  words: readonly Word[],
  isStrict: boolean,
  allowed: (row: number) => boolean,
): NamedRows | null {
  const { names, lexicon } = index;
  index.beyond?.spelled(words.map(({ fold }) => fold).join(''));
  const key = isStrict ? 'exact' : 'fold';
  const letters = words.map((word) => word[key]).join('');
  const rows = names.flatMap((name, row) =>
    name.length > 0 &&
    allowed(row) &&
    name.map((id) => lexicon.words[id]?.[key]).join('') === letters
      ? [row]
      : [],
  );
  return wholly(rows, words);
}

/** Rows that a whole query names; null if there are none. */
function wholly(found: readonly number[], name: readonly Word[]): NamedRows | null {
  const rows = [...new Set(found)];
  return rows.length > 0 ? { rows, bearers: rows, name: [...name], leftOut: [] } : null;
}
