import { baseFiles } from '../../examples/base.ts';
import { writtenFiles } from '../../examples/content-of.ts';
import { describePhoto, isDrawing } from '../../examples/photo.ts';
import type { BaseRecord, Example } from '../../kit/example.ts';

/** A file changed by an example, beside the valid one. */
export interface FileChange {
  file: string;
  /** A change that its lines do not show, in words for a clerk. */
  note: string;
  /** Whether the example removes the file. */
  isGone: boolean;
  /** The valid text, and the example's; both empty if the file is not text. */
  before: string;
  after: string;
}

/** The changes of an example, file by file. */
export function changesOf(example: Example): FileChange[] {
  const { plan, draft, draftBody, words, move = {}, copies = [], links = [] } = example;
  const before = writtenFiles({
    ...(plan && { plan: {} }),
    ...((draft ?? draftBody ?? words?.draft) && { draft: {} }),
  });
  const after = writtenFiles(example);
  const moved = Object.entries(move).map(([name, to]) => ({ of: name as BaseRecord, to }));
  const copied = [
    ...moved.map((each) => ({ ...each, how: 'đổi tên' })),
    ...copies.map((each) => ({ ...each, how: 'chép' })),
  ];
  const origins = new Map(
    copied.map(({ of, to, how }) => [to, { how, from: baseFiles[of] as string }]),
  );
  const left = new Set<string>(moved.map(({ of }) => baseFiles[of]));
  const noteOf = (file: string) => {
    const content = after[file];
    const origin = origins.get(file);
    if (links.includes(file)) return 'lối tắt (symbolic link)';
    if (content === undefined) return 'không còn tệp này';
    if (typeof content !== 'string') return `nội dung không phải chữ, ${content.length} byte`;
    if (isDrawing(content)) return describePhoto(content);
    if (content === '') return 'tệp trống';
    if (origin) return `${origin.how} từ ${origin.from}`;
    return file in before ? '' : 'tệp mới';
  };
  return [...new Set([...Object.keys({ ...before, ...after }), ...links])]
    .filter((file) => before[file] !== after[file] || links.includes(file))
    .filter((file) => file in after || !left.has(file))
    .sort()
    .map((file) => {
      const text = textOf(after[file]);
      const right = text === undefined ? '' : textOf(before[origins.get(file)?.from ?? file]);
      const isGone = !(file in after || links.includes(file));
      return { file, note: noteOf(file), isGone, before: right ?? '', after: text ?? '' };
    });
}

const textOf = (content: string | Uint8Array | undefined) =>
  typeof content === 'string' && !isDrawing(content) ? content : undefined;
