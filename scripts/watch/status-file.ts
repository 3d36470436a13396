import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { writeWhole } from '../../src/disk/write-whole.ts';

/** Where the content folder says what became of its last changes; no part of the content. */
export const statusName = '_luu/tinh-trang.json';

const statusSchema = z.object({
  /** When, with the offset of Vietnam. */
  at: z.string(),
  /** Whether the site follows the content; see `Outcome`. */
  result: z.enum(['published', 'published-without-faulty', 'kept', 'unreachable']),
  /** In one sentence, in Vietnamese. */
  sentence: z.string(),
  /** The files that had changed; none known at the start. */
  changed: z.array(z.string()),
  /** What the commands said, the last 20,000 letters of it. */
  said: z.string(),
  /** Marks of what was withheld at the last publication. */
  withheld: z.array(z.string()).optional(),
});

/** What became of the last changes of a content folder. */
export type Status = z.output<typeof statusSchema>;

const mostSaid = 20_000;

/** Reads the status of a content folder; undefined where none is, or none that can be read. */
export function readStatus(contentDir: string): Status | undefined {
  try {
    return statusSchema.parse(JSON.parse(readFileSync(join(contentDir, statusName), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes the status, whole or not at all; a folder that cannot be written to stops no publication. */
export function writeStatus(contentDir: string, status: Status): void {
  const file = join(contentDir, statusName);
  const short = { ...status, said: status.said.slice(-mostSaid) };
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, `${JSON.stringify(short, null, 2)}\n`);
  } catch (error) {
    console.warn(`Cảnh báo: không ghi được ${statusName}: ${(error as Error).message}`);
  }
}

const sentences: Record<Status['result'], string> = {
  published: 'Đã đưa lên; trang đang theo đúng nội dung.',
  'published-without-faulty':
    'Đã ngừng công bố nội dung cần ẩn; nội dung đang có lỗi tạm để ngoài trang. Sửa xong thì trang tự cập nhật.',
  kept: 'Chưa đưa lên được; trang vẫn như lần trước. Xem lý do, sửa rồi lưu lại thì trang tự cập nhật.',
  unreachable: 'Không mở được thư mục nội dung; trang vẫn như lần trước. Đang thử lại.',
};

/** What a result means for who keeps the content. */
export const sentenceOf = (result: Status['result']): string => sentences[result];
