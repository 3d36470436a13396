import { quality, type Term } from './term.ts';

/** The words of a query as one way of reading it, and for each its answers in a lexicon. */
export interface Reading {
  terms: Term[];
  answers: Map<number, number>[];
}

/** How one field answers a reading. */
export interface FieldMatch {
  /** Best quality of each term in this field; 0 where it does not stand here. */
  qualities: number[];
  /** Pairs of neighbouring terms that stand side by side here, in order. */
  adjacent: number;
  /** Whether the field is these terms and nothing else, in order. */
  whole: boolean;
  /** Whether the field ends with the last term: given names stand last. */
  ends: boolean;
  /** Places of the words that answer, best run first marked. */
  places: number[];
}

const NO_MATCH = null;

/** Matches a field, given as numbers of its words, against a reading. Null when no term is there. */
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

/** How many terms, from one on, answer to the words from a place on, side by side. */
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
