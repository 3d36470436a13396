import type { Noun } from '../../model/collections.ts';
import type { Place } from '../../model/read/source.ts';
import type { CheckedFile, CheckedRecord, Content } from './content.ts';
import type { Severity } from './diagnostic.ts';
import type { Example } from './example.ts';

/** One rule of the check; `why` and the examples are its help and its tests. */
export interface Rule {
  /** Kebab-case, as in messages and `--explain`. */
  id: string;
  /** The requirement, one line in Vietnamese. */
  title: string;
  /** The reason for an office, one or two sentences. */
  why: string;
  /** An error by default. */
  severity?: 'warning';
  bad: Example[];
  /** In addition to the unchanged base content. */
  good?: Example[];
  /** Inspects a file, whatever noun it belongs to. */
  file?: (file: CheckedFile) => Iterable<Violation>;
  /**
   * Inspects one record by itself.
   * @param official contacts of the office that keeps the site, which may be shown
   */
  record?: (
    record: CheckedRecord,
    today: string,
    official: readonly string[],
  ) => Iterable<Violation>;
  /** Compares all records; every violation names its record or file. */
  content?: (content: Content) => Iterable<Violation>;
}

/** Rules about one subject. */
export interface RuleGroup {
  /** In Vietnamese. */
  title: string;
  rules: readonly Rule[];
}

/** A finding of a rule; the engine locates it and words it as a diagnostic. */
export interface Violation {
  /** Location: a record (of a content rule); by default the current record or file. */
  record?: CheckedRecord;
  file?: string;
  /** Key within the record. */
  path?: readonly PropertyKey[];
  /** Whether it concerns the key or its value (default). */
  of?: 'key' | 'value';
  /** Offset within the text at `path`. */
  valueOffset?: number;
  /** Offset in the body, or in the text of the file. */
  bodyOffset?: number;
  textOffset?: number;
  /** Position in a file that could not be parsed, so that there are no offsets. */
  place?: Place;
  /** The actual value; a clause such as “đang ghi “x””. */
  actual: string;
  /** The expected value; continues “cần …”. */
  expected: string;
  /** How to fix it, a whole sentence. */
  help?: string | undefined;
  /** Lines to paste into the file verbatim. */
  paste?: string | undefined;
  /** The suspected sentence that those lines acknowledge. */
  sentence?: string | undefined;
  /** Ids of the withheld people whom it then does not mean. */
  namesakeOf?: readonly string[] | undefined;
  /** Other records affected by the same violation, covered by the same message. */
  also?: readonly CheckedRecord[];
  /** The other position of a conflict. */
  related?: { record: CheckedRecord; path: readonly PropertyKey[] } | undefined;
  /** If different from the rule's own. */
  severity?: Severity;
  rule?: string;
}

/**
 * Limits a record rule to some nouns (drafts are exemplars too) and types its value; skips templates,
 * which are intentionally blank.
 */
export function forNoun<N extends Noun>(
  nouns: readonly N[],
  look: (record: CheckedRecord<N>, today: string) => Iterable<Violation>,
): (record: CheckedRecord, today: string) => Iterable<Violation> {
  return (record, today) =>
    nouns.includes(record.noun as N) && !record.template
      ? look(record as unknown as CheckedRecord<N>, today)
      : [];
}

/** A content rule that inspects each record of some nouns; its violations belong to that record. */
export function forEach<N extends Noun>(
  nouns: readonly N[],
  look: (record: CheckedRecord<N>, content: Content) => Iterable<Violation>,
): (content: Content) => Iterable<Violation> {
  return function* (content) {
    for (const record of nouns.flatMap((noun) => content.of(noun)))
      for (const violation of look(record, content)) yield { ...violation, record };
  };
}

/** Both nouns of exemplars, published or not. */
export const exemplarNouns = ['exemplar', 'draft'] as const;
