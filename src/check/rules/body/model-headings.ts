import { toString as textOf } from 'mdast-util-to-string';
import { fold } from '../../../text/fold.ts';
import { nodesOf } from '../../facts/body/parse.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

const paragraph = `${'Tổ trực chia dòng xe từ xa để xe bớt phải chờ. '.repeat(12)}\n\n`;

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
      help: missing.map((each) => `Thêm dòng “## ${each}”.`).join(' '),
    };
  }),
};
