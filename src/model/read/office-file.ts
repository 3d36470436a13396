import { gunzipSync, strFromU8, unzipSync } from 'fflate';

/** Path of a file that pages offer for download, relative to the content folder: beside the pages. */
export function downloadFile(name: string): string {
  return `trang/${name}`;
}

/** Whether a file is beside the pages but is not one. */
export function isDownload(file: string): boolean {
  return /^trang\/[^/]+$/.test(file) && !/\.mdx$|(?:^|\/)readme\.md$/i.test(file);
}

/** In bytes; forms and tables are much smaller. */
export const largestDownload = 10_000_000;

/** In bytes, uncompressed; a larger file is built to exhaust its reader. */
export const largestUnpacked = 100_000_000;

/** Facts about a Word, Excel or PDF file. */
export interface OfficeFile {
  /** Detected from its bytes, not its name; undefined for other, legacy or encrypted files. */
  kind: 'docx' | 'xlsx' | 'pdf' | undefined;
  /** Whether it contains code, of Office or of PDF. */
  hasCode: boolean;
  /** Authors in its properties; not read from a PDF. */
  writers: string[];
  /** All its text, in parts: pages, comments, deleted passages, properties. */
  texts: string[];
  /** Rows of its tables and sheets, cell by cell, for names split across cells. */
  rows: string[];
  /**
   * Text not visible on its pages: part names, attributes (names of sheets, bookmarks, links), settings,
   * XML of other programs, UTF-16 text in pictures.
   */
  unseen: string[];
}

const unknown: OfficeFile = {
  ...{ kind: undefined, hasCode: false },
  ...{ writers: [], texts: [], rows: [], unseen: [] },
};

/**
 * Reads a file from its bytes. Nothing is executed; of a PDF only its type and whether it contains code
 * are read.
 */
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
    // Parts that only define appearance contain numbers that may look like personal data.
    texts: xml
      .filter(isSeen)
      .map(({ name, text }) => (name.endsWith('.rels') ? targetsOf(text) : textOf(text)))
      .filter((text) => text.trim() !== ''),
    rows: rowsOf(xml).flatMap(readings),
    unseen: [
      ...names,
      ...xml.filter((part) => !isSeen(part)).map(({ text }) => textOf(text)),
      ...xml.flatMap(({ text }) => attributesOf(text)),
      // “.emz” is a compressed drawing.
      ...others.flatMap(([, part]) => wideWords(withoutGzip(part))),
    ].filter((text) => /\p{L}{2}/u.test(text)),
  };
}

export const isXml = /\.(?:xml|rels|vml)$/i;

/** The parts of a zip file by name; undefined if it is none, is damaged or unpacks too large. */
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

/** The content of a gzip file; any other, or a damaged one, unchanged. */
export function withoutGzip(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  try {
    // The size in its trailer limits how much is unpacked.
    return size > largestUnpacked ? bytes : gunzipSync(bytes);
  } catch {
    return bytes;
  }
}

/** The text of a part: UTF-16 if its first bytes indicate it, otherwise UTF-8. */
export function textOfPart(bytes: Uint8Array): string {
  const [one, two] = bytes;
  const isLow = (one === 0xff && two === 0xfe) || (one === 0x3c && two === 0);
  const isHigh = (one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c);
  return new TextDecoder(isLow ? 'utf-16le' : isHigh ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** Attribute values, each once, without namespace names. */
function attributesOf(xml: string): string[] {
  const values = [...xml.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
    .filter(([, key = '']) => !/^xmlns/.test(key))
    // Types of parts are words of the format.
    .filter(
      ([, key, value = '']) =>
        key !== 'ContentType' ||
        !/^application\/vnd\.(?:openxmlformats|ms)-[\w.-]+\+xml$/.test(value),
    )
    // Every theme of Word and Excel names the fonts of other scripts in these.
    .filter(
      ([, key, value = '']) =>
        key !== 'typeface' || /\p{Script=Latin}/u.test(value.replace(/ Light$/, '')),
    )
    .flatMap(([, key, double, single]) => {
      const value = plain(double ?? single ?? '');
      // A number format shows escaped and quoted letters: `\\H\\o"à"\\i`.
      return /formatCode$/i.test(key ?? '') ? [value, value.replace(/[\\"]/g, '')] : [value];
    })
    .filter((value) => !/^http:\/\/(?:schemas|purl|www\.w3)\./.test(value));
  return [...new Set(values)];
}

/** UTF-16 words amid other bytes, as in Windows pictures. */
function wideWords(bytes: Uint8Array): string[] {
  const words = [0, 1].flatMap((start) =>
    new TextDecoder('utf-16le')
      .decode(bytes.subarray(start))
      .match(/\p{Script=Latin}(?:\p{Script=Latin}|\p{M}|[ .,_@-]){3,}/gu),
  );
  return words.flatMap((word) => word ?? []);
}

/** The cells of every row of Word tables and Excel sheets, as displayed side by side. */
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

/**
 * Elements of one tag, including the tags; an outer one of the same tag ends with its first inner one.
 */
function partsOf(xml: string, tag: string): string[] {
  const attributes = '(?:\\s(?:[^>"/]|"[^"]*"|/(?!>))*)?';
  return xml.match(new RegExp(`<${tag}${attributes}(?:/>|>[\\s\\S]*?</${tag}>)`, 'g')) ?? [];
}

/** A row with all its cells, and without each cell that is not part of a name: “Lò Văn | Ông | Thử”. */
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

/** Targets of links out of the file. */
function targetsOf(xml: string): string {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)]
    .filter(([tag]) => /\sTargetMode\s*=\s*["']External/.test(tag))
    .map(([tag]) =>
      plain(/\sTarget\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag)?.slice(1).join('') ?? ''),
    )
    .join('\n');
}

/** Codes in the header and footer of a sheet: alignment, font, page counts. */
const headerCode = /&amp;(?:&quot;[^&]*&quot;|"[^"]*"|K[\dA-F]{6}|\d{1,3}|[A-Z])/g;

/** The words of an XML part, one line for each paragraph or cell: lines and columns within one are joined. */
function textOf(xml: string): string {
  return plain(
    xml
      .replace(/<\?[^>]*>/g, '')
      .replace(
        /(<(?:odd|even|first)(?:Header|Footer)>)([^<]*)/g,
        (_, tag, said) => tag + said.replace(headerCode, ' '),
      )
      .replace(/<\/(?:w:p|w:tc|si|c|row|is|t:t)>/g, '\n')
      .replace(/<(w:rPr|rPr)>(?:\s*<(?!\/?\1>)[^<>]*>)*\s*<\/\1>/g, '')
      .replace(
        /<\/?(?:w:(?:r|t|rPr|softHyphen|proofErr|bookmarkStart|bookmarkEnd|ins|delText|del)|r|t|rPr|b|i|u|sz|color|rFont|family|charset|scheme)\b[^>]*>/g,
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
