import { bandsOf, likeness } from '../../facts/body/sketch.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

export const bodyAlike: Rule = {
  id: 'body-alike',
  title: 'Hai bài không nên giống nhau từ 60 % trở lên.',
  why: 'Hai bài gần như một thường là chép mẫu rồi quên viết lại.',
  severity: 'warning',
  bad: [{ copies: [{ of: 'model', to: 'guong-dien-hinh/mot-bai-khac/index.md' }] }],
  good: [],
  *content({ of }) {
    const firstByBand = new Map<number, CheckedRecord>();
    for (const record of of('exemplar').toSorted(byDayWritten)) {
      const sketch = record.facts?.sketch ?? [];
      const near = new Set(bandsOf(sketch).map((band) => firstByBand.getOrInsert(band, record)));
      near.delete(record);
      const other = [...near].find(({ facts }) => likeness(facts?.sketch ?? [], sketch) >= 0.43);
      if (!other) continue;
      yield {
        record,
        bodyOffset: 0,
        actual: 'bài giống một bài khác từ 60 % trở lên',
        expected: 'mỗi bài kể một việc riêng',
        help: 'Viết lại bằng những việc riêng của bài này, hoặc gộp hai bài.',
        related: { record: other, path: ['title'] },
      };
    }
  },
};

/** The later of two is the copy. */
function byDayWritten(a: CheckedRecord<'exemplar'>, b: CheckedRecord<'exemplar'>): number {
  const key = ({ id, value }: CheckedRecord<'exemplar'>) =>
    `${value.written} ${value.published} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
