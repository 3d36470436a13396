import type { FileToOpen } from '../../model/withholding/files-to-open.ts';
import type { FormsOfName } from '../../model/withholding/forms-to-read.ts';
import type { Diagnostic, RecordRef } from './diagnostic.ts';

/** A place in the content folder, both counted from 1. */
export interface FilePlace {
  file: string;
  line: number;
  column: number;
}

/** All that the check has to say of one content folder. */
export interface Report {
  /** How many files were read. */
  files: number;
  errors: number;
  warnings: number;
  /** Sorted by file, line, column, rule; of one rule and place in the order of its schema; a digest last, since it follows from the rest. */
  diagnostics: Diagnostic[];
  /** Records with an error, for `npm run build -- --without-faulty`. */
  faulty: RecordRef[];
  /** Every form in which words of withheld names stand, for a person to read. */
  forms: FormsOfName<FilePlace>[];
  /** Files for download that a person has to open, since no program reads all of them. */
  toOpen: FileToOpen[];
}

/** Puts diagnostics in their one order, each once, and counts them. */
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
