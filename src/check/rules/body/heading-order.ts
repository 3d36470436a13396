import { toString as textOf } from 'mdast-util-to-string';
import { nodesOf } from '../../facts/body/parse.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

const paragraph = `${'Tổ trực chia dòng xe từ xa để xe bớt phải chờ. '.repeat(12)}\n\n`;

export const headingOrder: Rule = {
  id: 'heading-order',
  title: 'Đề mục bắt đầu từ hai dấu #, không nhảy bậc.',
  why: 'Một dấu # là tiêu đề bài, đã có ở title. Nhảy bậc làm người dùng trình đọc màn hình lạc chỗ.',
  severity: 'error',
  bad: [
    { body: `${paragraph}# Việc đã làm\n` },
    { body: `${paragraph}## Việc đã làm\n\n#### Bước một\n` },
  ],
  good: [{ body: `${paragraph}## Việc đã làm\n\n### Bước một\n\n## Kết quả\n` }],
  *record(record) {
    const entry = record.entry();
    if (record.noun === 'planPart' || !/^[ \t>]*#|^(?:=+|-+)[ \t]*$/m.test(entry.body)) return;
    const violations: Violation[] = [];
    let above = 1;
    for (const node of nodesOf(entry)) {
      if (node.type !== 'heading') continue;
      const title = textOf(node);
      const at = { bodyOffset: node.position?.start.offset ?? 0 };
      if (title.trim() === '')
        violations.push({
          ...at,
          actual: 'đề mục trống',
          expected: 'đề mục có chữ',
          help: 'Viết đề mục, hoặc xóa các dấu #.',
        });
      else if (node.depth === 1) {
        const rule = /\n[ \t>]*(=+)[ \t]*$/.exec(
          entry.body.slice(at.bodyOffset, node.position?.end.offset),
        )?.[1];
        violations.push({
          ...at,
          actual: rule
            ? `đề mục ${quote(title)} viết bằng dòng ${quote(rule)} bên dưới`
            : `đề mục ${quote(title)} có một dấu #`,
          expected: 'từ hai dấu # trở lên ở đầu',
          help: `Viết ## ${title}${rule ? ' và xóa dòng dấu = bên dưới' : ''}.`,
        });
      } else if (node.depth > above + 1)
        violations.push({
          ...at,
          actual:
            above === 1
              ? `đề mục đầu tiên ${quote(title)} có ${node.depth} dấu #`
              : `đề mục ${quote(title)} có ${node.depth} dấu # ngay dưới đề mục có ${above} dấu #`,
          expected: `không quá ${above + 1} dấu #`,
          help: `Viết ${'#'.repeat(above + 1)} ${title}.`,
        });
      above = Math.max(2, node.depth) === node.depth ? node.depth : above;
    }
    yield* violations;
  },
};
