/** A position in a file, counted from 1; columns in UTF-16 units, as editors count them. */
export interface Place {
  line: number;
  column: number;
}

/** A reason why a file cannot be read at all. */
export type SourceFault =
  | 'empty'
  | 'too-large'
  | 'utf-16'
  | 'not-utf-8'
  | 'toml-front-matter'
  | 'no-front-matter'
  | 'unclosed-front-matter';

/** A file's text, normalised (NFC, LF, no byte order mark) and split into front matter and body. */
export interface Source {
  text: string;
  /** YAML between the fences, or the whole text of a `.yml` file. */
  yaml: string;
  yamlStart: number;
  body: string;
  bodyStart: number;
  fault?: SourceFault;
}

/** Maximum size of a record; an annex of 3,000 rows is smaller. */
export const largestRecord = 2_000_000;

/** Normalises a file's bytes and finds its front matter; never throws because of the content. */
export function readSource(bytes: Uint8Array, isList: boolean): Source {
  if (bytes.length > largestRecord) return empty('', 'too-large');
  if (isUtf16(bytes)) return empty('', 'utf-16');
  const text = decode(bytes);
  if (text === undefined) return empty('', 'not-utf-8');
  if (isList) return { text, yaml: text, yamlStart: 0, body: '', bodyStart: text.length };
  if (text.trim() === '') return empty(text, 'empty');
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening)
    return empty(text, text.startsWith('+++') ? 'toml-front-matter' : 'no-front-matter');
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*(?:\n|$)/m.exec(text.slice(yamlStart));
  if (!closing) return empty(text, 'unclosed-front-matter');
  const bodyStart = yamlStart + closing.index + closing[0].length;
  return {
    text,
    yaml: text.slice(yamlStart, yamlStart + closing.index),
    yamlStart,
    body: text.slice(bodyStart),
    bodyStart,
  };
}

/** The position of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}

/** Whether bytes are valid text of a record. */
export function isText(bytes: Uint8Array): boolean {
  return !isUtf16(bytes) && !bytes.includes(0) && decode(bytes) !== undefined;
}

/** A file's text in any encoding, to search for names in files that cannot be parsed: in each that it may be. */
export function textAnyhow(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  const text = utf16 === undefined ? decode(bytes) : undefined;
  if (text !== undefined) return text;
  const encodings = utf16 ? [utf16] : ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'];
  return encodings
    .map((encoding) => new TextDecoder(encoding).decode(bytes).normalize('NFC'))
    .join('\n');
}

/** Which UTF-16 bytes certainly are: by their mark, or since every plain letter and space has a zero on the same side. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (!bytes.includes(0)) return undefined;
  const zeros = [0, 1].map(
    (side) => bytes.filter((byte, at) => byte === 0 && at % 2 === side).length,
  );
  const [before = 0, behind = 0] = zeros;
  if ((before > 0 && behind > 0) || (before + behind) * 10 < bytes.length) return undefined;
  return before > 0 ? 'utf-16be' : 'utf-16le';
}

function isUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (a === 0x2d && b === 0 && c === 0x2d) || (a === 0 && b === 0x2d && c === 0 && d === 0x2d);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true })
      .decode(bytes)
      .replace(/\r\n?/g, '\n')
      .normalize('NFC');
  } catch {
    return undefined;
  }
}

function empty(text: string, fault: SourceFault): Source {
  return { text, yaml: '', yamlStart: 0, body: '', bodyStart: text.length, fault };
}
