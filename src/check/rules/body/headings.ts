import { toString as textOf } from 'mdast-util-to-string';
import { countInWords } from '../../../text/number-words.ts';
import { slugify } from '../../../text/slug.ts';
import { nodesOf } from '../../facts/body/parse.ts';
import { quote } from '../../facts/wording.ts';
import { paragraph } from '../../kit/example.ts';
import { exemplarNouns, forEach, type Rule } from '../../kit/rule.ts';
import { conflictIn } from './lost-text.ts';

export const headingOrder: Rule = {
  id: 'heading-order',
  title: 'Đề mục bắt đầu từ hai dấu #, không nhảy bậc.',
  why: 'Một dấu # là tiêu đề bài, đã có ở title. Nhảy bậc làm người dùng trình đọc màn hình lạc chỗ.',
  bad: [
    { body: `${paragraph}# Việc đã làm\n` },
    { body: `${paragraph}## Việc đã làm\n\n#### Bước một\n` },
  ],
  good: [{ body: `${paragraph}## Việc đã làm\n\n### Bước một\n\n## Kết quả\n` }],
  *record(record) {
    const entry = record.entry();
    if (record.noun === 'planPart' || !/^[ \t>]*#|^(?:=+|-+)[ \t]*$/m.test(entry.body)) return;
    let above = 1;
    for (const node of nodesOf(entry)) {
      if (node.type !== 'heading') continue;
      const title = textOf(node).replace(/\s+/g, ' ');
      // Conflict markers of git are not a heading.
      if (conflictIn(title) >= 0) continue;
      const at = { bodyOffset: node.position?.start.offset ?? 0 };
      if (title.trim() === '')
        yield {
          ...at,
          actual: 'đề mục trống',
          expected: 'đề mục có chữ',
          help: 'Viết đề mục, hoặc xóa các dấu #.',
        };
      else if (node.depth === 1) {
        const rule = /\n[ \t>]*(=+)[ \t]*$/.exec(
          entry.body.slice(at.bodyOffset, node.position?.end.offset),
        )?.[1];
        yield {
          ...at,
          actual: rule
            ? `đề mục ${quote(title)} viết bằng dòng ${quote(rule)} bên dưới`
            : `đề mục ${quote(title)} có một dấu #`,
          expected: 'từ hai dấu # trở lên ở đầu',
          help: `Viết ## ${title}${rule ? ' và xóa dòng dấu = bên dưới' : ''}.`,
        };
      } else if (node.depth > above + 1)
        yield {
          ...at,
          actual:
            above === 1
              ? `đề mục đầu tiên ${quote(title)} có ${node.depth} dấu #`
              : `đề mục ${quote(title)} có ${node.depth} dấu # ngay dưới đề mục có ${above} dấu #`,
          expected: `không quá ${above + 1} dấu #`,
          help: `Viết ${'#'.repeat(above + 1)} ${title}.`,
        };
      if (node.depth > 1) above = node.depth;
    }
  },
};

export const modelHeadings: Rule = {
  id: 'model-headings',
  title: 'Bài có đủ đề mục mà phong trào đặt cho loại của bài.',
  why: 'Nơi khác đọc để làm theo cần biết làm thế nào và được gì.',
  bad: [{ modelBody: `${paragraph}## Việc đã làm\n\nBa tấm biển.\n` }],
  good: [
    { modelBody: `${paragraph}## Việc đã làm\n\nBa tấm biển.\n\n## Kết quả\n\nXe đi nhanh hơn.\n` },
  ],
  content: forEach(exemplarNouns, function* (record, { movementById }) {
    const { kind, movement = '' } = record.value;
    const kinds = movementById.get(movement)?.value.kinds ?? [];
    const { label, headings = [] } = kinds.find(({ id }) => id && id === kind) ?? {};
    const wanted = headings.filter((heading) => heading !== undefined);
    // Ids of headings are their words; “1. Việc đã làm” counts as the heading too.
    const own = record.facts?.headings.map((id) => id.replace(/^[\d-]+/, ''));
    if (!own) return;
    const without = (ids: readonly string[]) =>
      wanted.filter((heading) => !ids.some((id) => id.startsWith(slugify(heading))));
    if (without(own).length === 0) return;
    // A heading that only lacks its space exists.
    const glued = record.entry().body.match(/^ {0,3}#{2,6}[^\s#].*$/gm) ?? [];
    const missing = without([...own, ...glued.map(slugify)]);
    if (missing.length === 0) return;
    yield {
      bodyOffset: 0,
      actual: `thiếu đề mục ${missing.map((each) => `“${each}”`).join(', ')}`,
      expected: `đủ ${countInWords(wanted.length)} đề mục của loại ${label}`,
      help: `Thêm ${missing.map((each) => `dòng “## ${each}”`).join(', ')} và nội dung dưới đề mục; bài đã có phần ấy dưới tên khác thì đổi tên đề mục.`,
    };
  }),
};
