import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { Unzlib } from 'fflate';
import { latin, readImageHeader } from './image.ts';

/** Information in a photo's file besides its picture. */
export interface PhotoMetadata {
  /** A location where it was taken. */
  gps: boolean;
  /** A person: owner, author, artist, serial number of the camera. */
  owner: boolean;
  /** Readable text of comments and descriptions. */
  texts: string[];
}

/** One section of a file that contains metadata. */
interface Piece {
  start: number;
  end: number;
  kind: 'exif' | 'text';
  content: Uint8Array;
}

/** Reads the metadata of JPEG, PNG and WebP files (EXIF, XMP, IPTC, comments). */
export function readPhotoMetadata(bytes: Uint8Array): PhotoMetadata {
  const found: PhotoMetadata = { gps: false, owner: false, texts: [] };
  for (const { kind, content } of piecesOf(bytes)) {
    if (kind === 'exif') readExif(content, found);
    const text = latin(content);
    if (isAuthored(text)) found.owner = true;
    if (/GPSL(?:at|ong)itude|GPSPosition|GPSDest/.test(text)) found.gps = true;
    if (/OwnerName|aux:SerialNumber|BodySerialNumber|dc:creator|tiff:Artist/.test(text)) {
      found.owner = true;
    }
    found.texts.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(content));
  }
  return found;
}

/** The by-line of IPTC, dataset 2:80. */
const byline = '\u001c\u0002\u0050';

/** Whether IPTC, or a PNG's text, names an author. */
function isAuthored(text: string): boolean {
  const [keyword = ''] = text.split('\0');
  return text.includes(byline) || /^(?:author|artist|creator)$/i.test(keyword);
}

/**
 * The same picture without its metadata. Pixels, colour profile and size remain, as does the
 * orientation, the only EXIF entry that a viewer needs.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const pieces = piecesOf(bytes);
  if (pieces.length === 0) return bytes;
  const type = readImageHeader(bytes)?.type;
  const turned = type === 'jpeg' ? orientationOf(pieces) : 1;
  const kept: Uint8Array[] = [];
  let from = 0;
  for (const { start, end } of pieces) {
    kept.push(bytes.subarray(from, start));
    from = end;
  }
  kept.push(bytes.subarray(from));
  const whole = concatBytes(...kept);
  if (type === 'webp') return withWebpSize(whole);
  if (turned === 1) return whole;
  return concatBytes(whole.subarray(0, 2), orientationSegment(turned), whole.subarray(2));
}

function piecesOf(bytes: Uint8Array): Piece[] {
  const type = readImageHeader(bytes)?.type;
  if (type === 'jpeg') return jpegPieces(bytes);
  if (type === 'png') return pngPieces(bytes);
  return type === 'webp' ? webpPieces(bytes) : [];
}

function jpegPieces(bytes: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) break;
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (end > bytes.length || end < at + 4) break;
    const content = bytes.subarray(at + 4, end);
    if (marker === 0xe1 && latin(content.subarray(0, 6)) === 'Exif\0\0') {
      pieces.push({ start: at, end, kind: 'exif', content: content.subarray(6) });
    } else if (marker === 0xe1 || marker === 0xed || marker === 0xfe) {
      pieces.push({ start: at, end, kind: 'text', content });
    }
    at = end;
  }
  return pieces;
}

function pngPieces(bytes: Uint8Array): Piece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Piece[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const name = latin(bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, end - 4);
    if (name === 'eXIf') pieces.push({ start: at, end, kind: 'exif', content });
    else if (['tEXt', 'zTXt', 'iTXt', 'tIME'].includes(name)) {
      pieces.push({ start: at, end, ...pngText(name, content) });
    }
    at = end;
  }
  return pieces;
}

/** The text chunk of a PNG, inflated; some programs store EXIF in it, in hexadecimal. */
function pngText(name: string, content: Uint8Array): Pick<Piece, 'kind' | 'content'> {
  const keyword = content.subarray(0, Math.max(0, content.indexOf(0)));
  const isPacked = name === 'zTXt' || (name === 'iTXt' && content[keyword.length + 1] === 1);
  const packedFrom =
    name === 'zTXt' ? keyword.length + 2 : nthZero(content, keyword.length + 3, 2) + 1;
  const text = isPacked
    ? concatBytes(keyword, Uint8Array.of(0), inflated(content.subarray(packedFrom)))
    : content;
  const [, hex] =
    /^Raw profile type (?:exif|APP1)\0\s*\w+\s+\d+\s+([0-9a-f\s]+)/i.exec(latin(text)) ?? [];
  if (!hex) return { kind: 'text', content: text };
  const digits = hex.replace(/\s/g, '');
  const exif = hexToBytes(digits.slice(0, digits.length - (digits.length % 2)));
  return { kind: 'exif', content: exif.subarray(latin(exif).startsWith('Exif\0\0') ? 6 : 0) };
}

function nthZero(bytes: Uint8Array, from: number, nth: number): number {
  let at = from - 1;
  for (let count = 0; count < nth; count += 1) at = bytes.indexOf(0, at + 1);
  return at;
}

/** In bytes; no text about a photo is longer. */
const longestText = 1_000_000;

/** Unpacks a text of plausible length, incrementally; longer ones are ignored. */
function inflated(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= longestText; at += 1024)
      stream.push(packed.subarray(at, at + 1024), at + 1024 >= packed.length);
  } catch {
    return new Uint8Array();
  }
  return length > longestText ? new Uint8Array() : concatBytes(...parts);
}

function webpPieces(bytes: Uint8Array): Piece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Piece[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const end = Math.min(at + 8 + size + (size % 2), bytes.length);
    const name = latin(bytes.subarray(at, at + 4));
    const content = bytes.subarray(at + 8, Math.min(at + 8 + size, bytes.length));
    if (name === 'EXIF') {
      const exif = latin(content.subarray(0, 6)) === 'Exif\0\0' ? content.subarray(6) : content;
      pieces.push({ start: at, end, kind: 'exif', content: exif });
    } else if (name === 'XMP ') pieces.push({ start: at, end, kind: 'text', content });
    at = end;
  }
  return pieces;
}

const GPS_POINTER = 0x8825;
const EXIF_POINTER = 0x8769;
const ORIENTATION = 0x0112;
/** Artist, XPAuthor, CameraOwnerName, BodySerialNumber. */
const OWNER_TAGS = [0x013b, 0x9c9d, 0xa430, 0xa431];

function readExif(tiff: Uint8Array, found: PhotoMetadata): void {
  for (const { tag, count } of exifEntries(tiff)) {
    if (tag === GPS_POINTER) found.gps = true;
    if (OWNER_TAGS.includes(tag) && count > 1) found.owner = true;
  }
}

function orientationOf(pieces: Piece[]): number {
  const exif = pieces.find(({ kind }) => kind === 'exif');
  const entry = exif && exifEntries(exif.content).find(({ tag }) => tag === ORIENTATION);
  return entry && entry.value >= 1 && entry.value <= 8 ? entry.value : 1;
}

interface ExifEntry {
  tag: number;
  count: number;
  value: number;
}

/** Entries of the first directory and of the Exif directory below it. */
function exifEntries(tiff: Uint8Array): ExifEntry[] {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 8) return [];
  const little = view.getUint16(0) === 0x4949;
  const entries: ExifEntry[] = [];
  const directories = [view.getUint32(4, little)];
  for (const start of directories) {
    if (start + 2 > view.byteLength || directories.length > 4) continue;
    const length = view.getUint16(start, little);
    for (let at = start + 2; at < start + 2 + length * 12 && at + 12 <= view.byteLength; at += 12) {
      const tag = view.getUint16(at, little);
      const isShort = view.getUint16(at + 2, little) === 3;
      const value = isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little);
      entries.push({ tag, count: view.getUint32(at + 4, little), value });
      if (tag === EXIF_POINTER) directories.push(value);
    }
  }
  return entries;
}

/** “Exif”, the start of EXIF in a JPEG. */
const exifMark = [0x45, 0x78, 0x69, 0x66, 0, 0];

function orientationSegment(turned: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0];
  const content = [...exifMark, ...tiff, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content]);
}

function withWebpSize(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  view.setUint32(4, copy.length - 8, true);
  const flags = copy[20] ?? 0;
  if (latin(copy.subarray(12, 16)) === 'VP8X') copy[20] = flags & ~0b1100;
  return copy;
}
