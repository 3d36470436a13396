import { join, relative } from 'node:path';
import { root, type Settings } from '../../settings.ts';
import { visible } from '../facts/wording.ts';
import type { Message, Report } from '../kit/report.ts';

const names = { error: 'Lỗi', warning: 'Cảnh báo' };

/** The report for the person at the terminal. */
export function textFormat(report: Report, { contentDir }: Pick<Settings, 'contentDir'>): string {
  const told = report.messages.map((message) => paragraph(message, contentDir));
  return [...told, conclusion(report), ...moreAbout(report)].join('\n\n');
}

function paragraph(told: Message, contentDir: string): string {
  const path = relative(root, join(contentDir, told.file)) || told.file;
  const head = `${path}:${told.line}:${told.column}  ${names[told.severity]}  [${told.rule}]`;
  const lines = [head, `  ${told.message}`, told.fix && `  → ${told.fix}`];
  return lines
    .filter((line) => line !== null)
    .map(visible)
    .join('\n');
}

function conclusion({ files, errors, warnings }: Report): string {
  if (errors + warnings === 0) return `Đã đọc ${files} tệp, không có lỗi.`;
  const counts = `Đã đọc ${files} tệp: ${errors} lỗi, ${warnings} cảnh báo.`;
  return errors > 0
    ? `${counts} Trang chưa được dựng lại; trang đang chạy không bị ảnh hưởng.`
    : `${counts} Cảnh báo nên xem lại, nhưng không chặn.`;
}

/** How to ask for more, with a rule of this report to begin with. */
function moreAbout({ messages: [first] }: Report): string[] {
  if (!first) return [];
  return [
    `Chưa rõ một lời nhắn? Hỏi bằng tên quy tắc trong ngoặc vuông: npm run check -- --explain ${first.rule}`,
  ];
}
