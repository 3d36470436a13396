import { formats } from '../../src/check/reporters/index.ts';
import { readContentSet } from '../../src/model/read/content-set.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { type Settings, shownPath } from '../../src/settings.ts';
import { checkContent } from '../check/check-content.ts';

/** The check's messages on one file of the content folder. */
export function checkText(settings: Settings, file: string): string {
  const report = checkContent(readContentSet(filesOnDisk(settings.contentDir)), settings);
  const diagnostics = report.diagnostics.filter((each) => each.file === file);
  if (diagnostics.length === 0) return 'Lệnh kiểm tra không thấy lỗi nào ở tệp này.';
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const shown = { ...report, files: 1, diagnostics, errors, warnings: diagnostics.length - errors };
  return `Lệnh kiểm tra đọc tệp này và thấy:\n\n${formats.text(shown, shownPath(settings.contentDir))}`;
}
