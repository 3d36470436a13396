import type { Noun } from '../../model/collections.ts';

export type Severity = 'error' | 'warning';

/** One fault, in words for a clerk; the shape that `--format json` prints. */
export interface Message {
  /** Relative to the content folder, with `/`. */
  file: string;
  /** Both counted from 1. */
  line: number;
  column: number;
  severity: Severity;
  /** Id of the rule; `npm run check -- --explain <rule>` tells more. */
  rule: string;
  /** The key at fault (`recipients[3].name`), `body`, or empty for the file as a whole. */
  field: string;
  /** What stands there and what was expected. */
  message: string;
  /** How to mend it, or null where only the paper knows. */
  fix: string | null;
}

/** A record, as the build must know it to leave it out. */
export interface RecordRef {
  noun: Noun;
  id: string;
}

/** All that the check has to say of one content folder. */
export interface Report {
  /** How many files were read. */
  files: number;
  errors: number;
  warnings: number;
  /** Sorted by file, line, column, rule; of one rule and place in the order of its schema. */
  messages: Message[];
  /** Records with an error, for `npm run build -- --without-faulty`. */
  faulty: RecordRef[];
}

/** Puts messages in their one order and counts them. */
export function reportOf(files: number, messages: Message[], faulty: RecordRef[]): Report {
  const sorted = withoutTwins(messages.toSorted(compare));
  const errors = sorted.filter(({ severity }) => severity === 'error').length;
  return { files, errors, warnings: sorted.length - errors, messages: sorted, faulty };
}

function compare(a: Message, b: Message): number {
  return order(a.file, b.file) || a.line - b.line || a.column - b.column || order(a.rule, b.rule);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withoutTwins(sorted: Message[]): Message[] {
  const seen = new Set<string>();
  return sorted.filter(({ file, line, column, rule, message }) => {
    const key = [file, line, column, rule, message].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
