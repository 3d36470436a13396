import type { ImportedRecipient } from './recipient.ts';
import type { Note } from './rows.ts';

/** Result of a row: imported, to be reviewed, or left out. */
export const rowStatuses = {
  du: { label: 'đủ' },
  xem: { label: 'cần xem' },
  bo: { label: 'bỏ' },
} as const;

export type RowStatus = keyof typeof rowStatuses;

/** One row of the document and its result. */
export interface RowReport {
  status: RowStatus;
  table: string;
  /** Counted from 1, as in Excel. */
  row: number;
  /** The recipient's name; for a row left out, its beginning. */
  text: string;
  notes: Note[];
}

/** A column and its result. */
export interface ColumnReport {
  table: string;
  /** Letters, as in Excel. */
  column: string;
  title: string;
  became: 'taken' | 'forbidden' | 'unknown';
  /** The content of a forbidden column. */
  holds?: string;
}

/** The report of an import, for a person. */
export interface AnnexReport {
  rows: RowReport[];
  columns: ColumnReport[];
  /** Whole sentences about the paper. */
  remarks: string[];
}

/** An imported list. */
export interface AnnexImport {
  /** In the order of the document. */
  recipients: ImportedRecipient[];
  /** Keys that this document can express: an existing row keeps its other ones. */
  saidKeys: ReadonlySet<string>;
  report: AnnexReport;
}
