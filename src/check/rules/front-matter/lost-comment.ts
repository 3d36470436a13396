import { isScalar, visit } from 'yaml';
import type { SourceFile } from '../../../model/read/read.ts';
import { firstFew } from '../../facts/few.ts';
import { copied, quote } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const lostComment: Rule = {
  id: 'lost-comment',
  title: 'Nội dung có dấu # phải đặt trong ngoặc kép.',
  why: 'Trong phần đầu tệp, chữ sau dấu cách và dấu # là lời nhắc riêng, không lên trang: “Giải nhất #1 toàn quốc” chỉ còn “Giải nhất”.',
  bad: [
    { words: { exemplar: ['storySource: ', 'storySource: Kỷ yếu #3, '] } },
    {
      says: 'Có dấu cách sau dấu # thì có thể là lời nhắc: chỉ nhắc',
      words: { decision: ['citation: Đã có', 'citation: Đã đi bộ # vì môi trường, có'] },
    },
  ],
  good: [
    { exemplar: { storySource: 'Kỷ yếu #3, trang 5' } },
    { words: { decision: ['number: "9902"', 'number: "9902" # như bản gốc'] } },
    { words: { exemplar: ['author: Trần Thị Lụa', 'author: Trần Thị Lụa # Người viết'] } },
    { words: { decision: ['extent: toan-van', 'extent: toan-van # hoặc trich'] } },
  ],
  *file({ origin, template }) {
    if (!origin || template || origin.source.fault || !/[^\s:] +#/.test(origin.source.yaml)) return;
    yield* firstFew(cutValues(origin));
  },
};

function cutValues({ source, frontMatter: { document, faults } }: SourceFile): Violation[] {
  if (faults.length > 0) return [];
  const cut: Violation[] = [];
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
      const [start, end] = node.range;
      const rest = /^ +#[^\n]*/.exec(source.yaml.slice(end, end + 2000))?.[0];
      const text = source.yaml.slice(start, end);
      if (!rest || text === '') return;
      const isGlued = /^ +#(?:[^\s#]| ?\d)/.test(rest);
      // A reminder copied from a template begins with the field's label, capitalised.
      if (!isGlued && !(/\S\s+\S/.test(text) && /^ +# \p{Ll}/u.test(rest))) return;
      cut.push({
        textOffset: source.yamlStart + end,
        severity: isGlued ? 'error' : 'warning',
        actual: `chữ ${quote(rest.trim())} sau ${quote(text)} không được đọc`,
        expected: 'cả câu đặt trong ngoặc kép nếu là nội dung',
        help: `Là nội dung thì đặt cả câu trong ngoặc kép: ${/["\\]/.test(text + rest) ? '"…"' : copied(`"${text}${rest}"`)}; là lời nhắc riêng thì chuyển xuống dòng dưới, bắt đầu bằng “# ”.`,
      });
    },
  });
  return cut;
}
