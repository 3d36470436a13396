/** A paper of the office before it is written as Word or Excel: plain data, the same for both. */
export interface Paper {
  head: PaperHead;
  /** Kind and subject below the head: “TỜ TRÌNH”, “Về việc …”; a letter has none. */
  title?: { kind: string; about: string } | undefined;
  /** “Kính gửi”, one an item. */
  addressees?: readonly string[] | undefined;
  parts: readonly Part[];
  closing?: Closing | undefined;
  landscape?: boolean | undefined;
  /** The list that goes with it, on pages of its own. */
  annex?: Paper | undefined;
  /** Said below the head of what is invented. */
  sample: boolean;
}

/** What stands above a title. */
export interface PaperHead {
  /** Body above; absent where there is none. */
  parent?: string | undefined;
  body: string;
  /** “Số: ……/TTr-SXD”; absent on a paper without a number. */
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
  /** In mm; widths share the line by their proportion. */
  width: number;
  align?: 'left' | 'center';
  /** Only in Excel: what a paper does not print and a program reads back. */
  onlyInSheet?: boolean;
}

export interface TableRow {
  /** As many as there are columns; a heading has one, over all of them. */
  cells: readonly (string | number)[];
  /** A heading of a part, a sum; a plain row says nothing. */
  kind?: 'heading' | 'total';
}

/** What stands below: whom it goes to, and who signs; several sign side by side. */
export interface Closing {
  recipients?: readonly string[];
  signatures: readonly Signature[];
}

export interface Signature {
  /** Printed lines above the place of the signature. */
  lines: readonly string[];
  /** Printed name; dots where nobody knows it yet. */
  name?: string | undefined;
}

/** Dots for what is not known: filled in by hand, never invented. */
export const dots = (length = 12) => '…'.repeat(length);

/** A value, or dots. */
export const orDots = (value: string | number | undefined, length?: number) =>
  value === undefined || value === '' ? dots(length) : String(value);

/** The columns that a paper prints. */
export const printed = (part: TablePart): TablePart => {
  const kept = part.columns.flatMap(({ onlyInSheet }, index) => (onlyInSheet ? [] : [index]));
  return {
    columns: kept.flatMap((index) => part.columns[index] ?? []),
    rows: part.rows.map((row) =>
      row.kind === 'heading' ? row : { ...row, cells: kept.map((index) => row.cells[index] ?? '') },
    ),
  };
};
