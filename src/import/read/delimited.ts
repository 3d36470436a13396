import { parseCsv } from 'hucre/csv';
import { ImportRefusal } from './refusal.ts';
import { largestTable, type Table } from './table.ts';

/**
 * Parses CSV or TSV: a file, or Excel's plain text on the clipboard. The separator is the one most used
 * in the first lines, or the one in Excel's `sep=;`.
 * @throws {ImportRefusal} for too many rows
 */
export function readDelimited(text: string): Table {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? separatorOf(body);
  // Excel puts a lone quotation mark (“the same as above”) on the clipboard unescaped.
  const plain = delimiter === '\t' ? body.replace(/\t"(?=\t|\r?\n|$)/g, '\t〃') : body;
  const values = parseCsv(plain, { delimiter });
  // The line with the separator remains a row, so that row numbers match.
  const rows = [...(named ? [[]] : []), ...values].map((row) =>
    row.slice(0, largestTable.columns).map((value) => String(value ?? '').replace(/\r\n?/g, '\n')),
  );
  if (rows.length > largestTable.rows) {
    throw new ImportRefusal(
      `Danh sách có trên ${largestTable.rows} hàng; hãy tách ra rồi nhập từng phần.`,
    );
  }
  return { name: 'Danh sách', rows, above: [], covered: new Map(), doubts: [] };
}

function separatorOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const counts = ['\t', ';', ','].map((separator) => sample.split(separator).length - 1);
  const [tabs = 0, semicolons = 0, commas = 0] = counts;
  if (tabs > 0 && tabs >= Math.min(semicolons, commas)) return '\t';
  return semicolons > commas ? ';' : ',';
}
