type Rows = readonly (readonly string[])[];

/** Words found in layout tables for the head and the end of a document. */
const layoutWords =
  /^(?:Nơi nhận\s*:|Số\s*:|(?:TM|KT|TL|TUQ|Q)\.\s)|cộng hòa xã hội chủ nghĩa việt nam/iu;

/** Whether a table is only layout: the document's head, its end, a frame around words. */
export function isLayout(rows: Rows): boolean {
  const [head = []] = rows;
  return (
    rows.length < 2 ||
    head.length < 2 ||
    head.filter(Boolean).length < 2 ||
    rows.flat().some((text) => layoutWords.test(text.trim()))
  );
}

/** A Markdown table, as used in the parts of an act, with its first row as header. */
export function pipeTable([head = [], ...rows]: Rows): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Whether a paragraph is a table: no other has more than one line. */
export const isPipeTable = (paragraph: string) => paragraph.includes('\n');

/** A table as plain text, one line per row, cells separated by tabs; other paragraphs unchanged. */
export function plainRows(paragraph: string): string {
  if (!isPipeTable(paragraph)) return paragraph;
  const [head = '', , ...rows] = paragraph.split('\n');
  return [head, ...rows]
    .map((line) => line.slice(2, -2).split(' | ').join('\t').replaceAll('\\|', '|'))
    .join('\n');
}
