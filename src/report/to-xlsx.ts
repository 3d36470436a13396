import { type Cell, type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { sampleNotice } from '../model/schema/sample.ts';
import { rezip } from '../paper/rezip.ts';
import { font } from '../paper/word.ts';
import { dots, type Paper, type TableColumn, type TablePart } from './paper.ts';

/** A paper as an Excel workbook: a sheet for the paper, one for its annex. The same paper gives the same bytes. */
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

/** Rows that are being laid out one below the other. */
export class SheetRows {
  readonly rows: Value[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  /** A row of texts, each over some columns: [text, from, to, style]. */
  put(...placed: [text: Value, from: number, to: number, style: CellStyle][]): void {
    const row = this.rows.length;
    const values: Value[] = Array.from({ length: this.width }, () => null);
    for (const [text, from, to, style] of placed) {
      values[from] = text;
      for (let column = from; column <= to; column += 1) {
        this.cells.set(`${row},${column}`, { style });
      }
      if (to > from) this.merges.push({ startRow: row, endRow: row, startCol: from, endCol: to });
    }
    this.rows.push(values);
  }

  blank(): void {
    this.rows.push([]);
  }

  table({ columns, rows }: TablePart): void {
    this.put(
      ...columns.map(({ title }, at): [string, number, number, CellStyle] => [
        title,
        at,
        at,
        { ...box, font: bold, alignment: centre },
      ]),
    );
    for (const { cells, kind } of rows) {
      if (kind === 'heading') {
        this.put([
          String(cells[0] ?? ''),
          0,
          columns.length - 1,
          { ...box, font: bold, alignment: wrap },
        ]);
        continue;
      }
      this.put(
        ...columns.map(({ align }, at): [Value, number, number, CellStyle] => [
          cells[at] ?? '',
          at,
          at,
          {
            ...box,
            ...(kind === 'total' && { font: bold }),
            alignment: align === 'center' ? centre : wrap,
            ...(typeof cells[at] === 'string' && { numFmt: '@' }),
          },
        ]),
      );
    }
  }
}

const bold = { name: font, size: 12, bold: true };
const thin = { style: 'thin' as const };
const box = { border: { top: thin, bottom: thin, left: thin, right: thin } };
const wrap = { wrapText: true, vertical: 'center' as const };
const centre = { ...wrap, horizontal: 'center' as const };
const centred = (font?: Partial<CellStyle['font']>): CellStyle => ({
  alignment: centre,
  font: { name: 'Times New Roman', size: 12, ...font },
});

/** A paper as one sheet. */
export function sheetOf(paper: Paper, name: string): WriteSheet {
  const tables = paper.parts.filter((part) => 'columns' in part);
  const widest = tables.toSorted((a, b) => b.columns.length - a.columns.length)[0];
  const columns: readonly TableColumn[] = widest?.columns ?? [
    { title: '', width: 80 },
    { title: '', width: 80 },
  ];
  const last = Math.max(columns.length - 1, 1);
  const half = halfOf(columns, last);
  const sheet = new SheetRows(last + 1);
  const { head, title, addressees = [], closing } = paper;
  const pair = (
    left: string | undefined,
    right: string | undefined,
    styles: [CellStyle, CellStyle],
  ) => {
    if (!left && !right) return;
    sheet.put([left ?? null, 0, half, styles[0]], [right ?? null, half + 1, last, styles[1]]);
  };
  if (head.mark)
    sheet.put([head.mark, 0, last, { font: bold, alignment: { horizontal: 'right' } }]);
  const body: [string, CellStyle][] = [
    ...(head.parent ? [[head.parent, centred()] as [string, CellStyle]] : []),
    [head.body, centred({ bold: true })],
    ...(head.number ? [[head.number, centred()] as [string, CellStyle]] : []),
    ...(head.subject ? [[head.subject, centred()] as [string, CellStyle]] : []),
  ];
  const country: [string, CellStyle][] = [
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', centred({ bold: true })],
    ['Độc lập - Tự do - Hạnh phúc', centred({ bold: true, underline: true })],
    ...(head.day ? [[head.day, centred({ italic: true })] as [string, CellStyle]] : []),
  ];
  for (let at = 0; at < Math.max(body.length, country.length); at += 1) {
    pair(body[at]?.[0], country[at]?.[0], [body[at]?.[1] ?? {}, country[at]?.[1] ?? {}]);
  }
  if (paper.sample) sheet.put([sampleNotice, 0, last, centred({ italic: true, size: 10 })]);
  sheet.blank();
  if (title) {
    sheet.put([title.kind, 0, last, centred({ bold: true, size: 14 })]);
    for (const words of title.about.split('\n'))
      sheet.put([words, 0, last, centred({ bold: true })]);
    sheet.blank();
  }
  if (addressees.length > 0) sheet.put([`Kính gửi: ${addressees.join('; ')}`, 0, last, centred()]);
  let titles = '';
  for (const part of paper.parts) {
    if ('columns' in part) {
      if (part === widest) titles = `$${sheet.rows.length + 1}:$${sheet.rows.length + 1}`;
      sheet.table(part);
    } else {
      sheet.put([
        part.text,
        0,
        last,
        {
          font: {
            name: font,
            size: 12,
            ...(part.bold && { bold: true }),
            ...(part.italics && { italic: true }),
          },
          alignment: { ...wrap, ...(part.align === 'center' && { horizontal: 'center' as const }) },
        },
      ]);
    }
  }
  if (closing) {
    sheet.blank();
    for (const [index, words] of (closing.recipients ?? []).entries())
      sheet.put([
        words,
        0,
        last,
        { font: { name: font, size: 11, ...(index === 0 && { bold: true, italic: true }) } },
      ]);
    const count = closing.signatures.length;
    const spans = closing.signatures.map((_, index): [number, number] =>
      count === 1
        ? [half + 1, last]
        : [
            Math.floor((index * (last + 1)) / count),
            Math.floor(((index + 1) * (last + 1)) / count) - 1,
          ],
    );
    const height = Math.max(...closing.signatures.map(({ lines }) => lines.length));
    for (let at = 0; at < height; at += 1) {
      sheet.put(
        ...closing.signatures.map(({ lines }, index): [string, number, number, CellStyle] => [
          lines[at] ?? '',
          ...(spans[index] ?? [0, last]),
          centred({ bold: true }),
        ]),
      );
    }
    for (let at = 0; at < 4; at += 1) sheet.blank();
    sheet.put(
      ...closing.signatures.map(({ name }, index): [string, number, number, CellStyle] => [
        name ?? dots(),
        ...(spans[index] ?? [0, last]),
        centred({ bold: true }),
      ]),
    );
  }
  return {
    name,
    rows: sheet.rows,
    cells: sheet.cells,
    merges: sheet.merges,
    columns: columns.map(({ width }) => ({ width: Math.max(6, width * 0.55) })),
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

/** The last column of the left half of the head: what takes some two fifths of the width. */
function halfOf(columns: readonly TableColumn[], last: number): number {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  let left = 0;
  const at = columns.findIndex(({ width }) => {
    left += width;
    return left > whole * 0.42;
  });
  return Math.min(Math.max(at - 1, 0), last - 1);
}

/** Excel does not make room for the lines of a merged cell by itself. */
function rowHeights({ rows, merges }: SheetRows, columns: readonly TableColumn[]) {
  const letters = (from: number, to: number) =>
    columns.slice(from, to + 1).reduce((sum, { width }) => sum + Math.max(6, width * 0.55), 0);
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
