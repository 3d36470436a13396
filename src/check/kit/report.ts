import type { FileToOpen } from '../../model/withholding/files-to-open.ts';
import type { FormsOfName } from '../../model/withholding/forms-to-read.ts';
import type { Diagnostic, RecordRef } from './diagnostic.ts';

/** A position in the content folder, counted from 1. */
export interface FilePlace {
  file: string;
  line: number;
  column: number;
}

/** The result of checking one content folder. */
export interface Report {
  /** Number of files read. */
  files: number;
  errors: number;
  warnings: number;
  /**
   * Sorted by file, line, column, rule; within one rule and position by schema order; digests last,
   * since they are consequences.
   */
  diagnostics: Diagnostic[];
  /** Records with an error, for `npm run build -- --without-faulty`. */
  faulty: RecordRef[];
  /** Every form in which words of withheld names occur, for human review. */
  forms: FormsOfName<FilePlace>[];
  /** Files for download that a person has to open, since no program reads all of them. */
  toOpen: FileToOpen[];
}

/** Sorts diagnostics, removes duplicates and counts them. */
export function reportOf(
  files: number,
  diagnostics: Diagnostic[],
  forms: Report['forms'] = [],
  toOpen: Report['toOpen'] = [],
): Report {
  const sorted = withoutTwins(diagnostics.toSorted(compare));
  const errors = sorted.filter(isError).length;
  return {
    files,
    errors,
    warnings: sorted.length - errors,
    diagnostics: sorted,
    faulty: faultyOf(diagnostics.filter(isError)),
    forms,
    toOpen,
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function compare(a: Diagnostic, b: Diagnostic): number {
  const last = Number(a.rule === 'digest') - Number(b.rule === 'digest');
  return (
    order(a.file, b.file) || last || a.line - b.line || a.column - b.column || order(a.rule, b.rule)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withoutTwins(sorted: Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return sorted.filter(({ file, line, column, rule, message }) => {
    const key = [file, line, column, rule, message].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function faultyOf(errors: Diagnostic[]): RecordRef[] {
  const refs = errors.flatMap(({ records }) => records);
  return [...new Map(refs.map((ref) => [`${ref.noun} ${ref.id}`, ref])).values()];
}
