import { gunzipSync, strFromU8, unzipSync } from 'fflate';

/** Where a file that pages offer for download lies, relative to the content folder: beside the pages. */
export function downloadFile(name: string): string {
  return `trang/${name}`;
}

/** Whether a file lies beside the pages and is none of them. */
export function isDownload(file: string): boolean {
  return /^trang\/[^/]+$/.test(file) && !/\.mdx$|(?:^|\/)readme\.md$/i.test(file);
}

/** In bytes; what a form or a table needs stays far below. */
export const largestDownload = 10_000_000;

/** In bytes, unpacked; a file that grows larger is built to exhaust its reader. */
export const largestUnpacked = 100_000_000;

/** What is known of a file of Word, Excel or a PDF. */
export interface OfficeFile {
  /** By its bytes, whatever its name says; undefined for any other, for old and locked ones. */
  kind: 'docx' | 'xlsx' | 'pdf' | undefined;
  /** Whether it carries code, of Office or of PDF. */
  hasCode: boolean;
  /** Whoever its properties name as its writers; of a PDF nothing is known here. */
  writers: string[];
  /** All text in it, in parts: what stands on its pages, in remarks, in deleted passages, in properties. */
  texts: string[];
  /** Rows of its tables and sheets, cell by cell, for a name that is parted by cells. */
  rows: string[];
  /**
   * What nobody sees on its pages: names of its parts, attributes (names of sheets, bookmarks, links),
   * settings, XML of other programs, wide letters in pictures.
   */
  unseen: string[];
}

const unknown: OfficeFile = {
  ...{ kind: undefined, hasCode: false },
  ...{ writers: [], texts: [], rows: [], unseen: [] },
};

/** Reads a file by its bytes. Nothing is run; of a PDF only its kind and whether it carries code is known. */
export function readOfficeFile(bytes: Uint8Array): OfficeFile {
  if (startsWith(bytes, '%PDF-')) {
    const hasCode = /\/(?:JavaScript|JS|Launch)\b/.test(strFromU8(bytes, true));
    return { ...unknown, kind: 'pdf', hasCode };
  }
  const parts = partsOfZip(bytes);
  if (!parts) return unknown;
  const names = Object.keys(parts);
  const kind = parts['word/document.xml'] ? 'docx' : parts['xl/workbook.xml'] ? 'xlsx' : undefined;
  const xml = Object.entries(parts)
    .filter(([name]) => isXml.test(name))
    .map(([name, part]) => ({ name, text: textOfPart(part) }));
  const others = Object.entries(parts).filter(([name]) => !isXml.test(name));
  const isSeen = ({ name }: { name: string }) =>
    /^(?:word|xl|docProps)\/(?!theme|styles|fontTable|settings|numbering|webSettings)/.test(name);
  const core = xml.find(({ name }) => name === 'docProps/core.xml')?.text ?? '';
  return {
    kind,
    hasCode: names.some((name) => /vbaProject|vbaData|macrosheets|activeX|embeddings/i.test(name)),
    writers: ['dc:creator', 'cp:lastModifiedBy'].flatMap((tag) => contentOf(core, tag)),
    // Parts that only say how it looks hold numbers that look like anything.
    texts: xml
      .filter(isSeen)
      .map(({ name, text }) => (name.endsWith('.rels') ? targetsOf(text) : textOf(text)))
      .filter((text) => text.trim() !== ''),
    rows: rowsOf(xml).flatMap(readings),
    unseen: [
      ...names,
      ...xml.filter((part) => !isSeen(part)).map(({ text }) => textOf(text)),
      ...xml.flatMap(({ text }) => attributesOf(text)),
      // “.emz” is a drawing packed once more.
      ...others.flatMap(([, part]) => wideWords(withoutGzip(part))),
    ].filter((text) => /\p{L}{2}/u.test(text)),
  };
}

export const isXml = /\.(?:xml|rels|vml)$/i;

/** The parts of a packed file by their names; undefined where it is none, is damaged or grows too large. */
export function partsOfZip(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  if (!startsWith(bytes, 'PK')) return undefined;
  let whole = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        whole += originalSize;
        return whole <= largestUnpacked;
      },
    });
    return whole > largestUnpacked ? undefined : parts;
  } catch {
    return undefined;
  }
}

/** What a file packed by gzip holds; any other as it is, a damaged one too. */
export function withoutGzip(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  try {
    // No more than its end says is ever unpacked.
    return size > largestUnpacked ? bytes : gunzipSync(bytes);
  } catch {
    return bytes;
  }
}

/** The text of a part: UTF-16 where its first bytes say so, else UTF-8. */
export function textOfPart(bytes: Uint8Array): string {
  const [one, two] = bytes;
  const isLow = (one === 0xff && two === 0xfe) || (one === 0x3c && two === 0);
  const isHigh = (one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c);
  return new TextDecoder(isLow ? 'utf-16le' : isHigh ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** What attributes say, each once; the names of vocabularies say nothing. */
function attributesOf(xml: string): string[] {
  const values = [...xml.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
    .filter(([, key = '']) => !/^xmlns/.test(key))
    // Every theme of Word and Excel names the fonts of other scripts in these.
    .filter(
      ([, key, value = '']) =>
        key !== 'typeface' || /\p{Script=Latin}/u.test(value.replace(/ Light$/, '')),
    )
    .map(([, , double, single]) => plain(double ?? single ?? ''))
    .filter((value) => !/^http:\/\/(?:schemas|purl|www\.w3)\./.test(value));
  return [...new Set(values)];
}

/** Words of wide letters (UTF-16) amid other bytes, as pictures of windows keep them. */
function wideWords(bytes: Uint8Array): string[] {
  const words = [0, 1].flatMap((start) =>
    new TextDecoder('utf-16le')
      .decode(bytes.subarray(start))
      .match(/\p{Script=Latin}(?:\p{Script=Latin}|\p{M}|[ .,_@-]){3,}/gu),
  );
  return words.flatMap((word) => word ?? []);
}

/** The cells of every row of tables of Word and sheets of Excel, as a person sees them side by side. */
function rowsOf(xml: readonly { name: string; text: string }[]): string[][] {
  const strings = xml.find(({ name }) => name === 'xl/sharedStrings.xml')?.text ?? '';
  const shared = partsOf(strings, 'si').map((part) => textOf(part).trim());
  return xml.flatMap(({ name, text }) => {
    if (name.startsWith('word/'))
      return partsOf(text, 'w:tr').map((row) => partsOf(row, 'w:tc').map((cell) => textOf(cell)));
    if (!/^xl\/worksheets\//.test(name)) return [];
    return partsOf(text, 'row').map((row) =>
      partsOf(row, 'c').map((cell) => {
        const value = textOf(partsOf(cell, 'v').join(''));
        return /^<c\b[^>]*\bt="s"/.test(cell) ? (shared[Number(value)] ?? '') : textOf(cell);
      }),
    );
  });
}

/** Elements of one tag, each with its tags; an outer one of the same tag ends with its first inner one. */
function partsOf(xml: string, tag: string): string[] {
  const attributes = '(?:\\s(?:[^>"/]|"[^"]*"|/(?!>))*)?';
  return xml.match(new RegExp(`<${tag}${attributes}(?:/>|>[\\s\\S]*?</${tag}>)`, 'g')) ?? [];
}

/** A row as its cells stand, and without each of those that are no part of a name: “Lò Văn | Ông | Thử”. */
function readings(row: readonly string[]): string[] {
  const cells = row.map((cell) => cell.trim()).filter((cell) => /^\p{L}/u.test(cell));
  if (cells.length < 2) return [];
  const skipping = cells.slice(2).map((cell, index) => `${cells[index]}\n${cell}`);
  return [cells.join('\n'), ...skipping];
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

function contentOf(xml: string, tag: string): string[] {
  const found = new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`).exec(xml)?.[1]?.trim();
  return found ? [plain(found)] : [];
}

/** Where links out of the file lead. */
function targetsOf(xml: string): string {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)]
    .filter(([tag]) => /\sTargetMode\s*=\s*["']External/.test(tag))
    .map(([tag]) =>
      plain(/\sTarget\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag)?.slice(1).join('') ?? ''),
    )
    .join('\n');
}

/** What the head and the foot of a sheet hold besides words: where these stand, how they look, what is counted. */
const headerCode = /&amp;(?:&quot;[^&]*&quot;|"[^"]*"|K[\dA-F]{6}|\d{1,3}|[A-Z])/g;

/** The words of an XML part: those of one paragraph or cell together, others on lines of their own. */
function textOf(xml: string): string {
  return plain(
    xml
      .replace(/<\?[^>]*>/g, '')
      .replace(
        /(<(?:odd|even|first)(?:Header|Footer)>)([^<]*)/g,
        (_, tag, said) => tag + said.replace(headerCode, ' '),
      )
      .replace(/<\/(?:w:p|w:tc|si|c|row|is|t:t)>|<(?:w:br|w:tab)\b[^>]*>/g, '\n')
      .replace(/<(w:rPr|rPr)>(?:\s*<(?!\/?\1>)[^<>]*>)*\s*<\/\1>/g, '')
      .replace(
        /<\/?(?:w:(?:r|t|rPr|proofErr|bookmarkStart|bookmarkEnd|ins|delText|del)|r|t|rPr|b|i|u|sz|color|rFont|family|charset|scheme)\b[^>]*>/g,
        '',
      )
      .replace(/<[^>]*>/g, ' '),
  ).replace(/[^\S\n]+/g, ' ');
}

function plain(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => letter(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => letter(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .normalize('NFC');
}

const letter = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
