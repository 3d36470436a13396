import type { Example } from '../../src/check/kit/example.ts';
import type { Rule } from '../../src/check/kit/rule.ts';
import { showBad, showGood } from '../../src/check/reporters/explain/show.ts';
import { groups, rules } from '../../src/check/rules/index.ts';

/** The handbook's page of rules, in Markdown: one bad and one good example each. */
export function rulesPage(): string {
  return [
    '<!-- Viết bởi npm run generate, theo src/check/rules; đừng sửa tay. -->',
    '# Quy tắc kiểm tra',
    `Lệnh \`npm run check\` soát nội dung theo ${rules.length} quy tắc dưới đây; tên quy tắc nằm trong ngoặc vuông ở mỗi lời nhắn. Dấu ✗ đứng trước chỗ chưa đúng, dấu ✓ đứng trước chỗ đúng; muốn xem thêm ví dụ của một quy tắc thì chạy \`npm run check -- --explain <tên quy tắc>\`.`,
    groups.map(({ title, rules }) => `- **${title}:** ${rules.map(link).join(', ')}`).join('\n'),
    ...groups.flatMap(({ title, rules }) => [`## ${title}`, ...rules.map(section)]),
    '',
  ].join('\n\n');
}

function link({ id }: Rule): string {
  return `[${id}](#${id})`;
}

/** A heading that is the rule's id becomes its anchor. */
function section({ id, title, why, severity, bad, good = [] }: Rule): string {
  const kind = severity === 'warning' ? 'Cảnh báo' : 'Lỗi';
  return [
    `### ${id}`,
    `**${kind}.** ${escaped(title)} ${escaped(why)}`,
    ...firstShown('Chưa đúng', bad, showBad),
    ...firstShown('Đúng', good, showGood),
  ].join('\n\n');
}

/** The first example with something to show. */
function firstShown(caption: string, all: Example[], show: (example: Example) => string): string[] {
  for (const example of all) {
    const text = show(example);
    if (text) return [`${caption}:`, `\`\`\`text\n${text}\n\`\`\``];
  }
  return [];
}

/** Escapes Markdown syntax. */
function escaped(text: string): string {
  return text.replace(/[*_`<[\]]/g, '\\$&');
}
