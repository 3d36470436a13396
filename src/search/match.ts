import { quality, type Term } from './term.ts';

/** One interpretation of a query: its words, and for each its matches in a lexicon. */
export interface Reading {
  terms: Term[];
  answers: Map<number, number>[];
}

/** How one field matches an interpretation. */
export interface FieldMatch {
  /** Best quality of each term in this field; 0 if absent. */
  qualities: number[];
  /** Number of neighbouring terms that are adjacent here, in order. */
  adjacent: number;
  /** Whether the field consists of exactly these terms, in order. */
  whole: boolean;
  /** Whether the field ends with the last term: given names are last. */
  ends: boolean;
  /** Positions of the matching words, ascending. */
  places: number[];
}

const NO_MATCH = null;

/** Matches a field, given as numbers of its words, with an interpretation. Null if no term occurs. */
export function matchField(field: readonly number[], reading: Reading): FieldMatch | null {
  const { terms, answers } = reading;
  const qualities = new Array<number>(terms.length).fill(quality.none);
  const places: number[] = [];
  let adjacent = 0;
  let whole = false;
  let run = 0;
  let longest = 0;
  for (let place = 0; place < field.length; place += 1) {
    const word = field[place] as number;
    let isAnswer = false;
    for (let term = 0; term < terms.length; term += 1) {
      const found = answers[term]?.get(word) ?? 0;
      if (found === 0) continue;
      isAnswer = true;
      if (found > (qualities[term] ?? 0)) qualities[term] = found;
    }
    if (isAnswer) places.push(place);
  }
  if (places.length === 0) return NO_MATCH;
  let ends = false;
  for (const place of places) {
    for (let term = 0; term < terms.length; term += 1) {
      run = runFrom(field, place, answers, term);
      if (run > longest) longest = run;
      if (run > 0 && place + run === field.length && term + run === terms.length) ends = true;
    }
  }
  adjacent = Math.max(0, longest - 1);
  whole = longest === field.length && longest === terms.length;
  return { qualities, adjacent, whole, ends, places };
}

/** How many consecutive terms, from one on, match adjacent words, from a position on. */
export function runFrom(
  field: readonly number[],
  place: number,
  answers: readonly Map<number, number>[],
  term: number,
): number {
  let length = 0;
  while (
    term + length < answers.length &&
    place + length < field.length &&
    answers[term + length]?.has(field[place + length] as number)
  ) {
    length += 1;
  }
  return length;
}
