import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryAt } from '../../src/disk/entry.ts';
import { writeInside } from '../../src/disk/write-whole.ts';
import { approvedCopyOf, withoutApproval } from '../../src/model/approval.ts';
import { isWithdrawn } from '../../src/model/withholding/hidden-in-copies.ts';
import { CommandError } from '../command.ts';
import { reasonOf } from '../refusals.ts';
import { writeUnchanged } from '../write-files.ts';
import type { Exemplar } from './find-exemplar.ts';

/**
 * Writes an approved exemplar, and moves a draft to the published ones; a draft that cannot be moved
 * stays unchanged.
 * @param isSlip whether only a slip was corrected: the copy of the approved text stays unchanged
 * @returns the path of the exemplar's file
 * @throws {CommandError} if someone has saved another text since it was read
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
 * Reverts an approval: the exemplar becomes a draft again, with its text unchanged. It is moved first,
 * so that after a failure nothing unapproved is among the published ones.
 * @returns the path of the draft's file
 * @throws {CommandError} if it is a draft already, is withdrawn, or another draft has its name
 */
export function undoApproval({ entry, contentDir, bytes, folder, published }: Exemplar): string {
  const withdrawn = withoutApproval(bytes);
  if (folder !== published) {
    // Stopped between the move and the writing.
    if (Buffer.from(withdrawn).equals(bytes))
      throw new CommandError(`“${entry.id}” đang là bản nháp, chưa duyệt.`);
    writeUnchanged(contentDir, entry.file, withdrawn, bytes);
    return join(folder, 'index.md');
  }
  if (isWithdrawn(entry)) throw new CommandError(undoesWithdrawal(entry.id));
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
    writeUnchanged(contentDir, `_nhap/${entry.id}/index.md`, withdrawn, bytes);
  } catch (error) {
    move(draft, folder);
    throw error;
  }
  return join(draft, 'index.md');
}

const undoesWithdrawal = (id: string) =>
  `“${id}” đã ngừng công bố (mục withdrawn), nên không đưa về bản nháp được: sửa hay xóa bản nháp sẽ bỏ mất việc ngừng công bố. Cứ để bài ở guong-dien-hinh, trang không hiện bài này. Nếu người được nêu đã đồng ý để viết lại, công bố lại thì xóa dòng withdrawn trong bài trước, rồi chạy lại lệnh này.`;

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

/** The approval is already written: without the copy, later spelling slips need a new approval. */
function keepCopy(contentDir: string, id: string, written: Uint8Array): void {
  try {
    writeInside(contentDir, approvedCopyOf(id), written);
  } catch (error) {
    console.warn(
      `Cảnh báo: đã duyệt, nhưng chưa giữ được ${approvedCopyOf(id)}, nên sau này sửa lỗi chính tả cũng phải trình duyệt lại. ${reasonOf(error)}`,
    );
  }
}
