import { forNoun, type Rule } from '../../kit/rule.ts';

export const missingNumber: Rule = {
  id: 'missing-number',
  title: 'Trong một phần của danh sách có đánh số, dòng nào cũng có số thứ tự.',
  why: 'Một dòng thiếu số thường là xóa nhầm dòng no; bản gốc không đánh số dòng ấy thì để nguyên.',
  severity: 'warning',
  bad: [{ decision: { 'recipients.3.no': null } }],
  record: forNoun(['decision'], function* (record) {
    const rows = (record.value.recipients ?? []).map((row, index) => ({ ...row, index }));
    const parts = Map.groupBy(rows, ({ section, recipientType }) => `${section} ${recipientType}`);
    for (const part of parts.values()) {
      const [row, ...others] = part.filter(({ no }) => no === undefined);
      if (!row || others.length > 0 || part.length < 3) continue;
      yield {
        path: ['recipients', row.index],
        actual: `trường hợp này chưa ghi số thứ tự (no), mà ${part.length - 1} trường hợp khác cùng phần có ghi`,
        expected: 'số như trong bản gốc',
        help: 'Đối chiếu bản gốc; bản gốc không đánh số dòng này thì để nguyên.',
      };
    }
  }),
};
