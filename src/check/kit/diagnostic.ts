import type { RecordRef } from '../../model/publication.ts';

export type Severity = 'error' | 'warning';

/** A position in a file of the content folder; the path is relative to that folder, with `/`. */
export interface Location {
  file: string;
  /** Both counted from 1; columns in UTF-16 units, as editors count them. */
  line: number;
  column: number;
}

/** One violation of one rule, worded for a clerk, as printed by every reporter. */
export interface Diagnostic extends Location {
  severity: Severity;
  /** Set if its rule makes it an error and it is only a warning because the exemplar is withheld. */
  softened?: true;
  /** Id of the rule; `npm run check -- --explain <rule>` prints more. */
  rule: string;
  /** The invalid key (`recipients[3].name`), `body`, or empty for the whole file. */
  field: string;
  /** The actual and the expected value. */
  message: string;
  /** How to fix it, or null if only the document can tell. */
  help: string | null;
  /** Lines to paste into the file to acknowledge the sentence. */
  paste?: string;
  /** The suspected sentence that those lines acknowledge. */
  sentence?: string;
  /** Ids of the withheld people whom it then does not mean. */
  namesakeOf?: readonly string[];
  /** Records that must not be published in this state, if this is an error. */
  records: RecordRef[];
}

export type { RecordRef };
