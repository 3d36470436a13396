import type { Term } from '../search/term.ts';
import type { Understood } from '../search/understand.ts';
import type { TypedDate } from '../text/date-words.ts';
import type { OldLetters } from '../text/old-letters.ts';
import { hitGroup, type RecordHit } from './collect-rows.ts';

/** What the register answers to a question. */
export interface RecordsAnswer {
  /** The rows that hold the question; their number is the count, everywhere. */
  hits: RecordHit[];
  /** Rows that only come near it, best first; never counted. */
  near: RecordHit[];
  /** Whether rows of a cut register that may come near are still to be fetched. */
  isNearLeft?: boolean;
  /** Decisions that the question cites. */
  decisions: number[];
  /**
   * A number that no decision bears as it was cited, the decisions with that number all the same, and
   * those that name a paper with it, as what corrects them.
   */
  notFound: { typed: string; others: number[]; mentioning: number[] } | null;
  /** The date typed among the words, which narrows the rows. */
  date: TypedDate | null;
  understood: Understood;
  /** The readings that hits were found by, to mark words with. */
  readings: Term[][];
  /** Words that the answer does not hold; to be said. */
  leftOut: string[];
  /** Whether a person was named beside the decision cited: the rows come before the decision's card. */
  rowsFirst: boolean;
  /** The name asked for, without honorifics; empty when the question is no person's name. */
  personAsked: string;
  /** Whether letters were read as the initials of a name. */
  byInitials: boolean;
  /** An old font's writing, or signs typed for marks, which no search can read. */
  oldLetters: OldLetters | null;
}

export const NOTHING: Understood = {
  readings: [],
  asTyped: 0,
  readAs: [],
  unknown: [],
  quoted: [],
};

export const NO_ANSWER: RecordsAnswer = {
  hits: [],
  near: [],
  decisions: [],
  notFound: null,
  date: null,
  understood: NOTHING,
  readings: [],
  leftOut: [],
  rowsFirst: false,
  personAsked: '',
  byInitials: false,
  oldLetters: null,
};

/** The decisions that a question cites, or those that bear its number all the same. */
export const decisionsMeant = ({ decisions, notFound }: RecordsAnswer): readonly number[] =>
  decisions.length > 0 ? decisions : [...(notFound?.mentioning ?? []), ...(notFound?.others ?? [])];

/**
 * Whether a question in words may also be answered by what rows are commended for, which is fetched
 * apart: not where a paper, a name or initials were found.
 */
export const asksTexts = (found: RecordsAnswer): boolean =>
  !found.oldLetters &&
  !found.notFound &&
  !found.byInitials &&
  found.decisions.length === 0 &&
  (found.personAsked === '' || found.hits.length === 0) &&
  !found.hits.some(({ whole }) => whole) &&
  (found.readings.length > 0 || found.hits.length === 0);

/** A row that answers, without more being known of how. */
export const asTyped = (row: number): RecordHit => ({
  row,
  group: hitGroup.asTyped,
  score: 0,
  inName: false,
  whole: false,
});
