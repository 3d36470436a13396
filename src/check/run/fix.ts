import type { ContentFiles } from '../../model/read/content-files.ts';
import { readFrontMatter } from '../../model/read/front-matter.ts';
import { withoutMetadata } from '../../model/read/photo-metadata.ts';
import { nounOf } from '../../model/read/read.ts';
import { largestRecord, readSource } from '../../model/read/source.ts';
import { findPersonalData } from '../facts/personal-data/find.ts';
import { isPhotoName, photoFacts } from '../facts/photo-facts.ts';
import { largestPhoto } from '../facts/photo-limits.ts';

/** A fixed file, and its changes in words for a clerk. */
export interface FixedFile {
  file: string;
  content: Uint8Array;
  changes: string[];
}

/**
 * Applies the fixes that need no judgement: tabs, trailing spaces, decomposed characters, a leading zero
 * without quotes, metadata of photos. Writes nothing; is idempotent; changes no digest.
 */
export function* fixFiles({ list, read }: ContentFiles): Iterable<FixedFile> {
  for (const { file, kind, size } of list) {
    if (kind !== 'file') continue;
    const isPhoto = /^(?:guong-dien-hinh|_nhap)\//.test(file) && isPhotoName(file);
    if (isPhoto && size <= largestPhoto * 4) {
      const content = fixedPhoto(read(file));
      const changes = ['gỡ thông tin ẩn của ảnh (vị trí, chủ máy); hình không đổi'];
      if (content) yield { file, content, changes };
    } else if (nounOf(file) && size <= largestRecord) {
      const fixed = fixedText(read(file), file);
      if (fixed) yield { file, content: encoded(fixed.text), changes: fixed.changes };
    }
  }
}

function fixedPhoto(bytes: Uint8Array): Uint8Array | undefined {
  const { gps, owner, texts } = photoFacts(bytes);
  if (!gps && !owner && !texts.some((text) => findPersonalData(text).length > 0)) return undefined;
  const clean = withoutMetadata(bytes);
  return clean.length < bytes.length ? clean : undefined;
}

/** A record's text with its fixes, and their description; undefined if there is nothing to fix. */
export function fixedText(
  bytes: Uint8Array,
  file: string,
): { text: string; changes: string[] } | undefined {
  const written = decoded(bytes);
  if (written === undefined) return undefined;
  const changes: string[] = [];
  let text = written;
  const step = (change: string, next: string) => {
    if (next === text) return;
    changes.push(change);
    text = next;
  };
  step('ghép chữ và dấu thành chữ Unicode dựng sẵn (NFC)', text.normalize('NFC'));
  step('thay Tab đầu dòng bằng dấu cách', withoutTabs(text, file));
  step('bỏ dấu cách cuối dòng', withoutTrailingSpace(text, file));
  if (file.startsWith('khen-thuong/'))
    step('đặt số có chữ số 0 ở đầu vào ngoặc kép', quotedZero(text));
  return changes.length > 0 ? { text, changes } : undefined;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
/** Splits off the front matter; a `.yml` file consists of front matter only. */
function cut(text: string, file: string): { yaml: string; body: string } {
  if (file.endsWith('.yml')) return { yaml: text, body: '' };
  const head = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
  return { yaml: head, body: text.slice(head.length) };
}

/** Only if the file can be read afterwards; several tab widths are tried. */
function withoutTabs(text: string, file: string): string {
  const { yaml, body } = cut(text, file);
  if (!/^[ ]*\t/m.test(yaml)) return text;
  for (const width of [2, 4]) {
    const spaced = yaml.replace(/^[ \t]+/gm, (indent) =>
      indent.replaceAll('\t', ' '.repeat(width)),
    );
    const source = readSource(encoded(spaced + body), file.endsWith('.yml'));
    if (!source.fault && readFrontMatter(source).faults.length === 0) return spaced + body;
  }
  return text;
}

/** In a body, two trailing spaces before another line are a Markdown line break, and stay. */
function withoutTrailingSpace(text: string, file: string): string {
  const { yaml, body } = cut(text, file);
  const hasBlock = /:\s*[|>][+-]?\d?\s*$/m.test(yaml);
  const trimmed = hasBlock ? yaml : yaml.replace(/[ \t]+(?=\r?$)/gm, '');
  const lines = body.split('\n').map((line, index, all) => {
    const ending = line.endsWith('\r') ? '\r' : '';
    const plain = line.slice(0, line.length - ending.length);
    const breaks = /\S {2,}$/.test(plain) && (all[index + 1] ?? '').trim() !== '';
    return breaks ? line : plain.replace(/[ \t]+$/, '') + ending;
  });
  return trimmed + lines.join('\n');
}

function quotedZero(text: string): string {
  const { yaml, body } = cut(text, 'x.md');
  return yaml.replace(/^(\s*(?:- )?number:[ ]+)(0\d+)(?=[ \t]*(?:#.*)?\r?$)/gm, '$1"$2"') + body;
}
