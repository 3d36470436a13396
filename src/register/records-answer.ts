import type { Term } from '../search/term.ts';
import type { Understood } from '../search/understand.ts';
import type { TypedDate } from '../text/date-words.ts';
import type { OldLetters } from '../text/old-letters.ts';
import { hitGroup, type RecordHit } from './collect-rows.ts';

/** The register's answer to a query. */
export interface RecordsAnswer {
  /** The rows that match the query; their number is the count shown everywhere. */
  hits: RecordHit[];
  /** Near matches, best first; never counted. */
  near: RecordHit[];
  /** Whether rows of a split register that may be near matches are still to be fetched. */
  isNearLeft?: boolean;
  /** Decisions that the query cites. */
  decisions: number[];
  /**
   * A number that no decision has as cited, the decisions that have that number with another symbol or
   * day, and those that mention a document with it, such as one that corrects them.
   */
  notFound: { typed: string; others: number[]; mentioning: number[] } | null;
  /** The date typed among the words, which narrows the rows. */
  date: TypedDate | null;
  understood: Understood;
  /** The interpretations that gave the hits, for highlighting words. */
  readings: Term[][];
  /** Words that the answer does not contain; to be reported. */
  leftOut: string[];
  /** Whether a person was named beside the cited decision: the rows are shown before the decision's card. */
  rowsFirst: boolean;
  /** The name asked for, without honorifics; empty if the query is not a person's name. */
  personAsked: string;
  /** Whether letters were read as the initials of a name. */
  byInitials: boolean;
  /** Text in a legacy encoding, or symbols typed for diacritics, which search cannot read. */
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

/** The decisions that a query cites, or those that have its number with another symbol or day. */
export const decisionsMeant = ({ decisions, notFound }: RecordsAnswer): readonly number[] =>
  decisions.length > 0 ? decisions : [...(notFound?.mentioning ?? []), ...(notFound?.others ?? [])];

/**
 * Whether a query in words may also match achievements, which are fetched separately: not if a document,
 * a name or initials were found.
 */
export const asksTexts = (found: RecordsAnswer): boolean =>
  !found.oldLetters &&
  !found.notFound &&
  !found.byInitials &&
  found.decisions.length === 0 &&
  (found.personAsked === '' || found.hits.length === 0) &&
  !found.hits.some(({ whole }) => whole) &&
  (found.readings.length > 0 || found.hits.length === 0);

/** A row that matches, without further details. */
export const asTyped = (row: number): RecordHit => ({
  row,
  group: hitGroup.asTyped,
  score: 0,
  inName: false,
  whole: false,
});
