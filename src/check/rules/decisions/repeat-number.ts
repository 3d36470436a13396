import { forNoun, type Rule } from '../../kit/rule.ts';

export const repeatNumber: Rule = {
  id: 'repeat-number',
  title: 'Trong một phần của danh sách, số thứ tự không lặp lại.',
  why: 'Lặp số thường là dán thừa một dòng; bản gốc đánh số như vậy thì để nguyên.',
  severity: 'warning',
  bad: [{ decision: { 'recipients.1.no': 1 } }],
  good: [{ says: 'Mỗi mục đánh số lại từ 1', decision: { 'recipients.2.no': 1 } }],
  record: forNoun(['decision'], function* (record) {
    const { recipients = [] } = record.value;
    const seen = new Map<string, number>();
    for (const [index, { no, section, recipientType }] of recipients.entries()) {
      if (no === undefined) continue;
      const key = `${section ?? ''} ${recipientType ?? ''} ${no}`;
      if (seen.has(key)) {
        yield {
          path: ['recipients', index, 'no'],
          actual: `số ${no} đã dùng ở trường hợp thứ ${(seen.get(key) ?? 0) + 1} trong danh sách`,
          expected: 'mỗi số một dòng trong cùng một phần',
          help: 'Đối chiếu bản gốc; nếu đúng thì để nguyên.',
          related: { record, path: ['recipients', seen.get(key) ?? 0, 'no'] },
        };
      }
      seen.set(key, index);
    }
  }),
};
