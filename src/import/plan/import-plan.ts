import { legacyEncodingAt } from '../../text/legacy-encoding.ts';
import { slugify } from '../../text/slug.ts';
import { legacyText } from '../annex/recipients.ts';
import type { Block } from '../read/html.ts';
import { ImportRefusal } from '../read/refusal.ts';

/** A paragraph of an act as the source has it, and where it went. */
export interface PlacedParagraph {
  text: string;
  /** The part's file, and the line within it, counted from 1. */
  file: string;
  line: number;
}

/** An act made into the files that a movement's plan is kept in. */
export interface ImportedPlan {
  /** Texts by file name: `ban-nguon.txt` and the parts, in order. */
  files: Map<string, string>;
  paragraphs: PlacedParagraph[];
  /** Whole sentences: tables made into text, places where a word may be torn. */
  remarks: string[];
}

interface Part {
  mark: string;
  heading: string;
  title: string;
  paragraphs: string[];
}

const romanPart =
  /^(?:(?:phần|chương)\s+(?:thứ\s+)?([IVXLC]+|\p{L}+|\d+)|([IVXLC]+))\s*(?:[.:/–-]\s*|\s+|$)(.*)$/iu;

/**
 * A plan, a Chỉ thị or another act as plain text: the source, verbatim, and parts cut at its “Phần”,
 * “Chương” or roman numbers. Marks stay where they stand; only spaces and the form of letters (NFC)
 * are made one.
 * @throws {ImportRefusal} where there is no text, or it is in an old encoding
 */
export function importPlan(blocks: readonly Block[]): ImportedPlan {
  const remarks: string[] = [];
  const paragraphs = blocks.flatMap((block) => textOf(block, remarks));
  if (paragraphs.length === 0) throw new ImportRefusal('Không có chữ nào trong văn bản.');
  const legacy = paragraphs.map((text) => legacyEncodingAt(text)[0]).find(Boolean);
  if (legacy) throw new ImportRefusal(`Văn bản có ${legacyText(legacy)}.`);
  remarks.push(...torn(paragraphs));
  const parts = cut(paragraphs);
  const files = new Map([['ban-nguon.txt', `${paragraphs.join('\n\n')}\n`]]);
  const placed: PlacedParagraph[] = [];
  for (const [index, part] of parts.entries()) {
    const file = `ke-hoach/${fileName(part, index)}`;
    const facts = factsOf(part);
    const body = part.paragraphs.map((text) => `${markdown(text)}\n`);
    files.set(file, ['---', ...facts, '---', '', body.join('\n')].join('\n'));
    // A heading stands in the front matter, not in the text.
    const headingAt = facts.findIndex((fact) => fact.startsWith('heading:'));
    if (headingAt >= 0) placed.push({ text: part.heading, file, line: headingAt + 2 });
    const first = facts.length + 4;
    for (const [at, text] of part.paragraphs.entries())
      placed.push({ text, file, line: first + at * 2 });
  }
  return { files, paragraphs: placed, remarks };
}

/** A table of the layout (head of the paper, signature) becomes its cells, one paragraph a line. */
function textOf(block: Block, remarks: string[]): string[] {
  if ('paragraph' in block) return block.paragraph.split('\n').map(verbatim).filter(Boolean);
  const { rows, covered } = block.table;
  const cells = rows.flatMap((row, index) =>
    row.filter((text, column) => text !== '' && !covered.has(`${index},${column}`)),
  );
  if (rows.length > 2)
    remarks.push(
      `Văn bản có bảng ${rows.length} hàng, đã đổi thành từng dòng chữ: “${verbatim(cells[0] ?? '')}”…`,
    );
  return cells.flatMap((text) => text.split('\n').map(verbatim).filter(Boolean));
}

/** An act keeps every letter and dash; only how letters are stored and how wide a space is are made one. */
function verbatim(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Where a page's end broke a sentence: the next paragraph begins small, and this one ends without a stop. */
function torn(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((text, index) => {
    const next = paragraphs[index + 1] ?? '';
    const isTorn =
      /[\p{L}\d,]$/u.test(text) && /^\p{Ll}/u.test(next) && !/^\p{Ll}\s*[).]/u.test(next);
    return isTorn
      ? [
          `Có thể ngắt dòng giữa câu: “…${text.slice(-30)} ¶ ${next.slice(0, 30)}…”; xem có cần nối.`,
        ]
      : [];
  });
}

function cut(paragraphs: readonly string[]): Part[] {
  const parts: Part[] = [{ mark: '', heading: '', title: 'Căn cứ', paragraphs: [] }];
  for (const [index, text] of paragraphs.entries()) {
    const part = partAt(text, paragraphs[index + 1]);
    if (part) parts.push(part);
    // A heading on two lines: “Chương I” and its name.
    else if (parts.at(-1)?.title === '' && parts.at(-1)?.paragraphs.length === 0) {
      const last = parts.at(-1) as Part;
      last.heading += ` ${text}`;
      last.title = sentenceCase(text);
    } else parts.at(-1)?.paragraphs.push(text);
  }
  return parts.filter(({ paragraphs, heading }) => paragraphs.length > 0 || heading);
}

function partAt(text: string, next: string | undefined): Part | undefined {
  if (text.length > 200) return undefined;
  const found = romanPart.exec(text);
  if (!found) return undefined;
  const [, word, roman, title = ''] = found;
  if (
    roman !== undefined &&
    (roman !== roman.toUpperCase() || !/^[IVXLC]+\s*[.:/–-]/.test(text) || title === '')
  )
    return undefined;
  // “Phần lớn …” is a sentence: a part's mark is a number, and its name stands in capitals or on the next line.
  if (word !== undefined) {
    const isNumber = /^(?:[IVXLC]+|\d+)$/.test(word) || /thứ\s/iu.test(text.slice(0, 12));
    const stands =
      title === '' ? (next ?? '').length < 200 : title === title.toUpperCase() || text.length < 80;
    if (!isNumber || !stands) return undefined;
  }
  return { mark: word ?? roman ?? '', heading: text, title: sentenceCase(title), paragraphs: [] };
}

function sentenceCase(text: string): string {
  if (text !== text.toUpperCase()) return text;
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function fileName({ title, heading }: Part, index: number): string {
  const slug = slugify(title || heading)
    .split('-')
    .slice(0, 8)
    .join('-');
  return `${index}-${slug || 'phan'}.md`;
}

function factsOf({ mark, heading, title }: Part): string[] {
  return [
    ...(mark ? [`mark: ${JSON.stringify(mark)}`] : []),
    ...(heading ? [`heading: ${JSON.stringify(heading)}`] : []),
    `title: ${JSON.stringify(title || heading)}`,
  ];
}

/** Letters that Markdown would take for its own are marked as text; “1.”, “a)” and “-” are the act's marks. */
function markdown(text: string): string {
  return text.replace(/[\\`*_<[\]]/g, '\\$&').replace(/^([#>+~|=])/, '\\$1');
}
