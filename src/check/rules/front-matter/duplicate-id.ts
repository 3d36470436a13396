import type { Noun } from '../../../model/collections.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

const lists = ['unit', 'issuer', 'abbreviation', 'role'] as const satisfies readonly Noun[];

export const duplicateId: Rule = {
  id: 'duplicate-id',
  title: 'Trong một danh sách, mỗi mã chỉ dùng một lần.',
  why: 'Hai khối trùng mã thì một khối biến mất khỏi trang.',
  severity: 'error',
  bad: [
    {
      units: { '1.id': 'doi-so-1' },
      decision: { 'recipients.1.unit': 'doi-so-1', 'recipients.3.unit': 'doi-so-1' },
      order: { 'recipients.1.unit': 'doi-so-1' },
    },
  ],
  good: [],
  *content({ of }) {
    for (const noun of lists) {
      for (const [id, records] of Map.groupBy(of(noun), (record) => record.id)) {
        const [first, ...others] = records;
        const key = noun === 'abbreviation' ? 'short' : 'id';
        for (const record of others) {
          yield {
            record,
            path: [key],
            actual: `mã ${quote(id)} đã dùng cho một khối khác`,
            expected: 'mỗi khối một mã riêng',
            help: 'Đổi mã của khối mới, hoặc gộp hai khối làm một.',
            related: first && { record: first, path: [key] },
          };
        }
      }
    }
  },
};
