import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../src/disk/write-whole.ts';
import { CommandError } from '../command.ts';
import type { Approval } from './ask-approval.ts';
import type { Exemplar } from './find-exemplar.ts';

/**
 * An exemplar's file with the approval in its front matter, comments kept; one without a day of
 * publication gets today's.
 * @param today yyyy-mm-dd
 */
export function approvedText(exemplar: Exemplar, approval: Approval, today: string): string {
  const { document } = exemplar.entry.origin.frontMatter;
  const { delegation, ...own } = approval;
  const written = { ...own, ...(delegation && { delegation }), digest: exemplar.digest };
  document.set('approval', document.createNode(written));
  if (!document.get('published')) document.set('published', today.split('-').reverse().join('/'));
  return textOf(exemplar);
}

/**
 * Writes an approved exemplar, and moves a draft to the published ones.
 * @returns the path of the exemplar's file
 */
export function writeApproval({ folder, published }: Exemplar, text: string): string {
  writeWhole(join(folder, 'index.md'), text);
  move(folder, published);
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
  const { document } = entry.origin.frontMatter;
  document.delete('approval');
  writeWhole(join(folder, 'index.md'), textOf(exemplar));
  move(folder, draft);
  return join(draft, 'index.md');
}

function textOf({ entry }: Exemplar): string {
  const { source, frontMatter } = entry.origin;
  const yaml = frontMatter.document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n${source.body}`;
}

function move(from: string, to: string): void {
  if (from === to) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
