import { baseFiles } from '../../examples/base.ts';
import { writtenFiles } from '../../examples/content-of.ts';
import { describePhoto, isDrawing } from '../../examples/photo.ts';
import type { Example } from '../../kit/example.ts';

/** A file that an example changes, beside the file that is right. */
export interface FileChange {
  file: string;
  /** What its lines do not show, in words for a clerk. */
  note: string;
  /** Whether the example does without the file. */
  isGone?: boolean;
  /** The text that is right, and the example's; both empty where the file holds no text. */
  before: string;
  after: string;
}

/** What an example changes, file by file. */
export function changesOf(example: Example): FileChange[] {
  const before = writtenFiles({
    ...(example.plan && { plan: {} }),
    ...(isDraft(example) && draft),
  });
  const after = writtenFiles(example);
  const { move = {}, copies = [] } = example;
  const moved = new Map(Object.entries(move).map(([name, to]) => [to, fileOf(name)]));
  const copied = new Map(copies.map(({ of, to }) => [to, fileOf(of)]));
  const changed = Object.entries(after)
    .filter(([file, content]) => before[file] !== content)
    .map(([file, content]) => {
      const origin = moved.get(file) ?? copied.get(file);
      const note = moved.has(file)
        ? `đổi tên từ ${origin}`
        : copied.has(file)
          ? `chép từ ${origin}`
          : file in before
            ? ''
            : 'tệp mới';
      return changeOf(file, content, before[origin ?? file], note);
    });
  const left = new Set(moved.values());
  const removed = Object.keys(before)
    .filter((file) => !(file in after) && !left.has(file))
    .map((file) => ({ ...withoutText(file, 'không còn tệp này'), isGone: true }));
  const links = (example.links ?? []).map((file) => withoutText(file, 'lối tắt (symbolic link)'));
  return [...changed, ...removed, ...links].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

const draft: Example = { draft: {} };

function isDraft({ draft, draftBody, words }: Example): boolean {
  return Boolean(draft ?? draftBody ?? words?.draft);
}

function fileOf(name: string): string {
  return baseFiles[name as keyof typeof baseFiles].file;
}

function changeOf(
  file: string,
  content: string | Uint8Array,
  right: string | Uint8Array | undefined,
  note: string,
): FileChange {
  if (typeof content !== 'string')
    return withoutText(file, `nội dung không phải chữ, ${content.length} byte`);
  if (isDrawing(content)) return withoutText(file, describePhoto(content));
  const before = typeof right === 'string' && !isDrawing(right) ? right : '';
  return { file, note: content ? note : 'tệp trống', before, after: content };
}

function withoutText(file: string, note: string): FileChange {
  return { file, note, before: '', after: '' };
}
