import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Parts of an office's Word documents, by Decree 30/2020, appendix I. */

/** Converts millimetres to twips (1/20 pt). */
export const mm = (length: number) => Math.round((length * 1440) / 25.4);
/** Converts points to half-points. */
export const pt = (size: number) => size * 2;
export const font = 'Times New Roman';
/** First-line indent of running text. */
export const indent = { firstLine: mm(12.7) };

/** A4 with margins of 20, 15, 20 and 30 mm; no page number on the first page. */
export const pageOf = (landscape = false) => ({
  titlePage: true,
  page: {
    // The library swaps width and height by the orientation itself.
    size: {
      width: mm(210),
      height: mm(297),
      ...(landscape && { orientation: PageOrientation.LANDSCAPE }),
    },
    margin: {
      top: mm(20),
      right: mm(15),
      bottom: mm(20),
      left: mm(30),
      header: mm(10),
      footer: mm(10),
    },
  },
});

/** The page number, centred in the top margin. */
export function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0 },
    children: [new TextRun({ children: [PageNumber.CURRENT], size: pt(13) })],
  });
}

export interface Line {
  /** In points. */
  size: number;
  bold?: boolean;
  italics?: boolean;
  /** In twips. */
  before?: number;
  alignment?: IParagraphOptions['alignment'];
  /** Whether it stays on the same page as the next paragraph. */
  keepNext?: boolean;
}

/** A paragraph of one line, centred by default. */
export function line(
  text: string,
  { size, bold, italics, before = 0, alignment, keepNext }: Line,
): Paragraph {
  return new Paragraph({
    alignment: alignment ?? AlignmentType.CENTER,
    ...(keepNext && { keepNext }),
    spacing: { before, after: 0, line: 252, lineRule: 'auto' },
    children: [new TextRun({ text, size: pt(size), bold, italics })],
  });
}

/** A drawn line, centred in a column; both widths in mm. */
export function rule(column: number, width: number): Paragraph {
  const side = mm((column - width) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 60, lineRule: 'exact' },
  });
}

/** A borderless table that places things side by side; widths and indent in mm. */
export function columns(widths: number[], left: number, cells: Paragraph[][]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(mm),
    width: { size: mm(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    indent: { size: mm(left), type: WidthType.DXA },
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              children,
              borders,
              width: { size: mm(widths[index] ?? 0), type: WidthType.DXA },
            }),
        ),
      }),
    ],
  });
}

/** Name of the country and its motto, with a line of their width below; for a column width in mm. */
export const nationalHead = (column: number): Paragraph[] => [
  line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }),
  line('Độc lập - Tự do - Hạnh phúc', { size: 14, bold: true }),
  // The width of the words above, in 14 pt bold.
  rule(column, 62),
];
