import { parseDocument } from 'yaml';
import { renameFormerKeys } from '../read/former-keys.ts';
import { isObject } from '../read/is-object.ts';
import { nounOf } from '../read/read.ts';
import { editYaml, isSame, type KeyOrder } from './edit-yaml.ts';

/** A file's bytes, in memory of its own. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A record's file, opened for editing: unedited bytes are preserved. */
export interface OpenRecord {
  /** The parsed front matter, or the whole of a `.yml` file; undefined if unreadable. */
  data: unknown;
  /** The text below the front matter; empty in a `.yml` file. */
  body: string;
  /** The whole text, including byte order mark and line ends. */
  text: string;
  withData: (data: unknown, keyOrder: KeyOrder) => Bytes;
  withBody: (body: string) => Bytes;
}

/** Opens a record's file; undefined if it is not text. */
export function openRecord(bytes: Uint8Array, file: string): OpenRecord | undefined {
  const text = decoded(bytes);
  if (text === undefined) return undefined;
  const { start, yaml, body } = cut(text, file);
  const document = parseDocument(yaml, { version: '1.2', prettyErrors: false });
  const isReadable = start >= 0 && document.errors.length === 0;
  const noun = nounOf(file);
  const asWritten = isReadable ? (document.toJS() ?? {}) : undefined;
  if (noun && isReadable) renameFormerKeys(document, noun);
  const data = isReadable ? (document.toJS() ?? {}) : undefined;
  return {
    data,
    body,
    text,
    withData: (wanted, keyOrder) => {
      const kept = underFormerKeys(wanted, data, asWritten);
      const edited = editYaml(yaml, kept, keyOrder);
      return encoded(text.slice(0, start) + edited + text.slice(start + yaml.length));
    },
    withBody: (changed) => encoded(text.slice(0, text.length - body.length) + changed),
  };
}

/** Data with unchanged values of former keys put back there: only an edit renames a key. */
function underFormerKeys(wanted: unknown, data: unknown, asWritten: unknown): unknown {
  if (Array.isArray(wanted) && Array.isArray(data) && Array.isArray(asWritten)) {
    return wanted.map((item, index) => {
      const same = data.findIndex((known) => isSame(known, item));
      const at = same < 0 && wanted.length === data.length ? index : same;
      return at < 0 ? item : underFormerKeys(item, data[at], asWritten[at]);
    });
  }
  if (!isObject(wanted) || !isObject(data) || !isObject(asWritten)) return wanted;
  const kept = { ...wanted };
  const former = Object.keys(asWritten).filter((key) => !(key in data));
  const renamed = Object.keys(data).filter((key) => !(key in asWritten));
  for (const [index, key] of renamed.entries()) {
    const from = former[index];
    if (from === undefined || !isSame(wanted[key], data[key])) continue;
    kept[from] = asWritten[from];
    delete kept[key];
  }
  return kept;
}

/** A new record's file. */
export function newRecord(file: string, data: unknown, body = ''): Bytes {
  const yaml = editYaml('', data);
  return encoded(file.endsWith('.yml') ? yaml : `---\n${yaml}---\n${body && `\n${body}`}`);
}

/** A text as UTF-8. */
export const encoded = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Splits a file into the offset of its YAML (negative if there is none), the YAML, and the text below.
 */
function cut(text: string, file: string): { start: number; yaml: string; body: string } {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  if (file.endsWith('.yml')) return { start: mark, yaml: text.slice(mark), body: '' };
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(mark));
  const start = mark + (opening?.[0].length ?? 0);
  const closing = opening && /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(start));
  if (!closing) return { start: -1, yaml: '', body: text };
  const bodyStart = start + closing.index + closing[0].length;
  return { start, yaml: text.slice(start, start + closing.index), body: text.slice(bodyStart) };
}
