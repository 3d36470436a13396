import { strFromU8, strToU8, Unzlib } from 'fflate';
import { largestUnpacked } from './office-file.ts';

/**
 * Every string in the objects of a PDF, whatever its purpose: titles, comments, addresses, names of
 * layers and pages, alternative texts, metadata. Text shown on its pages in font encodings is not
 * included, nor is anything of an encrypted file.
 * @throws {RangeError} if it unpacks to more than `largestUnpacked`
 */
export function stringsOfPdf(bytes: Uint8Array): string[] {
  const strings = new Set<string>();
  for (const { objects, about, unpacked } of partsOfPdf(bytes)) {
    for (const each of stringsIn(objects)) strings.add(each);
    if (isPictureOrFont.test(about)) continue;
    const text = unpacked();
    const said = /\/Metadata\b/.test(about)
      ? wordsOfXml(strFromU8(strToU8(text, true)))
      : stringsIn(text, !isPackOfObjects.test(about));
    for (const each of said) strings.add(each);
  }
  return [...strings].filter((text) => /\p{L}{2}/u.test(text));
}

/**
 * All objects of a PDF as written, including packed ones, in which names are not decoded further.
 * @throws {RangeError} if it unpacks to more than any real document
 */
export function objectsOfPdf(bytes: Uint8Array): string[] {
  return partsOfPdf(bytes).flatMap(({ objects, about, unpacked }) =>
    isPackOfObjects.test(about) ? [objects, unpacked()] : [objects],
  );
}

/** Objects up to the next stream, what the last of them declares about it, and the stream itself. */
function partsOfPdf(bytes: Uint8Array) {
  let room = largestUnpacked;
  return strFromU8(bytes, true)
    .split('endstream')
    .map((part) => {
      const [objects = '', packed = ''] = part.split(/stream\r?\n([\s\S]*)$/);
      const about = objects.slice(objects.lastIndexOf('obj'));
      const unpacked = () => {
        if (!/\/FlateDecode\b/.test(about)) return packed;
        const text = inflated(packed, room);
        room -= text.length;
        return text;
      };
      return { objects, about, unpacked };
    });
}

const isPackOfObjects = /\/ObjStm\b/;

const isPictureOrFont = /\/(?:Image|Length1|Type1C|CIDFontType0C|OpenType)\b/;

/** Unpacks a stream; empty if it is damaged. @throws {RangeError} if it exceeds the limit */
function inflated(packed: string, room: number): string {
  const letters: string[] = [];
  let left = room;
  const stream = new Unzlib((chunk) => {
    left -= chunk.length;
    if (left < 0) throw new RangeError(`the PDF unpacks to more than ${largestUnpacked} bytes`);
    letters.push(strFromU8(chunk, true));
  });
  const bytes = strToU8(packed, true);
  try {
    // Each piece may unpack to a thousand times its size.
    for (let at = 0; at < bytes.length || at === 0; at += piece)
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    return letters.join('');
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return '';
  }
}

const piece = 1 << 14;

/**
 * Strings as written: in brackets, or as hexadecimal digits. @param marked only those with an encoding
 * mark
 */
function stringsIn(text: string, marked = false): string[] {
  return [...text.matchAll(written)]
    .map(([, letters, digits]) =>
      letters === undefined ? fromDigits(digits ?? '') : unescaped(letters),
    )
    .filter((each) => !marked || /^(?:þÿ|ï»¿)/.test(each))
    .flatMap(decoded);
}

/** Brackets in binary data may never close, hence the limit. */
const written =
  /\(((?:\\[\s\S]|[^()\\]|\((?:\\[\s\S]|[^()\\]){0,999}\)){0,9999})\)|(?<!<)<([\da-fA-F\s]{4,})>/g;

const fromDigits = (digits: string) =>
  (digits.replace(/\s/g, '').match(/../g) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    .join('');

const unescaped = (letters: string) =>
  letters.replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))/g, (_, octal, end, letter) => {
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
    return end ? '' : /[nrtbf]/.test(letter) ? ' ' : letter;
  });

/** By its leading mark: UTF-16 or UTF-8; without one Latin-1, or UTF-8 as in signature certificates. */
function decoded(letters: string): string[] {
  const utf8 = (text: string) => new TextDecoder().decode(strToU8(text, true)).normalize('NFC');
  if (letters.startsWith('þÿ'))
    return [new TextDecoder('utf-16be').decode(strToU8(letters.slice(2), true)).normalize('NFC')];
  if (letters.startsWith('ï»¿')) return [utf8(letters.slice(3))];
  return /[\xc3-\xe1]/.test(letters) ? [letters, utf8(letters)] : [letters];
}

/** Text of elements and attributes. */
function wordsOfXml(xml: string): string[] {
  const values = [...xml.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return [
    ...xml.replace(/<[^>]*>/g, '\n').split('\n'),
    ...values.map(([, double, single]) => double ?? single ?? ''),
  ].map((text) => text.trim().normalize('NFC'));
}
