import type { Place } from '../read/source.ts';

/** A position in a file of content, counted from 1. */
export interface FilePlace extends Place {
  file: string;
}

/**
 * The kind of a clause, by the mark that opens it: annex, part, chapter, section, subsection, article
 * (Điều), roman, Arabic (`2.1.` and deeper: `so-2` …), letter, `(1)`, dash, plus, dot, table; and kinds
 * without a mark: basis, lead, closing, a numbered paragraph, recipients, signature.
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

/** One paragraph of a clause: plain words of the act, without the clause's mark. */
export interface PlanLine {
  kind: 'heading' | 'paragraph' | 'table';
  text: string;
  /** Cells of a table, header first. */
  rows?: readonly (readonly string[])[];
  place: FilePlace;
}

/** A clause of an act: the smallest citable unit, or the heading of several. */
export interface PlanClause {
  /** Used in addresses: `dieu-5-2-a`, `2-1`. */
  id: string;
  /** Ids under which it was published before; they still resolve. */
  formerIds: readonly string[];
  kind: ClauseKind;
  /** As the act prints it before the words: `IV.`, `a)`, `-`, `Điều 5.`; empty if there is none. */
  mark: string;
  /** The clause as an officer names it: “Gạch đầu dòng thứ ba, mục 1, phần II”. */
  label: string;
  /** Its own words, by paragraph, without those of the clauses below it. */
  lines: readonly PlanLine[];
  /** Its own words with its mark, one paragraph per line. */
  text: string;
  place: FilePlace;
  /** 0 at the top of the act. */
  depth: number;
  parent: PlanClause | undefined;
  children: readonly PlanClause[];
}

/** A parse error; in Vietnamese, for a clerk. */
export interface PlanDiagnostic {
  kind: 'duplicate' | 'explicit-id' | 'order' | 'empty' | 'kept' | 'vanished';
  severity: 'error' | 'warning';
  place: FilePlace;
  /** The actual text; a clause such as “đang ghi “x””. */
  actual: string;
  /** The expected text; continues “cần …”. */
  expected: string;
  /** How to fix it, a whole sentence. */
  help: string;
}

/** A parsed act: the source of page, print, file, duties, citations, search and check. */
export interface PlanDocument {
  /** The top-level clauses, in the order of the act. */
  roots: readonly PlanClause[];
  /** Every clause in the order of the act; each word is in exactly one. */
  clauses: readonly PlanClause[];
  /** By id and by every former id. */
  clauseById: ReadonlyMap<string, PlanClause>;
  diagnostics: readonly PlanDiagnostic[];
}

/** Whether a clause is only the heading of the clauses below it. */
export function isHeading({ lines, children }: PlanClause): boolean {
  return children.length > 0 && lines.every(({ kind }) => kind === 'heading');
}

/** A clause with all its descendants, in order. */
export function within(clause: PlanClause): PlanClause[] {
  return [clause, ...clause.children.flatMap(within)];
}

/**
 * The clauses that a sentence announces: the siblings after a clause that ends in “… sau:” and has no
 * children; otherwise empty.
 */
export function announcedBy(clause: PlanClause, { roots }: PlanDocument): PlanClause[] {
  if (clause.children.length > 0 || !/sau\s*:\s*$/u.test(clause.text)) return [];
  const row = clause.parent?.children ?? roots;
  const following = row.slice(row.indexOf(clause) + 1);
  const end = following.findIndex(({ mark, kind }) => !mark || kind !== following[0]?.kind);
  return end < 0 ? following : following.slice(0, end);
}

/** The words of a clause without its mark, by paragraph: what pages quote. */
export function quoteOf(clause: PlanClause): string[] {
  return [
    ...clause.lines.map(({ text }) => text).filter(Boolean),
    ...clause.children.flatMap((child) => within(child).flatMap(({ text }) => text.split('\n'))),
  ];
}

/** The same with its mark, as in the act. */
export function linesOf(clause: PlanClause): string[] {
  return within(clause).flatMap(({ text }) => text.split('\n'));
}
