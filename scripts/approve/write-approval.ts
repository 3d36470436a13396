import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeInside } from '../../src/disk/write-whole.ts';
import { approvedCopyOf, withoutApproval } from '../../src/model/approval.ts';
import { CommandError } from '../command.ts';
import { writeUnchanged } from '../write-files.ts';
import type { Exemplar } from './find-exemplar.ts';

/**
 * Writes an approved exemplar, and moves a draft to the published ones.
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
  move(folder, published);
  if (!isSlip) writeInside(contentDir, approvedCopyOf(entry.id), written);
  return join(published, 'index.md');
}

/**
 * Takes an approval back: the exemplar is a draft again, its text as it was.
 * @returns the path of the draft's file
 * @throws {CommandError} when it is a draft already, or another draft has its name
 */
export function undoApproval({ entry, contentDir, bytes, folder, published }: Exemplar): string {
  if (folder !== published) throw new CommandError(`“${entry.id}” đang là bản nháp, chưa duyệt.`);
  const draft = join(contentDir, '_nhap', entry.id);
  if (existsSync(draft)) {
    throw new CommandError(`Trong _nhap đã có “${entry.id}”. Đổi tên hoặc xóa thư mục ấy trước.`);
  }
  writeUnchanged(contentDir, entry.file, withoutApproval(bytes), bytes);
  move(folder, draft);
  return join(draft, 'index.md');
}

function move(from: string, to: string): void {
  if (from === to) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
