import { formats } from '../../src/check/reporters/index.ts';
import { diskCache } from '../../src/check/run/cache.ts';
import { checkContent } from '../../src/check/run/check-content.ts';
import type { Settings } from '../../src/settings.ts';

/** What the check says of one file of the content folder, in its own words. */
export function checkText(settings: Settings, file: string): string {
  const report = checkContent(settings, diskCache(settings));
  const messages = report.messages.filter((message) => message.file === file);
  if (messages.length === 0) return 'Lệnh kiểm tra không thấy lỗi nào ở tệp này.';
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  const shown = { ...report, files: 1, messages, errors, warnings: messages.length - errors };
  return `Lệnh kiểm tra đọc tệp này và thấy:\n\n${formats.text(shown, settings)}`;
}
