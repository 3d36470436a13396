import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../../src/disk/entry.ts';
import { approvedCopyOf } from '../../src/model/approval.ts';
import { type SinceApproval, sinceApproval } from '../../src/model/approved-changes.ts';
import { digestOf, photosOf } from '../../src/model/digest.ts';
import { type Entry, entriesOf, readFile } from '../../src/model/read/read.ts';
import { CommandError } from '../command.ts';

/** An exemplar waiting for its approval, or for a new one. */
export interface Exemplar extends SinceApproval {
  entry: Entry;
  contentDir: string;
  /** Its file when it was read. */
  bytes: Buffer;
  /** Its current folder, and its published one; absolute. */
  folder: string;
  published: string;
  digest: string;
  /** The content to be approved, for the terminal. */
  summary: string;
}

/** Finds a draft or a published exemplar by its folder's name. */
export function findExemplar(contentDir: string, slug: string): Exemplar {
  const name = slug.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const draft = join(contentDir, '_nhap', name);
  const published = join(contentDir, 'guong-dien-hinh', name);
  const [isDraft, isPublished] = [draft, published].map((at) => existsSync(join(at, 'index.md')));
  if (!name || (!isDraft && !isPublished)) {
    throw new CommandError(`Không có bài nào tên “${name}” trong _nhap hay guong-dien-hinh.`, 2);
  }
  if (isDraft && existsSync(published)) {
    throw new CommandError(
      `“${name}” có cả trong _nhap lẫn trong guong-dien-hinh. Đổi tên hoặc xóa một thư mục.`,
    );
  }
  const folder = isDraft ? draft : published;
  const path = join(folder, 'index.md');
  // A pipe would block its reader forever.
  if (!isFile(path))
    throw new CommandError(`"${path}" không phải tệp thật. Hãy thay bằng một tệp.`);
  const bytes = readFileSync(path);
  const entry = readExemplar(bytes, `${isDraft ? '_nhap' : 'guong-dien-hinh'}/${name}/index.md`);
  const photo = (file: string) => readPhoto(folder, file);
  const digest = digestOf(entry, photo);
  const copy = join(contentDir, approvedCopyOf(name));
  return {
    entry,
    contentDir,
    bytes,
    folder,
    published,
    digest,
    summary: summarise(entry, digest),
    ...sinceApproval(entry, isFile(copy) ? readFileSync(copy) : undefined, photo),
  };
}

function readExemplar(bytes: Buffer, file: string): Entry {
  const noun = file.startsWith('_nhap/') ? 'draft' : 'exemplar';
  const [entry] = entriesOf(readFile(bytes, file, noun));
  if (!entry || typeof entry.data !== 'object' || entry.data === null) {
    throw new CommandError(`Chưa đọc được phần đầu của ${file}. Chạy npm run check để biết lỗi.`);
  }
  return entry;
}

/** A photo beside the exemplar; undefined if there is no file. */
function readPhoto(folder: string, file: string): Uint8Array | undefined {
  if (file.includes('..') || !isFile(join(folder, file))) return undefined;
  return readFileSync(join(folder, file));
}

/** Everything that readers will see and the approval covers. */
function summarise(entry: Entry, digest: string): string {
  const { title, summary, honourees, photos, acknowledged } = entry.data as Record<string, unknown>;
  const listed = (value: unknown) => (Array.isArray(value) ? value : []);
  const people = listed(honourees).map((one) =>
    [one?.honorific, one?.name, one?.position && `– ${one.position}`].filter(Boolean).join(' '),
  );
  const pictures = photosOf(entry).map((file) => {
    const photo = listed(photos).find((one) => one?.file === file);
    return `  ${file}${photo ? `: ${photo.caption ?? photo.alt ?? ''}` : ''}`;
  });
  const read = listed(acknowledged).map((one) => `  ${one?.words} (${one?.by} đã đọc)`);
  return [
    `Bài:      ${title ?? '(chưa có tiêu đề)'}`,
    `Tóm tắt:  ${summary ?? '(chưa có)'}`,
    `Nêu tên:  ${people.join('; ') || '(chưa có)'}`,
    `Ảnh:      ${pictures.length === 0 ? 'không có' : `\n${pictures.join('\n')}`}`,
    ...(read.length > 0 ? [`Cho đăng:\n${read.join('\n')}`] : []),
    `Mã:       ${digest}`,
    '─'.repeat(60),
    entry.body.trim(),
    '─'.repeat(60),
  ].join('\n');
}
