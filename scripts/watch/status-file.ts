import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeInside } from '../../src/disk/write-whole.ts';
import {
  readWatchStatus,
  type WatchStatus,
  watchStatusName,
} from '../../src/model/watch-status.ts';
import { reasonOf } from '../refusals.ts';

const mostSaid = 20_000;

/** Reads the status of a content folder; undefined if there is none, or an unreadable one. */
export function readStatus(contentDir: string): WatchStatus | undefined {
  try {
    return readWatchStatus(readFileSync(join(contentDir, watchStatusName), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes the status atomically; a folder that cannot be written to does not prevent publication. */
export function writeStatus(contentDir: string, status: WatchStatus): void {
  const short = { ...status, said: status.said.slice(-mostSaid) };
  try {
    writeInside(contentDir, watchStatusName, `${JSON.stringify(short, null, 2)}\n`);
  } catch (error) {
    console.warn(`Cảnh báo: không ghi được ${watchStatusName}: ${reasonOf(error)}`);
  }
}

const sentences: Record<WatchStatus['result'], string> = {
  published: 'Đã đưa lên; trang đang theo đúng nội dung.',
  'published-without-faulty':
    'Đã ngừng công bố nội dung cần ẩn; nội dung đang có lỗi tạm để ngoài trang. Sửa xong thì trang tự cập nhật.',
  kept: 'Chưa đưa lên được; trang vẫn như lần trước. Xem lý do, sửa rồi lưu lại thì trang tự cập nhật; lệnh cũng tự thử lại.',
  running: 'Lệnh dựng hoặc đưa lên chạy lâu hơn thường lệ; trang vẫn như lần trước.',
  unreachable: 'Không mở được thư mục nội dung; trang vẫn như lần trước. Đang thử lại.',
};

/**
 * What a result means for the clerks.
 * @param isWarned whether the build or the publication warned of something
 */
export const sentenceOf = (result: WatchStatus['result'], isWarned = false): string =>
  isWarned ? `${sentences[result]} Có cảnh báo, hãy đọc.` : sentences[result];

/** The same if the release that readers get had been changed. */
export function sentenceOfDamaged(result: WatchStatus['result'], isRestored: boolean): string {
  return isRestored
    ? `Bản đang công bố bị sửa hoặc thiếu tệp, đã thay bằng bản nguyên vẹn. ${sentences[result]}`
    : 'Bản đang công bố bị sửa hoặc thiếu tệp, và chưa thay được bằng bản nguyên vẹn. Xem lý do; lệnh cũng tự thử lại.';
}
