import { isOwnWork, nominationsFolder } from '../../model/collections.ts';
import { visible } from '../facts/wording.ts';
import type { Diagnostic } from '../kit/diagnostic.ts';
import type { Report } from '../kit/report.ts';

const names = { error: 'Lỗi', warning: 'Cảnh báo' };

/**
 * The report for the terminal.
 * @param folder of the content, as the user would name it
 */
export function textFormat(report: Report, folder: string): string {
  return [
    ...paragraphsOf(report.diagnostics, folder),
    conclusion(report),
    ...report.diagnostics
      .slice(0, 1)
      .map(
        ({ rule }) =>
          `Chưa rõ một lời nhắn? Hỏi bằng tên quy tắc trong ngoặc vuông: npm run check -- --explain ${rule}`,
      ),
  ].join('\n\n');
}

/** Diagnostics for the terminal, each with its position, without a summary. */
export function paragraphsOf(diagnostics: readonly Diagnostic[], folder: string): string[] {
  return diagnostics.map((diagnostic) => paragraph(diagnostic, folder));
}

function paragraph(diagnostic: Diagnostic, folder: string): string {
  const { file, line, column, severity, rule, message, help, paste } = diagnostic;
  const path = folder ? `${folder}/${file}` : file;
  const head = `${path}:${line}:${column}  ${names[severity]}  [${rule}]`;
  const pasted = paste?.split('\n').map((each) => `    ${each}`) ?? [];
  const lines = [head, `  ${message}`, help && `  → ${help}`, ...pasted];
  return lines
    .filter((each) => each !== null)
    .map(visible)
    .join('\n');
}

function conclusion({ files, errors, warnings, diagnostics }: Report): string {
  if (errors + warnings === 0) return `Đã đọc ${files} tệp, không có lỗi.`;
  const counts = `Đã đọc ${files} tệp: ${errors} lỗi, ${warnings} cảnh báo.`;
  const faults = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors > 0 && faults.every(({ file }) => isOwnWork(file)))
    return `${counts} Lỗi chỉ ở hồ sơ đề nghị (${nominationsFolder}/); trang không dùng tới nên vẫn dựng được.`;
  return errors > 0
    ? `${counts} Trang chưa được dựng lại; trang đang chạy không bị ảnh hưởng.`
    : `${counts} Cảnh báo nên xem lại, nhưng không chặn.`;
}
