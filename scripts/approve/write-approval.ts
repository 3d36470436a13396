import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../src/disk/write-whole.ts';
import { approvedCopyOf, withoutApproval } from '../../src/model/approval.ts';
import { CommandError } from '../command.ts';
import type { Exemplar } from './find-exemplar.ts';

/**
 * Writes an approved exemplar, and moves a draft to the published ones.
 * @param contentDir where a copy of what a leader approved is kept; absent where only a slip was corrected
 * @returns the path of the exemplar's file
 */
export function writeApproval(
  { entry, folder, published }: Exemplar,
  written: Uint8Array,
  contentDir?: string,
): string {
  writeWhole(join(folder, 'index.md'), written);
  move(folder, published);
  if (contentDir) {
    const copy = join(contentDir, approvedCopyOf(entry.id));
    mkdirSync(dirname(copy), { recursive: true });
    writeWhole(copy, written);
  }
  return join(published, 'index.md');
}

/**
 * Takes an approval back: the exemplar is a draft again, its text as it was.
 * @returns the path of the draft's file
 * @throws {CommandError} when it is a draft already, or another draft has its name
 */
export function undoApproval(exemplar: Exemplar, contentDir: string): string {
  const { entry, folder, published } = exemplar;
  if (folder !== published) throw new CommandError(`“${entry.id}” đang là bản nháp, chưa duyệt.`);
  const draft = join(contentDir, '_nhap', entry.id);
  if (existsSync(draft)) {
    throw new CommandError(`Trong _nhap đã có “${entry.id}”. Đổi tên hoặc xóa thư mục ấy trước.`);
  }
  const path = join(folder, 'index.md');
  writeWhole(path, withoutApproval(readFileSync(path)));
  move(folder, draft);
  return join(draft, 'index.md');
}

function move(from: string, to: string): void {
  if (from === to) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
