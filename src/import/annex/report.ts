import type { ImportedRecipient } from './recipient.ts';
import type { Note } from './rows.ts';

/** How a row came in: whole, to be looked at, or left out. */
export const rowStatuses = {
  du: { label: 'đủ' },
  xem: { label: 'cần xem' },
  bo: { label: 'bỏ' },
} as const;

export type RowStatus = keyof typeof rowStatuses;

/** One row of the paper and what became of it. */
export interface RowReport {
  status: RowStatus;
  table: string;
  /** Counted from 1, as Excel counts. */
  row: number;
  /** The recipient's name; of a row left out, its beginning. */
  text: string;
  notes: Note[];
}

/** A column and what became of it. */
export interface ColumnReport {
  table: string;
  /** Letters, as Excel has them. */
  column: string;
  title: string;
  became: 'taken' | 'forbidden' | 'unknown';
  /** What a forbidden column holds. */
  holds?: string;
}

/** What an import did, for a person. */
export interface AnnexReport {
  rows: RowReport[];
  columns: ColumnReport[];
  /** Whole sentences about the paper. */
  remarks: string[];
}

/** A list as it came in. */
export interface AnnexImport {
  /** In the order of the paper. */
  recipients: ImportedRecipient[];
  /** Keys that this paper can say something about: the others of a known row stay as they were. */
  saidKeys: ReadonlySet<string>;
  report: AnnexReport;
}
