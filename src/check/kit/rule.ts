import type { Noun } from '../../model/collections.ts';
import type { Place } from '../../model/read/source.ts';
import type { CheckedFile, CheckedRecord, Content } from './content.ts';
import type { Severity } from './diagnostic.ts';
import type { Example } from './example.ts';

/** One rule of the check; its why and its examples are its help and its tests. */
export interface Rule {
  /** Kebab-case, as in messages and `--explain`. */
  id: string;
  /** What the rule asks, one line in Vietnamese. */
  title: string;
  /** Why an office should care, one or two sentences. */
  why: string;
  /** An error unless it is said that it only warns. */
  severity?: 'warning';
  bad: Example[];
  /** The base content, without any change, is one always. */
  good?: Example[];
  /** Looks at a file as it lies there, whatever noun it belongs to. */
  file?: (file: CheckedFile) => Iterable<Violation>;
  /**
   * Looks at one record by itself.
   * @param official contacts of the office that keeps the site, which may be shown
   */
  record?: (
    record: CheckedRecord,
    today: string,
    official: readonly string[],
  ) => Iterable<Violation>;
  /** Looks across all records; every violation names its record or file. */
  content?: (content: Content) => Iterable<Violation>;
}

/** Rules that look at one thing. */
export interface RuleGroup {
  /** In Vietnamese. */
  title: string;
  rules: readonly Rule[];
}

/** What a rule reports; the engine locates and words it as a diagnostic. */
export interface Violation {
  /** Where: a record (of a content rule), else the record or file at hand. */
  record?: CheckedRecord;
  file?: string;
  /** Key within the record. */
  path?: readonly PropertyKey[];
  /** Whether the key or its value is meant; the value by default. */
  of?: 'key' | 'value';
  /** Offset within the text at `path`. */
  valueOffset?: number;
  /** Offset in the body, or in the text of the file. */
  bodyOffset?: number;
  textOffset?: number;
  /** Where the text could not be read, so that there are no offsets. */
  place?: Place;
  /** What stands there; a clause such as “đang ghi “x””. */
  actual: string;
  /** What was expected; continues “cần …”. */
  expected: string;
  /** How to put it right, a whole sentence. */
  help?: string | undefined;
  /** Lines to paste into the file, as they are. */
  paste?: string | undefined;
  /** The suspected sentence, where those lines are to let one stand. */
  sentence?: string | undefined;
  /** Whom withheld it does not mean then, by their ids. */
  namesakeOf?: readonly string[] | undefined;
  /** Other records that the same violation spoils, so that one message does for all. */
  also?: readonly CheckedRecord[];
  /** The other place of a clash. */
  related?: { record: CheckedRecord; path: readonly PropertyKey[] } | undefined;
  /** Where it differs from the rule's own. */
  severity?: Severity;
  rule?: string;
}

/**
 * Limits a record rule to some nouns (drafts are exemplars too) and gives its value the right type;
 * templates are blank by nature, so that it does not look at them.
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

/** A rule across all records that looks at each of some nouns in turn: what it reports is of that record. */
export function forEach<N extends Noun>(
  nouns: readonly N[],
  look: (record: CheckedRecord<N>, content: Content) => Iterable<Violation>,
): (content: Content) => Iterable<Violation> {
  return function* (content) {
    for (const record of nouns.flatMap((noun) => content.of(noun)))
      for (const violation of look(record, content)) yield { ...violation, record };
  };
}

/** Both nouns that hold an exemplar, published or not. */
export const exemplarNouns = ['exemplar', 'draft'] as const;
