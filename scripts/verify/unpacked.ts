import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { textOfPart } from '../../src/model/read/office-file.ts';
import { decodeLetters } from '../../src/text/pagefind-letters.ts';
import { percentDecoded } from '../../src/text/percent.ts';

/**
 * The readable text of a file, in whatever format: gzip, zip (xlsx, docx), entities, escapes, addresses.
 * Text with tags is included twice: as it is, and without them, so that words divided by a tag are found
 * too.
 * @throws if a packed file is damaged
 */
export function unpacked(file: string, bytes: Uint8Array): string {
  const text = readableText(file, bytes);
  if (!text) throw new Error(`${file} is packed and damaged`);
  const { tagged, plain } = text;
  return plain === undefined ? tagged : `${tagged}\n${plain}`;
}

/** The readable text of a file. */
export interface ReadableText {
  /** As it is, tags included. */
  tagged: string;
  /** Without its tags; undefined if it has none. */
  plain?: string;
}

/**
 * The two halves of `unpacked`, for callers that search them for different things; undefined if a packed
 * file is damaged.
 */
export function readableText(file: string, bytes: Uint8Array): ReadableText | undefined {
  const text = packedText(file, bytes);
  if (text === undefined) return undefined;
  const tagged = decoded(text);
  return isTagged(file, bytes) ? { tagged, plain: decoded(withoutTags(text)) } : { tagged };
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isTagged = (file: string, bytes: Uint8Array) =>
  isZip(bytes) || /\.(html|xml|svg)$/.test(file);

/** The parts of a file; undefined if it is packed and damaged. */
function partsOf(bytes: Uint8Array): Uint8Array[] | undefined {
  try {
    if (isZip(bytes)) {
      const parts = unzipSync(bytes);
      return [new TextEncoder().encode(Object.keys(parts).join('\n')), ...Object.values(parts)];
    }
    return [isGzip(bytes) ? gunzipSync(bytes) : bytes];
  } catch {
    return undefined;
  }
}

function packedText(file: string, bytes: Uint8Array): string | undefined {
  const parts = partsOf(bytes);
  if (!parts) return undefined;
  const text = parts.map((part) => textOfPart(part).replace(cdata, '\n')).join('\n');
  return file.startsWith('pagefind/') ? decodeLetters(text) : text;
}

/** In feeds: their marks are no letters of the word beside them. */
const cdata = /<!\[CDATA\[|\]\]>/g;

/** Words divided by a tag within a line are joined, words of two lines are not. */
function withoutTags(text: string): string {
  return text.replace(withinLine, '').replace(/<[^>]*>/g, ' ');
}

/** Tags of HTML, of Word's and of Excel's runs of text. */
const withinLine =
  /<\/?(?:a|abbr|b|cite|em|i|mark|q|r|rPr|s|small|span|strong|sub|sup|t|time|u|w:(?!p>|p |br|tab)\w+|wbr)(?:\s[^>]*)?\/?>/g;

function decoded(text: string): string {
  let plain = text;
  if (plain.includes('\\u')) {
    plain = plain.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => fromCode(hex, 16));
  }
  if (plain.includes('%'))
    plain = plain.replace(/(?:%[0-9a-f]{2})+/gi, (part) => percentDecoded(part) ?? part);
  if (!plain.includes('&')) return plain;
  return plain
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => fromCode(hex, 16))
    .replace(/&#(\d+);/g, (_, digits) => fromCode(digits, 10))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

function fromCode(digits: string, base: 10 | 16): string {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
