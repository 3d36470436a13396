import { likeness } from '../body/sketch.ts';
import type { Rule } from '../rule.ts';

export const bodyAlike: Rule = {
  id: 'body-alike',
  title: 'Hai bài không nên giống nhau từ 60 % trở lên.',
  why: 'Hai bài gần như một thường là chép mẫu rồi quên viết lại.',
  severity: 'warning',
  bad: [{ copies: [{ of: 'model', to: 'guong-dien-hinh/mot-bai-khac/index.md' }] }],
  good: [],
  *content({ of }) {
    const stories = of('exemplar').filter(({ facts }) => (facts?.sketch.length ?? 0) > 0);
    for (const [at, record] of stories.entries()) {
      const sketch = record.facts?.sketch ?? [];
      const other = stories
        .slice(0, at)
        .find((each) => likeness(each.facts?.sketch ?? [], sketch) >= 0.43);
      if (!other) continue;
      yield {
        record,
        bodyOffset: 0,
        found: 'bài giống một bài khác từ 60 % trở lên',
        expected: 'mỗi bài kể một việc riêng',
        fix: 'Viết lại theo việc thật, hoặc gộp hai bài.',
        see: { record: other, path: ['title'] },
      };
    }
  },
};
