import { toString as textOf } from 'mdast-util-to-string';
import { fold } from '../../../text/fold.ts';
import { nodesOf } from '../../facts/body/parse.ts';
import { quote } from '../../facts/wording.ts';
import { paragraph } from '../../kit/example.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

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

export const modelHeadings: Rule = {
  id: 'model-headings',
  title: 'Mô hình tiêu biểu, cách làm hay có đề mục “Việc đã làm” và “Kết quả”.',
  why: 'Nơi khác đọc để làm theo cần biết làm thế nào và được gì.',
  severity: 'error',
  bad: [{ modelBody: `${paragraph}## Việc đã làm\n\nBa tấm biển.\n` }],
  good: [
    { modelBody: `${paragraph}## Việc đã làm\n\nBa tấm biển.\n\n## Kết quả\n\nXe đi nhanh hơn.\n` },
  ],
  record: forNoun(exemplarNouns, function* (record) {
    const { kind } = record.value;
    if (record.template || (kind !== 'mo-hinh-tieu-bieu' && kind !== 'cach-lam-hay')) return;
    const headings = nodesOf(record.entry())
      .filter((node) => node.type === 'heading')
      .map((node) =>
        fold(textOf(node))
          .replace(/[^a-z ]/g, '')
          .trim(),
      );
    const missing = ['Việc đã làm', 'Kết quả'].filter(
      (heading) => !headings.some((each) => each.startsWith(fold(heading))),
    );
    if (missing.length === 0) return;
    yield {
      bodyOffset: 0,
      actual: `thiếu đề mục ${missing.map((each) => `“${each}”`).join(', ')}`,
      expected: 'đủ hai đề mục của một mô hình, một cách làm',
      help: `${missing.map((each) => `Thêm dòng “## ${each}”`).join(', ')} và nội dung dưới đề mục; bài đã có phần ấy dưới tên khác thì đổi tên đề mục.`,
    };
  }),
};
