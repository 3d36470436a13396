type Rows = readonly (readonly string[])[];

/** What stands in the tables by which papers lay out their head and their end. */
const layoutWords =
  /^(?:Nơi nhận\s*:|Số\s*:|(?:TM|KT|TL|TUQ|Q)\.\s)|cộng hòa xã hội chủ nghĩa việt nam/iu;

/** Whether a table only lays out the paper: its head, its end, a frame around words. */
export function isLayout(rows: Rows): boolean {
  const [head = []] = rows;
  return (
    rows.length < 2 ||
    head.length < 2 ||
    head.filter(Boolean).length < 2 ||
    rows.flat().some((text) => layoutWords.test(text.trim()))
  );
}

/** A table as the parts of an act write it, its first row as head. */
export function pipeTable([head = [], ...rows]: Rows): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Whether a paragraph is a table: no other holds more than one line. */
export const isPipeTable = (paragraph: string) => paragraph.includes('\n');

/** A table as plain text, a row a line, cells parted by tabs; another paragraph as it is. */
export function plainRows(paragraph: string): string {
  if (!isPipeTable(paragraph)) return paragraph;
  const [head = '', , ...rows] = paragraph.split('\n');
  return [head, ...rows]
    .map((line) => line.slice(2, -2).split(' | ').join('\t').replaceAll('\\|', '|'))
    .join('\n');
}
