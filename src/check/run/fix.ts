import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOnDisk } from '../../model/read/content-files.ts';
import { readFrontMatter } from '../../model/read/front-matter.ts';
import { withoutMetadata } from '../../model/read/photo-metadata.ts';
import { nounOf } from '../../model/read/read.ts';
import { largestRecord, readSource } from '../../model/read/source.ts';
import { findPersonalData } from '../facts/personal-data/find.ts';
import { isPhotoName, photoFacts } from '../facts/photo-facts.ts';
import { largestPhoto } from '../facts/photo-limits.ts';

/** One change that was made, in words for a clerk. */
export interface Change {
  file: string;
  change: string;
}

/**
 * Mends what can be mended without judging: tabs, spaces at line ends, letters stored in pieces, a
 * leading zero without quotes, metadata of photos. Run twice it changes nothing more; no digest
 * changes.
 */
export function fixContent(contentDir: string): Change[] {
  const files = filesOnDisk(contentDir);
  const changes: Change[] = [];
  for (const { file, kind, size } of files.list) {
    if (kind !== 'file') continue;
    const isPhoto = /^(?:guong-dien-hinh|_nhap)\//.test(file) && isPhotoName(file);
    if (isPhoto && size <= largestPhoto * 4) {
      const bytes = files.read(file);
      const fixed = fixedPhoto(bytes);
      if (!fixed) continue;
      writeFileSync(join(contentDir, file), fixed);
      changes.push({ file, change: 'gỡ thông tin ẩn của ảnh (vị trí, chủ máy); hình không đổi' });
    } else if (nounOf(file) && size <= largestRecord) {
      const fixed = fixedText(files.read(file), file);
      if (!fixed) continue;
      writeFileSync(join(contentDir, file), fixed.text);
      changes.push(...fixed.changes.map((change) => ({ file, change })));
    }
  }
  return changes;
}

function fixedPhoto(bytes: Uint8Array): Uint8Array | undefined {
  const { gps, owner, texts } = photoFacts(bytes);
  if (!gps && !owner && !texts.some((text) => findPersonalData(text).length > 0)) return undefined;
  const clean = withoutMetadata(bytes);
  return clean.length < bytes.length ? clean : undefined;
}

/** A record's text mended, with what was done; undefined where there is nothing to do. */
export function fixedText(
  bytes: Uint8Array,
  file: string,
): { text: string; changes: string[] } | undefined {
  const written = utf8(bytes);
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

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Splits off the front matter; a `.yml` file is all front matter. */
function cut(text: string, file: string): { yaml: string; body: string } {
  if (file.endsWith('.yml')) return { yaml: text, body: '' };
  const head = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
  return { yaml: head, body: text.slice(head.length) };
}

/** Only where the file can be read afterwards; how wide a tab was meant is tried. */
function withoutTabs(text: string, file: string): string {
  const { yaml, body } = cut(text, file);
  if (!/^[ ]*\t/m.test(yaml)) return text;
  for (const width of [2, 4]) {
    const spaced = yaml.replace(/^[ \t]+/gm, (indent) =>
      indent.replaceAll('\t', ' '.repeat(width)),
    );
    const source = readSource(Buffer.from(spaced + body), file.endsWith('.yml'));
    if (!source.fault && readFrontMatter(source).faults.length === 0) return spaced + body;
  }
  return text;
}

/** Two spaces before another line of text break the line in Markdown, so they stay in a body. */
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
