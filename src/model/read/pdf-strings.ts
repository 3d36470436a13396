import { strFromU8, strToU8, unzlibSync } from 'fflate';

/**
 * Every string that the objects of a PDF hold, whatever it is for: titles, remarks, addresses, names of layers
 * and of pages, what stands for a picture, the words of its metadata. What its pages show in the letters
 * of their fonts is not among them, nor is anything of a locked file.
 */
export function stringsOfPdf(bytes: Uint8Array): string[] {
  const strings = new Set<string>();
  for (const part of strFromU8(bytes, true).split('endstream')) {
    const [objects = '', packed] = part.split(/stream\r?\n([\s\S]*)$/);
    for (const each of stringsIn(objects)) strings.add(each);
    if (packed === undefined) continue;
    const about = objects.slice(objects.lastIndexOf('obj'));
    if (isPictureOrFont.test(about)) continue;
    const text = /\/FlateDecode\b/.test(about) ? inflated(packed) : packed;
    const said = /\/Metadata\b/.test(about)
      ? wordsOfXml(strFromU8(strToU8(text, true)))
      : stringsIn(text, !/\/ObjStm\b/.test(about));
    for (const each of said) strings.add(each);
  }
  return [...strings].filter((text) => /\p{L}{2}/u.test(text));
}

const isPictureOrFont = /\/(?:Image|Length1|Type1C|CIDFontType0C|OpenType)\b/;

/** A stream that cannot be unpacked says nothing. */
function inflated(packed: string): string {
  try {
    return strFromU8(unzlibSync(strToU8(packed, true)), true);
  } catch {
    return '';
  }
}

/** Strings as they are written: between brackets, or as digits. @param marked only those that say how they are encoded */
function stringsIn(text: string, marked = false): string[] {
  return [...text.matchAll(written)]
    .map(([, letters, digits]) =>
      letters === undefined ? fromDigits(digits ?? '') : unescaped(letters),
    )
    .filter((each) => !marked || /^(?:þÿ|ï»¿)/.test(each))
    .map(decoded);
}

/** Letters in bytes that are none end nowhere, hence the limit. */
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

/** By the mark at its beginning: UTF-16, UTF-8, or one byte a letter. */
function decoded(letters: string): string {
  if (letters.startsWith('þÿ'))
    return new TextDecoder('utf-16be').decode(strToU8(letters.slice(2), true)).normalize('NFC');
  return letters.startsWith('ï»¿') ? strFromU8(strToU8(letters.slice(3), true)) : letters;
}

/** What elements and attributes say. */
function wordsOfXml(xml: string): string[] {
  const values = [...xml.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return [
    ...xml.replace(/<[^>]*>/g, '\n').split('\n'),
    ...values.map(([, double, single]) => double ?? single ?? ''),
  ].map((text) => text.trim().normalize('NFC'));
}
