import { relative } from 'node:path';
import { reportOf } from '../../src/check/kit/report.ts';
import { paragraphsOf } from '../../src/check/reporters/text.ts';
import { faultsBeforeApproval } from '../../src/model/approval.ts';
import { type ContentFiles, overlaid } from '../../src/model/read/content-files.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { type Settings, shownPath } from '../../src/settings.ts';
import { checkContent } from '../check/check-content.ts';
import { CommandError } from '../command.ts';
import type { Exemplar } from './find-exemplar.ts';

/**
 * Refuses an exemplar that the check would refuse once published: otherwise it would have to be
 * corrected and approved again.
 * @param written its future file; the current one if nothing is approved yet
 * @throws {CommandError} with the errors of this exemplar only
 */
export function checkExemplar(
  exemplar: Exemplar,
  settings: Pick<Settings, 'contentDir' | 'today' | 'samples'>,
  written?: Uint8Array,
): void {
  const { contentDir } = settings;
  const folder = `${relative(contentDir, exemplar.published).replaceAll('\\', '/')}/`;
  const files = asPublished(exemplar, folder, filesOnDisk(contentDir), contentDir, written);
  const { diagnostics } = checkContent(readContentSet(files), settings);
  const errors = faultsBeforeApproval(diagnostics, folder, written !== undefined);
  if (errors.length === 0) return;
  const asFound = errors.map((each) => ({
    ...each,
    file: each.file.replace(folder, `${folderOf(exemplar, contentDir)}/`),
  }));
  const { diagnostics: sorted } = reportOf(files.list.length, asFound);
  throw new CommandError(
    `${paragraphsOf(sorted, shownPath(contentDir)).join('\n\n')}\n\nChưa ghi việc duyệt: bài còn ${errors.length} lỗi. Sửa xong rồi chạy lại lệnh này.`,
  );
}

function folderOf({ folder }: Exemplar, contentDir: string): string {
  return relative(contentDir, folder).replaceAll('\\', '/');
}

/** The content folder with this exemplar at its published path. */
function asPublished(
  exemplar: Exemplar,
  folder: string,
  files: ContentFiles,
  contentDir: string,
  written?: Uint8Array,
): ContentFiles {
  const from = `${folderOf(exemplar, contentDir)}/`;
  const own = files.list.filter(({ file, kind }) => file.startsWith(from) && kind === 'file');
  const moved = new Map(
    own.map(({ file }) => [file.replace(from, folder), files.read(file)] as const),
  );
  if (written) moved.set(`${folder}index.md`, written);
  const others = { ...files, list: files.list.filter(({ file }) => !file.startsWith(from)) };
  return overlaid(others, moved);
}
