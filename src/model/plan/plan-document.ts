import type { Place } from '../read/source.ts';

/** A place in a file of content, counted from 1. */
export interface FilePlace extends Place {
  file: string;
}

/**
 * What a clause is, after the mark that opens it: annex, part, chapter, section, subsection,
 * article (Điều), roman, Arabic (`2.1.` and deeper: `so-2` …), letter, `(1)`, dash, plus, dot,
 * table; and what has no mark: basis, lead, closing, a paragraph by its number, recipients, signature.
 */
export type ClauseKind =
  | 'phu-luc'
  | 'phan'
  | 'chuong'
  | 'muc'
  | 'tieu-muc'
  | 'dieu'
  | 'la-ma'
  | 'so'
  | 'so-2'
  | 'so-3'
  | 'so-4'
  | 'chu'
  | 'so-ngoac'
  | 'gach'
  | 'cong'
  | 'cham'
  | 'bang'
  | 'can-cu'
  | 'mo-dau'
  | 'ket'
  | 'doan'
  | 'noi-nhan'
  | 'chu-ky';

/** One paragraph of a clause: plain words as the act has them, without the clause's mark. */
export interface PlanLine {
  kind: 'heading' | 'paragraph' | 'table';
  text: string;
  /** Cells of a table, its head first. */
  rows?: readonly (readonly string[])[];
  place: FilePlace;
}

/** One clause of an act: the smallest place that can be cited, or the heading over several. */
export interface PlanClause {
  /** In addresses: `dieu-5-2-a`, `2-1`. */
  id: string;
  /** Ids under which it was published before; they still lead here. */
  formerIds: readonly string[];
  kind: ClauseKind;
  /** As the act prints it before the words: `IV.`, `a)`, `-`, `Điều 5.`; empty where there is none. */
  mark: string;
  /** How an officer names the place: “Gạch đầu dòng thứ ba, mục 1, phần II”. */
  label: string;
  /** Its own words, paragraph by paragraph; those of the clauses below it are theirs. */
  lines: readonly PlanLine[];
  /** Its own words with its mark, a paragraph a line. */
  text: string;
  place: FilePlace;
  /** 0 at the top of the act. */
  depth: number;
  parent: PlanClause | undefined;
  children: readonly PlanClause[];
}

/** What cannot be read as it stands; in Vietnamese, for a clerk. */
export interface PlanDiagnostic {
  kind: 'duplicate' | 'explicit-id' | 'order' | 'empty' | 'kept' | 'vanished';
  severity: 'error' | 'warning';
  place: FilePlace;
  /** What stands there; a clause such as “đang ghi “x””. */
  actual: string;
  /** What was expected; continues “cần …”. */
  expected: string;
  /** How to mend it, a whole sentence. */
  help: string;
}

/** An act, parsed once: what page, print, file, duties, citations, search and check read. */
export interface PlanDocument {
  /** The top of the tree, in the order of the act. */
  roots: readonly PlanClause[];
  /** Every clause in the order of the act: each word stands in exactly one. */
  clauses: readonly PlanClause[];
  /** By id, by every former id too. */
  clauseById: ReadonlyMap<string, PlanClause>;
  diagnostics: readonly PlanDiagnostic[];
}

/** Whether a clause is only the heading over the clauses below it. */
export function isHeading({ lines, children }: PlanClause): boolean {
  return children.length > 0 && lines.every(({ kind }) => kind === 'heading');
}

/** A clause with everything below it, in order. */
export function within(clause: PlanClause): PlanClause[] {
  return [clause, ...clause.children.flatMap(within)];
}

/**
 * The clauses that a sentence leaves its reader with: those beside it in one row, after a clause that
 * ends in “… sau:” and has nothing below it; else none.
 */
export function announcedBy(clause: PlanClause, { roots }: PlanDocument): PlanClause[] {
  if (clause.children.length > 0 || !/sau\s*:\s*$/u.test(clause.text)) return [];
  const row = clause.parent?.children ?? roots;
  const following = row.slice(row.indexOf(clause) + 1);
  const end = following.findIndex(({ mark, kind }) => !mark || kind !== following[0]?.kind);
  return end < 0 ? following : following.slice(0, end);
}

/** The words of a clause without its mark, a paragraph each: what a page quotes. */
export function quoteOf(clause: PlanClause): string[] {
  return [
    ...clause.lines.map(({ text }) => text).filter(Boolean),
    ...clause.children.flatMap((child) => within(child).flatMap(({ text }) => text.split('\n'))),
  ];
}

/** The same with its mark, as it stands in the act. */
export function linesOf(clause: PlanClause): string[] {
  return within(clause).flatMap(({ text }) => text.split('\n'));
}
