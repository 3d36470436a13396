import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryAt } from '../../src/disk/entry.ts';
import { writeInside } from '../../src/disk/write-whole.ts';
import { approvedCopyOf, withoutApproval } from '../../src/model/approval.ts';
import { CommandError } from '../command.ts';
import { reasonOf } from '../refusals.ts';
import { writeUnchanged } from '../write-files.ts';
import type { Exemplar } from './find-exemplar.ts';

/**
 * Writes an approved exemplar, and moves a draft to the published ones; a draft that cannot be moved stays as it was.
 * @param isSlip whether only a slip was corrected: the copy of what a leader approved stays as it is
 * @returns the path of the exemplar's file
 * @throws {CommandError} when somebody has saved another text since it was read
 */
export function writeApproval(
  { entry, contentDir, bytes, folder, published }: Exemplar,
  written: Uint8Array,
  isSlip = false,
): string {
  writeUnchanged(contentDir, entry.file, written, bytes);
  try {
    move(folder, published);
  } catch (error) {
    writeUnchanged(contentDir, entry.file, bytes, Buffer.from(written));
    throw notMoved(folder, published, error);
  }
  if (!isSlip) keepCopy(contentDir, entry.id, written);
  return join(published, 'index.md');
}

/**
 * Takes an approval back: the exemplar is a draft again, its text as it was. It is moved first: wherever that stops,
 * nothing unapproved stands among the published ones.
 * @returns the path of the draft's file
 * @throws {CommandError} when it is a draft already, or another draft has its name
 */
export function undoApproval({ entry, contentDir, bytes, folder, published }: Exemplar): string {
  if (folder !== published) throw new CommandError(`“${entry.id}” đang là bản nháp, chưa duyệt.`);
  const draft = join(contentDir, '_nhap', entry.id);
  if (entryAt(draft)) {
    throw new CommandError(`Trong _nhap đã có “${entry.id}”. Đổi tên hoặc xóa thư mục ấy trước.`);
  }
  try {
    move(folder, draft);
  } catch (error) {
    throw notMoved(folder, draft, error);
  }
  try {
    writeUnchanged(contentDir, `_nhap/${entry.id}/index.md`, withoutApproval(bytes), bytes);
  } catch (error) {
    move(draft, folder);
    throw error;
  }
  return join(draft, 'index.md');
}

function move(from: string, to: string): void {
  if (from === to) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

const notMoved = (from: string, to: string, error: unknown) =>
  new CommandError(
    `Chưa chuyển được "${from}" thành "${to}" nên chưa ghi gì. ${reasonOf(error)}`,
    1,
    error,
  );

/** The approval stands by then: without the copy only slips of spelling must be approved anew. */
function keepCopy(contentDir: string, id: string, written: Uint8Array): void {
  try {
    writeInside(contentDir, approvedCopyOf(id), written);
  } catch (error) {
    console.warn(
      `Cảnh báo: đã duyệt, nhưng chưa giữ được ${approvedCopyOf(id)}, nên sau này sửa lỗi chính tả cũng phải trình duyệt lại. ${reasonOf(error)}`,
    );
  }
}
