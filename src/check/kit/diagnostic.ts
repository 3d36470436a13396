import type { RecordRef } from '../../model/publication.ts';

export type Severity = 'error' | 'warning';

/** A place in a file of the content folder; the path is relative to that folder, with `/`. */
export interface Location {
  file: string;
  /** Both counted from 1; columns in UTF-16 units, as editors count them. */
  line: number;
  column: number;
}

/** One violation of one rule, in words for a clerk: what every reporter prints. */
export interface Diagnostic extends Location {
  severity: Severity;
  /** Set where its rule calls it an error and only the exemplar's being withheld makes it a warning. */
  softened?: true;
  /** Id of the rule; `npm run check -- --explain <rule>` says more. */
  rule: string;
  /** The key at fault (`recipients[3].name`), `body`, or empty for the file as a whole. */
  field: string;
  /** What stands there and what was expected. */
  message: string;
  /** How to put it right, or null where only the paper knows. */
  help: string | null;
  /** Lines to paste into the file, where a person may let stand what the rule suspects. */
  paste?: string;
  /** The suspected sentence, where those lines are to let one stand. */
  sentence?: string;
  /** Whom withheld it does not mean then, by their ids. */
  namesakeOf?: readonly string[];
  /** Records that must not be published as they are, should this be an error. */
  records: RecordRef[];
}

export type { RecordRef };
