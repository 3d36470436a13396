import { repeatsIn } from '../../facts/repeats.ts';
import type { Rule } from '../../kit/rule.ts';

export const awardOrder: Rule = {
  id: 'award-order',
  title: 'Mỗi hình thức khen thưởng một thứ tự.',
  why: 'Danh sách, hình vẽ và cách xếp theo bậc lấy theo thứ tự ấy; trùng số thì không biết hình thức nào cao hơn.',
  bad: [{ plan: { 'hinh-thuc/giay-khen.md': ['order: 4', 'order: 1'] } }],
  good: [{ plan: {} }],
  *content({ of }) {
    for (const { item: record, before } of repeatsIn(of('award'), ({ value }) =>
      value.order?.toString(),
    ))
      yield {
        record,
        path: ['order'],
        actual: `đang ghi ${record.value.order}, trùng với ${before.item.file}`,
        expected: 'mỗi hình thức một số, 1 là cao nhất',
        help: 'Xếp lại thứ tự của hai hình thức.',
        related: { record: before.item, path: ['order'] },
      };
  },
};
