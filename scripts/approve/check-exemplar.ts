import { relative } from 'node:path';
import type { Diagnostic } from '../../src/check/kit/diagnostic.ts';
import { reportOf } from '../../src/check/kit/report.ts';
import { textFormat } from '../../src/check/reporters/text.ts';
import { checkFiles } from '../../src/check/run/check-files.ts';
import { type ContentFiles, overlaid } from '../../src/model/read/content-files.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { type Settings, shownPath } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import type { Exemplar } from './find-exemplar.ts';

/** What the approval itself settles, so that it is no fault before. */
const settledBy = (rule: string, field: string) =>
  /^(?:approval(?:\.|$)|published$)/.test(field) || rule === 'digest';

/**
 * Refuses an exemplar that the check would refuse once it is published: approved first and refused
 * afterwards, it would have to be corrected and approved again.
 * @param text of its file as it will be written; as it stands where nothing is approved yet
 * @throws {CommandError} with the errors of this exemplar alone
 */
export function checkExemplar(
  exemplar: Exemplar,
  settings: Pick<Settings, 'contentDir' | 'today'>,
  text?: string,
): void {
  const { contentDir, today } = settings;
  const folder = `${relative(contentDir, exemplar.published).replaceAll('\\', '/')}/`;
  const files = asPublished(exemplar, folder, filesOnDisk(contentDir), contentDir, text);
  const isOwn = ({ file, severity, rule, field }: Diagnostic) =>
    file.startsWith(folder) &&
    severity === 'error' &&
    (text !== undefined || !settledBy(rule, field));
  const errors = checkFiles(files, today).diagnostics.filter(isOwn);
  if (errors.length === 0) return;
  const written = errors.map((each) => ({
    ...each,
    file: each.file.replace(folder, `${folderOf(exemplar, contentDir)}/`),
  }));
  const report = textFormat(reportOf(files.list.length, written), shownPath(contentDir));
  throw new CommandError(
    `${report.split('\n\nĐã đọc')[0]}\n\nChưa ghi việc duyệt: bài còn ${errors.length} lỗi. Sửa xong rồi chạy lại lệnh này.`,
  );
}

function folderOf({ folder }: Exemplar, contentDir: string): string {
  return relative(contentDir, folder).replaceAll('\\', '/');
}

/** The content folder with this exemplar where it will stand. */
function asPublished(
  exemplar: Exemplar,
  folder: string,
  files: ContentFiles,
  contentDir: string,
  text?: string,
): ContentFiles {
  const from = `${folderOf(exemplar, contentDir)}/`;
  const own = files.list.filter(({ file, kind }) => file.startsWith(from) && kind === 'file');
  const moved = new Map(
    own.map(({ file }) => [file.replace(from, folder), files.read(file)] as const),
  );
  if (text !== undefined) moved.set(`${folder}index.md`, new TextEncoder().encode(text));
  const others = { ...files, list: files.list.filter(({ file }) => !file.startsWith(from)) };
  return overlaid(others, moved);
}
