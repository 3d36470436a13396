import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { headNote, type PlanHead } from '../../model/plan/head.ts';
import {
  type PlanClause,
  type PlanDocument,
  type PlanLine,
  within,
} from '../../model/plan/plan-document.ts';
import { rezip } from '../../paper/rezip.ts';
import {
  columns,
  font,
  indent,
  line,
  mm,
  nationalHead,
  pageNumber,
  pageOf,
  pt,
  rule,
} from '../../paper/word.ts';

/** Input of the document; blank number and day stay blank. */
export interface PlanPaper {
  head: PlanHead;
  issuerLong: string;
  documentType: string;
  title?: string | undefined;
  document: PlanDocument;
  /** Absolute URL of the plan on the site. */
  address: string;
}

const reference = 'Bản số hóa để tham khảo, không thay bản chính';

/**
 * An act as a Word document in the form of Decree 30/2020: A4, margins 20, 15, 20, 30 mm, Times New
 * Roman, page numbers in the top margin from page 2. Reproducible.
 */
export async function toPlanDocx(paper: PlanPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { roots } = paper.document;
  const ending = roots.filter(({ kind }) => kind === 'noi-nhan' || kind === 'chu-ky');
  const annexes = roots.filter(({ kind }) => kind === 'phu-luc');
  const body = roots.filter((root) => !ending.includes(root) && !annexes.includes(root));
  const note = headNote(paper.head);
  const document = new Document({
    title: [paper.documentType, paper.title].filter(Boolean).join(' '),
    creator: paper.issuerLong,
    lastModifiedBy: paper.issuerLong,
    description: reference,
    styles: { default: styles },
    sections: [
      {
        properties: pageOf(),
        headers: {
          first: new Header({ children: note ? [small(note)] : [] }),
          default: new Header({ children: [pageNumber()] }),
        },
        footers: {
          first: new Footer({ children: [small(reference)] }),
          default: new Footer({ children: [small(reference)] }),
        },
        children: [
          head(paper.head),
          ...titleOf(paper),
          ...body.flatMap(within).flatMap(partsOf),
          new Paragraph({ spacing: { before: 0, line: 240, lineRule: 'auto' } }),
          ...(ending.length > 0 ? [closing(ending)] : []),
          ...annexes.flatMap(within).flatMap(partsOf),
          small([reference, note, paper.address].filter(Boolean).join('. '), {
            spacing: { before: 240, line: 240, lineRule: 'auto' },
          }),
        ],
      },
    ],
  });
  return rezip(await Packer.toBuffer(document));
}

/** Word's outline, and so its navigation pane, uses the level, not the style's name. */
const heading = (outlineLevel: number, bold: boolean) => ({
  run: { font, size: pt(14), bold, italics: false, color: '000000' },
  paragraph: {
    indent,
    spacing: { before: 120, after: 0, line: 264, lineRule: 'auto' as const },
    keepNext: true,
    outlineLevel,
  },
});
const styles = {
  document: {
    run: { font, size: pt(14), language: { value: 'vi-VN' } },
    paragraph: { spacing: { before: 120, after: 0, line: 264, lineRule: 'auto' as const } },
  },
  title: {
    run: { font, size: pt(14), bold: true },
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, line: 276, lineRule: 'auto' },
    },
  },
  heading1: heading(0, true),
  heading2: heading(1, true),
  heading3: heading(2, false),
} as const;

/** The paragraphs and tables of a clause, the first behind its mark. */
function partsOf({ lines, text, mark, depth, kind }: PlanClause): (Paragraph | Table)[] {
  const words = text.split('\n');
  if (lines.length === 0) return [paragraphOf({ kind: 'paragraph', text: mark }, depth, false)];
  return lines.map((line, index) =>
    line.rows
      ? tableOf(line.rows)
      : paragraphOf(
          { ...line, text: words[index] ?? '' },
          depth,
          kind === 'phu-luc' && index === 0,
        ),
  );
}

function paragraphOf(
  { kind, text }: Pick<PlanLine, 'kind' | 'text'>,
  depth: number,
  pageBreakBefore: boolean,
): Paragraph {
  if (kind === 'heading') {
    const heading = (['Heading1', 'Heading2', 'Heading3'] as const)[depth] ?? 'Heading3';
    return new Paragraph({ text, heading, pageBreakBefore });
  }
  return new Paragraph({ text, indent, alignment: AlignmentType.JUSTIFIED });
}

/** A table of the act, its first row as header. */
function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: row.map(
            (text) =>
              new TableCell({
                children: [
                  line(text, { size: 13, bold: index === 0, alignment: AlignmentType.LEFT }),
                ],
              }),
          ),
        }),
    ),
  });
}

function small(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0 },
    ...options,
    children: [new TextRun({ text, size: pt(9), italics: true })],
  });
}

/** Issuer and number on the left, the name of the country, place and date on the right. */
function head({ parentBody, issuer, number, placeAndDate }: PlanHead): Table {
  const left = 66;
  const right = 104;
  return columns([left, right], -2.5, [
    [
      ...(parentBody ? [line(parentBody, { size: 13 })] : []),
      line(issuer, { size: 13, bold: true }),
      rule(left, 25),
      ...(number ? [line(`Số: ${number.value}${number.symbol}`, { size: 13, before: 60 })] : []),
    ],
    [
      ...nationalHead(right),
      ...(placeAndDate ? [line(placeAndDate, { size: 14, italics: true, before: 60 })] : []),
    ],
  ]);
}

function titleOf({ documentType, title }: PlanPaper): Paragraph[] {
  return [
    new Paragraph({ text: documentType, heading: 'Title' }),
    ...(title ? [line(title, { size: 14, bold: true })] : []),
    rule(165, 55),
  ];
}

/** Recipients on the left, signature on the right, if the act has them. */
function closing(ending: readonly PlanClause[]): Table {
  const left = { alignment: AlignmentType.LEFT };
  const linesOf = (kind: PlanClause['kind']) =>
    ending
      .filter((each) => each.kind === kind)
      .flatMap(({ lines }) => lines.map(({ text }) => text));
  const signature = linesOf('chu-ky');
  return columns([82, 83], 0, [
    linesOf('noi-nhan').map((text, index) =>
      line(
        text,
        index === 0 ? { size: 12, bold: true, italics: true, ...left } : { size: 11, ...left },
      ),
    ),
    signature.map((text, index) => {
      const isName = index > 0 && index === signature.length - 1;
      return line(text, { size: 14, bold: true, ...(isName && { before: mm(22) }) });
    }),
  ]);
}
