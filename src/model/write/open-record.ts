import { parseDocument } from 'yaml';
import { editYaml, type KeyOrder } from './edit-yaml.ts';

/** What a file holds, in memory of its own. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A record's file, opened to be edited: what is not edited keeps every byte. */
export interface OpenRecord {
  /** What the front matter says as written, or the whole of a `.yml` file; undefined where unreadable. */
  data: unknown;
  /** The text below the front matter; empty in a `.yml` file. */
  body: string;
  /** The whole text, its mark and line ends included. */
  text: string;
  withData: (data: unknown, keyOrder: KeyOrder) => Bytes;
  withBody: (body: string) => Bytes;
}

/** Opens a record's file; undefined where it is no text. */
export function openRecord(bytes: Uint8Array, file: string): OpenRecord | undefined {
  const text = decoded(bytes);
  if (text === undefined) return undefined;
  const { start, yaml, body } = cut(text, file);
  const document = parseDocument(yaml, { version: '1.2', prettyErrors: false });
  const isReadable = start >= 0 && document.errors.length === 0;
  return {
    data: isReadable ? (document.toJS() ?? {}) : undefined,
    body,
    text,
    withData: (data, keyOrder) =>
      encoded(
        text.slice(0, start) + editYaml(yaml, data, keyOrder) + text.slice(start + yaml.length),
      ),
    withBody: (changed) => encoded(text.slice(0, text.length - body.length) + changed),
  };
}

/** A new record's file. */
export function newRecord(file: string, data: unknown, body = ''): Bytes {
  const yaml = editYaml('', data);
  return encoded(file.endsWith('.yml') ? yaml : `---\n${yaml}---\n${body && `\n${body}`}`);
}

export const encoded = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the YAML of a file begins (negative where there is none), the YAML, and what stands below. */
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
