/** An office document before it is written as Word or Excel: plain data, the same for both. */
export interface Paper {
  head: PaperHead;
  /** Kind and subject below the head: “TỜ TRÌNH”, “Về việc …”; a letter has none. */
  title?: { kind: string; about: string } | undefined;
  /** “Kính gửi”, one per item. */
  addressees?: readonly string[] | undefined;
  parts: readonly Part[];
  closing?: Closing | undefined;
  landscape?: boolean | undefined;
  /** Its list, on pages of its own. */
  annex?: Paper | undefined;
  /** Whether it is invented, which is stated below its head. */
  sample: boolean;
}

/** The part above the title. */
export interface PaperHead {
  /** Parent body; absent if there is none. */
  parent?: string | undefined;
  body: string;
  /** “Số: ……/TTr-SXD”; absent on a document without a number. */
  number?: string | undefined;
  /** Subject of a letter, below its number: “V/v đôn đốc …”. */
  subject?: string | undefined;
  /** “Đà Nẵng, ngày …… tháng …… năm 2026”; absent on an annex. */
  day?: string | undefined;
  /** Above all: “DỰ THẢO”. */
  mark?: string | undefined;
}

export type Part = TextPart | TablePart;

export interface TextPart {
  text: string;
  bold?: boolean;
  italics?: boolean;
  align?: 'left' | 'center' | 'justify';
}

export interface TablePart {
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}

export interface TableColumn {
  title: string;
  /** In mm; widths share the line proportionally. */
  width: number;
  align?: 'left' | 'center';
  /** Only in Excel: not printed, but read back by a program. */
  onlyInSheet?: boolean;
}

export interface TableRow {
  /** As many as columns; a heading has one, over all of them. */
  cells: readonly (string | number)[];
  /** A section heading or a sum; absent for a plain row. */
  kind?: 'heading' | 'total';
}

/** The part below: recipients of the document and signers; several sign side by side. */
export interface Closing {
  recipients?: readonly string[];
  signatures: readonly Signature[];
}

export interface Signature {
  /** Printed lines above the signature. */
  lines: readonly string[];
  /** Printed name; dots if unknown. */
  name?: string | undefined;
}

/** Dots for unknown facts, to be filled in by hand. */
export const dots = (length = 12) => '…'.repeat(length);

/** A value, or dots. */
export const orDots = (value: string | number | undefined, length?: number) =>
  value === undefined || value === '' ? dots(length) : String(value);

/** The printed columns. */
export const printed = (part: TablePart): TablePart => {
  const kept = part.columns.flatMap(({ onlyInSheet }, index) => (onlyInSheet ? [] : [index]));
  return {
    columns: kept.flatMap((index) => part.columns[index] ?? []),
    rows: part.rows.map((row) =>
      row.kind === 'heading' ? row : { ...row, cells: kept.map((index) => row.cells[index] ?? '') },
    ),
  };
};
