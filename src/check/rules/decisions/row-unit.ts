import { valueAt } from '../../facts/how-to-fill.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

export const rowUnit: Rule = {
  id: 'row-unit',
  title: 'Mỗi cá nhân trong danh sách nên có đơn vị hoặc nơi ở.',
  why: 'Nhiều người trùng họ tên; không có đơn vị thì không phân biệt được.',
  severity: 'warning',
  bad: [{ decision: { 'recipients.4.unitAsWritten': null } }],
  record: forNoun(['decision'], function* ({ value: { recipients = [] }, data }) {
    for (const [index, row] of recipients.entries()) {
      if (row.recipientType !== 'ca-nhan' || !row.name || row.publish === 'an') continue;
      // A unit given by name exists, though not as a code.
      const hasUnit = valueAt(data, ['recipients', index, 'unit']) || row.unitAsWritten;
      if (hasUnit || (row.position ?? '').split(' ').length > 3) continue;
      yield {
        path: ['recipients', index, 'name'],
        actual: 'chưa ghi đơn vị',
        expected: 'đơn vị (unit) hoặc đơn vị như văn bản ghi (unitAsWritten)',
        help: 'Ghi một trong hai mục ấy theo bản gốc; bản gốc không ghi đơn vị thì để nguyên.',
      };
    }
  }),
};
