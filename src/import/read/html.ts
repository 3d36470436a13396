import { Parser } from 'htmlparser2';
import { ImportRefusal } from './refusal.ts';
import { cellKey, largestTable, type Table } from './table.ts';

/** A paragraph or a table, in the order of the document. */
export type Block = { paragraph: string } | { table: Omit<Table, 'above' | 'name'> };

const blocks = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br', 'tr', 'table']);
const silent = new Set(['style', 'script', 'head', 'title', 'xml', 'template']);

/**
 * Paragraphs and tables of HTML, from the clipboard of Excel or Word or a converted Word document. A
 * nested table is text of its cell. Nothing is executed or fetched.
 * @throws {ImportRefusal} for a table with too many rows
 */
export function readHtml(html: string): Block[] {
  const found: Block[] = [];
  let text = '';
  let hush = 0;
  let depth = 0;
  let grid: Grid | undefined;
  const endParagraph = () => {
    const paragraph = lines(text);
    if (paragraph) found.push({ paragraph });
    text = '';
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (silent.has(name)) hush += 1;
        if (name === 'table') {
          depth += 1;
          if (depth === 1) {
            endParagraph();
            grid = new Grid();
          }
        }
        if (depth === 1 && name === 'tr') grid?.row();
        if (depth === 1 && (name === 'td' || name === 'th')) {
          grid?.open(attributes);
          text = '';
        }
        if (name === 'br') text += '\n';
        else if (blocks.has(name)) text = separated(text, grid);
      },
      ontext(value) {
        if (hush === 0) text += value.replace(/[ \t\r\n]+/g, ' ');
      },
      onclosetag(name) {
        if (silent.has(name)) hush -= 1;
        if (depth === 1 && (name === 'td' || name === 'th')) {
          grid?.close(lines(text));
          text = '';
        }
        if (name === 'table') {
          depth -= 1;
          if (depth === 0 && grid) {
            found.push({ table: grid.table() });
            grid = undefined;
            text = '';
          }
        }
        if (name === 'br' || !blocks.has(name)) return;
        if (grid) text = separated(text, grid);
        else endParagraph();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  endParagraph();
  return found;

  function separated(written: string, within: Grid | undefined): string {
    if (within) return written === '' || written.endsWith('\n') ? written : `${written}\n`;
    endParagraph();
    return '';
  }
}

/** Names the tables of a document, each with the paragraphs above it. */
export function tablesOf(found: readonly Block[]): Table[] {
  const tables: Table[] = [];
  let above: string[] = [];
  for (const block of found) {
    if ('paragraph' in block) {
      above.push(block.paragraph);
      continue;
    }
    tables.push({ ...block.table, name: `Bảng ${tables.length + 1}`, above });
    above = [];
  }
  return tables;
}

function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Arranges cells with their spans in a grid. */
class Grid {
  private rows: string[][] = [];
  private covered = new Map<string, 'above' | 'left'>();
  private at = { row: -1, column: 0, rows: 1, columns: 1 };

  row(): void {
    this.at = { row: this.at.row + 1, column: 0, rows: 1, columns: 1 };
    if (this.at.row >= largestTable.rows) {
      throw new ImportRefusal(
        `Bảng có trên ${largestTable.rows} hàng; hãy tách ra rồi nhập từng phần.`,
      );
    }
    this.rows[this.at.row] ??= [];
  }

  open({ rowspan, colspan }: Record<string, string>): void {
    if (this.at.row < 0) this.row();
    while (this.covered.has(cellKey(this.at.row, this.at.column))) this.at.column += 1;
    this.at.rows = span(rowspan, 1_000);
    this.at.columns = span(colspan, largestTable.columns);
  }

  close(text: string): void {
    const { row, column, rows, columns } = this.at;
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        if (column + right >= largestTable.columns) break;
        if (down + right > 0) {
          this.covered.set(cellKey(row + down, column + right), right > 0 ? 'left' : 'above');
        }
        const cells = this.rows[row + down] ?? [];
        this.rows[row + down] = cells;
        cells[column + right] = right === 0 ? text : '';
      }
    }
    this.at.column = column + columns;
  }

  table(): Omit<Table, 'above' | 'name'> {
    // A rowspan may exceed the number of rows.
    const rows = this.rows
      .slice(0, this.at.row + 1)
      .map((cells) => Array.from(cells, (cell) => cell ?? ''));
    return { rows, covered: this.covered, doubts: [] };
  }
}

function span(written: string | undefined, largest: number): number {
  const number = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(number) ? 1 : Math.max(1, Math.min(number, largest));
}
