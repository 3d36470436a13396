import { stringify } from 'yaml';
import type { PlanFacts } from '../../model/schema/plan.ts';
import { legacyEncodingAt } from '../../text/legacy-encoding.ts';
import { oneLine } from '../../text/one-line.ts';
import { organisationSpellings } from '../../text/organisation-spellings.ts';
import { slugify } from '../../text/slug.ts';
import { legacyText } from '../annex/recipients.ts';
import type { Block } from '../read/html.ts';
import { ImportRefusal } from '../read/refusal.ts';
import { cellKey } from '../read/table.ts';
import { isLayout, isPipeTable, pipeTable, plainRows } from './act-table.ts';
import { outOfCapitals } from './issuer-name.ts';
import { type ReadAct, readAct } from './read-act.ts';

/** A paragraph of the source, and where it was put. */
export interface PlacedParagraph {
  text: string;
  /** The part's file, and the line in it, counted from 1. */
  file: string;
  line: number;
}

/** An act converted to the files of a movement's plan. */
export interface ImportedPlan {
  /** Texts by file name: `ban-nguon.txt`, `ke-hoach.yml` and the parts, in order. */
  files: Map<string, string>;
  facts: ReadAct['facts'];
  /** Paragraphs of the parts; those of head and end are in `ke-hoach.yml`. */
  paragraphs: PlacedParagraph[];
  /** Whole sentences: what to fill in, tables converted to text, possibly split words. */
  remarks: string[];
}

/** The expected issuer of an act: acts print its name in capitals, or not at all. */
export interface ExpectedIssuer {
  /** In full: “Sở Xây dựng tỉnh …”. */
  name: string;
  parentBody?: string | undefined;
}

const partMark =
  /^(?:(?:phần|chương)\s+(?:thứ\s+)?([IVXLC]+|\p{L}+|\d+)|([IVXLC]+))\s*(?:[.:/–-]\s*|\s+|$)(.*)$/iu;

/**
 * Converts a plan, a Chỉ thị or another act from plain text: the verbatim source, its facts, and parts
 * split at “Phần”, “Chương” or roman numbers. Marks are preserved; only spaces and Unicode composition
 * (NFC) are normalised.
 * @throws {ImportRefusal} for an empty text or a legacy encoding
 */
export function importPlan(blocks: readonly Block[], expected?: ExpectedIssuer): ImportedPlan {
  const remarks: string[] = [];
  const paragraphs = blocks.flatMap((block) => textOf(block, remarks));
  if (paragraphs.length === 0) throw new ImportRefusal('Không có chữ nào trong văn bản.');
  const legacy = paragraphs.map((text) => legacyEncodingAt(text)[0]).find(Boolean);
  if (legacy) throw new ImportRefusal(`Văn bản có ${legacyText(legacy)}.`);
  const act = readAct(paragraphs);
  const names = issuerOf(act, expected, remarks);
  remarks.push(...act.remarks, ...torn(act.body));
  const parts = cut(act.body);
  const files = new Map([
    ['ban-nguon.txt', `${paragraphs.map(plainRows).join('\n\n')}\n`],
    ['ke-hoach.yml', factsText(act, names)],
  ]);
  const placed: PlacedParagraph[] = [];
  for (const [index, part] of parts.entries()) {
    const file = `ke-hoach/${fileName(part, index, parts.length)}`;
    const head = ['---', 'title: # Để trống thì lấy đề mục của văn bản', '---', ''];
    files.set(file, `${[...head, part.map(markdown).join('\n\n')].join('\n')}\n`);
    let line = head.length + 1;
    for (const paragraph of part) {
      const lines = paragraph.split('\n');
      for (const [at, text] of lines.entries()) placed.push({ text, file, line: line + at });
      line += lines.length + 1;
    }
  }
  return { files, facts: act.facts, paragraphs: placed, remarks };
}

/**
 * A table becomes Markdown; a layout table (head, signature) becomes its cells, one paragraph per line.
 */
function textOf(block: Block, remarks: string[]): string[] {
  if ('paragraph' in block) return block.paragraph.split('\n').map(oneLine).filter(Boolean);
  const { covered } = block.table;
  const rows = block.table.rows.map((row, index) =>
    row.map((text, column) => (covered.has(cellKey(index, column)) ? '' : text)),
  );
  const cells = rows.flat().filter(Boolean);
  if (!isLayout(rows)) {
    if (covered.size > 0)
      remarks.push(`Bảng “${oneLine(cells[0] ?? '')}…” có ô gộp; xem lại từng hàng, từng cột.`);
    return [pipeTable(rows.map((row) => row.map(oneLine)))];
  }
  if (rows.length > 2)
    remarks.push(
      `Văn bản có bảng ${rows.length} hàng, đã đổi thành từng dòng chữ: “${oneLine(cells[0] ?? '')}”…`,
    );
  return cells.flatMap((text) => text.split('\n').map(oneLine).filter(Boolean));
}

/**
 * Sentences split by a page break: this paragraph ends without a stop, and the next begins in lower
 * case.
 */
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

/** The facts as a clerk would write them; what the act lacks is left blank. */
function factsText({ facts }: ReadAct, names: IssuerNames): string {
  const { number, symbol, issued, place, documentType, title, distribution, signatory } = facts;
  return stringify(
    {
      number,
      symbol,
      issued: issued ?? '',
      place: place ?? '',
      ...names,
      documentType: documentType ?? '',
      title: title ?? '',
      distribution,
      signatory,
      corrections: facts.corrections ?? [],
    },
    { lineWidth: 0 },
  );
}

type IssuerNames = Pick<PlanFacts, 'issuer' | 'issuerLong' | 'parentBody'>;

/** The issuer of an act: the office under its usual name if the head is its own, otherwise as in the head. */
function issuerOf(
  { issuers }: ReadAct,
  expected: ExpectedIssuer | undefined,
  remarks: string[],
): IssuerNames {
  const printed = issuers.at(-1);
  const parent = issuers.at(-2);
  // In full, shortened, or without its place.
  const own =
    expected &&
    organisationSpellings(expected.name).find((name) => !printed || startsLike(name, printed));
  const recased = [!own && printed, !(own && expected.parentBody) && parent].filter(Boolean);
  if (recased.length > 0)
    remarks.push(
      `Tên cơ quan trong văn bản in hoa, đã viết lại theo cách thường: “${recased.map((name) => outOfCapitals(name || '')).join('”, “')}”; xem lại chữ hoa ở issuer, issuerLong, parentBody.`,
    );
  const other = printed === undefined ? '' : outOfCapitals(printed);
  return {
    issuer: own?.slice(0, printed?.length) ?? other,
    issuerLong: own ? expected.name : other,
    parentBody: (own && expected.parentBody) || (parent && outOfCapitals(parent)),
  };
}

const startsLike = (name: string, printed: string) =>
  name.normalize('NFC').toLowerCase().startsWith(printed.toLowerCase());

function cut(paragraphs: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const [index, text] of paragraphs.entries()) {
    if (beginsPart(text, paragraphs[index + 1])) parts.push([]);
    parts.at(-1)?.push(text);
  }
  return parts.filter((part) => part.length > 0);
}

function beginsPart(text: string, next: string | undefined): boolean {
  if (/^PHỤ LỤC(?:\s|$)/u.test(text)) return true;
  if (text.length > 200) return false;
  const found = partMark.exec(text);
  if (!found) return false;
  const [, word, roman, title = ''] = found;
  if (roman !== undefined)
    return roman === roman.toUpperCase() && /^[IVXLC]+\s*[.:/–-]/.test(text) && title !== '';
  // “Phần lớn …” is a sentence: a part's mark is a number, and its name is in capitals or on the next
  // line.
  const isNumber = /^(?:[IVXLC]+|\d+)$/.test(word ?? '') || /thứ\s/iu.test(text.slice(0, 12));
  const stands =
    title === '' ? (next ?? '').length < 200 : title === title.toUpperCase() || text.length < 80;
  return isNumber && stands;
}

/** `2-noi-dung.md`: the sort order of files is the order of the act, even from ten on. */
function fileName([first = '', second = '']: readonly string[], index: number, of: number): string {
  const title = partMark.exec(first)?.[3] || (partMark.test(first) ? second : '');
  const slug = slugify(title).split('-').slice(0, 8).join('-');
  const number = String(index + 1).padStart(String(of).length, '0');
  return `${number}-${slug || 'van-ban'}.md`;
}

/** Escapes Markdown syntax at the start of a line; “1.”, “a)”, “-” and “+” are the act's own marks. */
function markdown(text: string): string {
  return isPipeTable(text) ? text : text.replace(/^([#>|])/, '\\$1');
}
