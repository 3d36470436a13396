import type { Rule } from '../../kit/rule.ts';

export const awardOrder: Rule = {
  id: 'award-order',
  title: 'Mỗi hình thức khen thưởng một thứ tự.',
  why: 'Danh sách, hình vẽ và cách xếp theo bậc lấy theo thứ tự ấy; trùng số thì không biết hình thức nào cao hơn.',
  bad: [{ plan: { 'hinh-thuc/giay-khen.md': ['order: 4', 'order: 1'] } }],
  good: [{ plan: {} }],
  *content({ of }) {
    for (const records of Map.groupBy(of('award'), ({ value }) => value.order).values()) {
      const [first, ...others] = records;
      if (!first || first.value.order === undefined) continue;
      for (const record of others)
        yield {
          record,
          path: ['order'],
          actual: `đang ghi ${record.value.order}, trùng với ${first.file}`,
          expected: 'mỗi hình thức một số, 1 là cao nhất',
          help: 'Xếp lại thứ tự của hai hình thức.',
          related: { record: first, path: ['order'] },
        };
    }
  },
};
