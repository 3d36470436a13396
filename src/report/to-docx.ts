import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { sampleNotice } from '../model/schema/sample.ts';
import { rezip } from '../paper/rezip.ts';
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
} from '../paper/word.ts';
import { type Closing, dots, type Paper, type Part, printed, type TablePart } from './paper.ts';

/**
 * Writes a document for Word in the form of Decree 30/2020, with its annex on pages of its own.
 * Reproducible.
 */
export async function toDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: [paper.title?.kind, paper.title?.about ?? paper.head.subject].filter(Boolean).join(' '),
    creator: paper.head.body,
    lastModifiedBy: paper.head.body,
    styles: {
      default: {
        document: {
          run: { font, size: pt(14), language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 120, after: 0, line: 264, lineRule: 'auto' } },
        },
      },
    },
    sections: [sectionOf(paper), ...(paper.annex ? [sectionOf(paper.annex)] : [])],
  });
  return rezip(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function sectionOf(paper: Paper): ISectionOptions {
  const width = paper.landscape ? 252 : 165;
  const { head, title, addressees = [], parts, closing, sample } = paper;
  return {
    properties: pageOf(paper.landscape),
    headers: {
      first: new Header({ children: [] }),
      default: new Header({ children: [pageNumber()] }),
    },
    children: [
      ...(head.mark
        ? [line(head.mark, { size: 13, bold: true, alignment: AlignmentType.RIGHT })]
        : []),
      headOf(head, width),
      ...(sample ? [line(sampleNotice, { size: 10, italics: true, before: 120 })] : []),
      ...(title
        ? [
            line(title.kind, { size: 14, bold: true, before: 240 }),
            ...title.about.split('\n').map((text) =>
              line(text, {
                size: 14,
                bold: !text.startsWith('('),
                italics: text.startsWith('('),
              }),
            ),
            rule(width, 55),
          ]
        : []),
      ...addresseesOf(addressees),
      ...parts.flatMap((part) => partOf(part, width)),
      ...(closing ? [gap(), closingOf(closing, width)] : []),
    ],
  };
}

const gap = () => new Paragraph({ spacing: { before: 0, line: 240, lineRule: 'auto' } });

/** Issuer and number on the left; country name, place and day on the right. */
function headOf({ parent, body, number, subject, day }: Paper['head'], width: number): Table {
  const left = width * 0.4 + 2.5;
  const right = width * 0.6 + 2.5;
  return columns([left, right], -2.5, [
    [
      ...(parent ? [line(parent, { size: 13 })] : []),
      line(body, { size: 13, bold: true }),
      rule(left, 25),
      ...(number ? [line(number, { size: 13, before: 60 })] : []),
      ...(subject ? [line(subject, { size: 12, before: 60 })] : []),
    ],
    [...nationalHead(right), ...(day ? [line(day, { size: 14, italics: true, before: 60 })] : [])],
  ]);
}

function addresseesOf(addressees: readonly string[]): Paragraph[] {
  const [only, ...others] = addressees;
  if (!only) return [];
  if (others.length === 0) return [line(`Kính gửi: ${only}`, { size: 14, before: 240 })];
  return [
    new Paragraph({ text: 'Kính gửi:', indent: { left: mm(30) }, spacing: { before: 240 } }),
    ...addressees.map(
      (name, index) =>
        new Paragraph({
          text: `- ${name}${index === addressees.length - 1 ? '.' : ';'}`,
          indent: { left: mm(45) },
          spacing: { before: 0 },
        }),
    ),
  ];
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.JUSTIFIED,
};

function partOf(part: Part, width: number): (Paragraph | Table)[] {
  if ('columns' in part) return [tableOf(printed(part), width)];
  const { text, bold, italics, align = 'justify' } = part;
  // A run of dots does not break, so justified words before it would be spread out.
  const isTorn = align === 'justify' && text.includes(dots(4));
  return [
    new Paragraph({
      alignment: isTorn ? AlignmentType.LEFT : alignments[align],
      keepNext: bold === true,
      ...(align === 'justify' && { indent }),
      children: [new TextRun({ text, bold, italics })],
    }),
  ];
}

function tableOf({ columns: all, rows }: TablePart, width: number): Table {
  const whole = all.reduce((sum, each) => sum + each.width, 0);
  const widths = all.map((each) => mm((each.width * width) / whole));
  const cell = (text: string, at: number, bold: boolean, centred: boolean, span = 1) =>
    new TableCell({
      columnSpan: span,
      verticalAlign: VerticalAlign.CENTER,
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      children: text.split('\n').map((words) =>
        line(words, {
          size: 12,
          bold,
          // A heading stays with its first row.
          keepNext: span > 1,
          alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: mm(width), type: WidthType.DXA },
    margins: { left: mm(1.2), right: mm(1.2), top: mm(0.6), bottom: mm(0.6) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: all.map(({ title }, at) => cell(title, at, true, true)),
      }),
      ...rows.map(
        ({ cells, kind }) =>
          new TableRow({
            cantSplit: true,
            children:
              kind === 'heading'
                ? [cell(String(cells[0] ?? ''), 0, true, false, all.length)]
                : all.map(({ align }, at) =>
                    cell(String(cells[at] ?? ''), at, kind === 'total', align === 'center'),
                  ),
          }),
      ),
    ],
  });
}

/** Recipients on the left, the signature on the right; without recipients signatures side by side. */
function closingOf({ recipients = [], signatures }: Closing, width: number): Table {
  const signed = signatures.map(({ lines, name }) => [
    ...lines.map((text) => line(text, { size: 14, bold: true })),
    line(name ?? dots(), { size: 14, bold: name !== undefined, before: mm(22) }),
  ]);
  const list = recipients.map((text, index) =>
    line(text, {
      size: index === 0 ? 12 : 11,
      ...(index === 0 && { bold: true, italics: true }),
      alignment: AlignmentType.LEFT,
    }),
  );
  const cells =
    list.length > 0 ? [list, ...signed] : signed.length === 1 ? [[gap()], ...signed] : signed;
  return columns(
    cells.map(() => width / cells.length),
    0,
    cells,
  );
}
