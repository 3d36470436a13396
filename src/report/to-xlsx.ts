import { type Cell, type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { sampleNotice } from '../model/schema/sample.ts';
import { rezip } from '../paper/rezip.ts';
import { font } from '../paper/word.ts';
import {
  type Closing,
  dots,
  type Paper,
  type TableColumn,
  type TablePart,
  type TextPart,
} from './paper.ts';

/** Writes a document as an Excel workbook: a sheet for the document, one for its annex. Reproducible. */
export async function toXlsx(paper: Paper, sheetName: string): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [
    sheetOf(paper, sheetName),
    ...(paper.annex ? [sheetOf(paper.annex, 'Danh sách kèm theo')] : []),
  ];
  return workbookOf(sheets);
}

/** Sheets as a workbook of the office. */
export async function workbookOf(sheets: WriteSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return rezip(await writeXlsx({ sheets, defaultFont: { name: font, size: 12 } }));
}

type Value = string | number | null;

/** A text spanning some columns. */
type Placed = [text: Value, from: number, to: number, style: CellStyle];

/** Rows laid out below each other. */
export class SheetRows {
  readonly rows: Value[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  /** The last column. */
  readonly last: number;

  constructor(width: number) {
    this.last = width - 1;
  }

  /** A row of texts, each spanning some columns. */
  put(...placed: Placed[]): void {
    const row = this.rows.length;
    const values: Value[] = Array.from({ length: this.last + 1 }, () => null);
    for (const [text, from, to, style] of placed) {
      values[from] = text;
      for (let column = from; column <= to; column += 1) {
        this.cells.set(`${row},${column}`, { style });
      }
      if (to > from) this.merges.push({ startRow: row, endRow: row, startCol: from, endCol: to });
    }
    this.rows.push(values);
  }

  /** A row of one text spanning all columns. */
  line(text: string, style: CellStyle): void {
    this.put([text, 0, this.last, style]);
  }

  blank(): void {
    this.rows.push([]);
  }

  table({ columns, rows }: TablePart): void {
    this.put(
      ...columns.map(
        ({ title }, at): Placed => [
          title,
          at,
          at,
          { ...box, font: lettered({ bold: true }), alignment: centre },
        ],
      ),
    );
    for (const { cells, kind } of rows) {
      const isBold = kind && { font: lettered({ bold: true }) };
      if (kind === 'heading') {
        const style = { ...box, ...isBold, alignment: wrap };
        this.put([String(cells[0] ?? ''), 0, columns.length - 1, style]);
        continue;
      }
      this.put(
        ...columns.map(
          ({ align }, at): Placed => [
            cells[at] ?? '',
            at,
            at,
            {
              ...box,
              ...(kind === 'total' && isBold),
              alignment: align === 'center' ? centre : wrap,
              ...(typeof cells[at] === 'string' && { numFmt: '@' }),
            },
          ],
        ),
      );
    }
  }
}

const thin = { style: 'thin' as const };
const box = { border: { top: thin, bottom: thin, left: thin, right: thin } };
const wrap = { wrapText: true, vertical: 'center' as const };
const centre = { ...wrap, horizontal: 'center' as const };
const lettered = (own: Partial<CellStyle['font']> = {}) => ({ name: font, size: 12, ...own });
const centred = (own?: Partial<CellStyle['font']>): CellStyle => ({
  alignment: centre,
  font: lettered(own),
});

/** A document as one sheet. */
export function sheetOf(paper: Paper, name: string): WriteSheet {
  const tables = paper.parts.filter((part) => 'columns' in part);
  const widest = tables.toSorted((a, b) => b.columns.length - a.columns.length)[0];
  const columns: readonly TableColumn[] = widest?.columns ?? [
    { title: '', width: 80 },
    { title: '', width: 80 },
  ];
  const sheet = new SheetRows(Math.max(columns.length, 2));
  const half = halfOf(columns, sheet.last);
  putHead(sheet, paper, half);
  putTitle(sheet, paper);
  let titles = '';
  for (const part of paper.parts) {
    if (part === widest) titles = `$${sheet.rows.length + 1}:$${sheet.rows.length + 1}`;
    if ('columns' in part) sheet.table(part);
    else putText(sheet, part);
  }
  if (paper.closing) putClosing(sheet, paper.closing, half);
  return {
    name,
    rows: sheet.rows,
    cells: sheet.cells,
    merges: sheet.merges,
    columns: columns.map((column) => ({ width: lettersIn(column) })),
    rowDefs: rowHeights(sheet, columns),
    pageSetup: {
      paperSize: 'a4',
      orientation: paper.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59, header: 0.4, footer: 0.4 },
      ...(titles && { printTitlesRow: titles }),
    },
  };
}

/** Issuer on the left, country name on the right, line by line. */
function putHead(sheet: SheetRows, { head, sample }: Paper, half: number): void {
  if (head.mark) {
    const style = { font: lettered({ bold: true }), alignment: { horizontal: 'right' as const } };
    sheet.line(head.mark, style);
  }
  const left: [string | undefined, CellStyle][] = [
    [head.parent, centred()],
    [head.body, centred({ bold: true })],
    [head.number, centred()],
    [head.subject, centred()],
  ];
  const right: [string | undefined, CellStyle][] = [
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', centred({ bold: true })],
    ['Độc lập - Tự do - Hạnh phúc', centred({ bold: true, underline: true })],
    [head.day, centred({ italic: true })],
  ];
  const [body, country] = [left, right].map((side) => side.filter(([text]) => text)) as [
    typeof left,
    typeof right,
  ];
  for (let at = 0; at < Math.max(body.length, country.length); at += 1) {
    const [[ours, own = {}] = [], [theirs, other = {}] = []] = [body[at], country[at]];
    sheet.put([ours ?? null, 0, half, own], [theirs ?? null, half + 1, sheet.last, other]);
  }
  if (sample) sheet.line(sampleNotice, centred({ italic: true, size: 10 }));
  sheet.blank();
}

function putTitle(sheet: SheetRows, { title, addressees = [] }: Paper): void {
  if (title) {
    sheet.line(title.kind, centred({ bold: true, size: 14 }));
    for (const words of title.about.split('\n')) sheet.line(words, centred({ bold: true }));
    sheet.blank();
  }
  if (addressees.length > 0) sheet.line(`Kính gửi: ${addressees.join('; ')}`, centred());
}

function putText(sheet: SheetRows, { text, bold, italics, align }: TextPart): void {
  sheet.line(text, {
    font: lettered({ ...(bold && { bold }), ...(italics && { italic: true }) }),
    alignment: align === 'center' ? centre : wrap,
  });
}

/** Recipients and signers: one signer on the right, several side by side. */
function putClosing(
  sheet: SheetRows,
  { recipients = [], signatures }: Closing,
  half: number,
): void {
  sheet.blank();
  for (const [index, words] of recipients.entries()) {
    const isFirst = index === 0 && { bold: true, italic: true };
    sheet.line(words, { font: lettered({ size: 11, ...isFirst }) });
  }
  const { length } = signatures;
  const from = (index: number) =>
    length === 1 ? half + 1 : Math.floor((index * (sheet.last + 1)) / length);
  const putUnder = (textOf: (signature: (typeof signatures)[number]) => string) =>
    sheet.put(
      ...signatures.map((signature, index): Placed => {
        const to = index === length - 1 ? sheet.last : from(index + 1) - 1;
        return [textOf(signature), from(index), to, centred({ bold: true })];
      }),
    );
  const height = Math.max(...signatures.map(({ lines }) => lines.length));
  for (let at = 0; at < height; at += 1) putUnder(({ lines }) => lines[at] ?? '');
  for (let at = 0; at < 4; at += 1) sheet.blank();
  putUnder(({ name }) => name ?? dots());
}

/** The last column of the left half of the head, about two fifths of the width. */
function halfOf(columns: readonly TableColumn[], last: number): number {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  let left = 0;
  const at = columns.findIndex(({ width }) => {
    left += width;
    return left > whole * 0.42;
  });
  return Math.min(Math.max(at - 1, 0), last - 1);
}

/** Number of characters that fit a column. */
const lettersIn = ({ width }: TableColumn) => Math.max(6, width * 0.55);

/** Excel does not adjust row heights for merged cells itself. */
function rowHeights({ rows, merges }: SheetRows, columns: readonly TableColumn[]) {
  const letters = (from: number, to: number) =>
    columns.slice(from, to + 1).reduce((sum, column) => sum + lettersIn(column), 0);
  return new Map(
    rows.flatMap((cells, row) => {
      const lines = cells.map((value, column) => {
        const merge = merges.find((each) => each.startRow === row && each.startCol === column);
        const room = Math.max(letters(column, merge?.endCol ?? column), 6);
        return String(value ?? '')
          .split('\n')
          .reduce((sum, words) => sum + Math.max(1, Math.ceil((words.length * 1.1) / room)), 0);
      });
      const most = Math.max(1, ...lines);
      return most > 1 ? [[row, { height: most * 16 }] as const] : [];
    }),
  );
}
