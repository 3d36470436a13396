import { recipientTypes } from '../../../model/schema/recipient-type.ts';
import { awardName, awardOf } from '../../facts/award-name.ts';
import { anyOf } from '../../facts/wording.ts';
import { forEach, type Rule } from '../../kit/rule.ts';

const given = {
  files: {
    'hinh-thuc/lao-dong-tien-tien.md':
      '---\norder: 9\ntitle: Lao động tiên tiến\nfamily: danh-hieu-thi-dua\nlevel: co-so\nforWhom: [ca-nhan]\nverb: công nhận\ndecidedBy: [{ by: Thủ trưởng đơn vị }]\nsummary: Danh hiệu.\n---\n',
  },
  issuers: { '2.forms': ['bang-khen-chu-tich-ubnd-tinh', 'lao-dong-tien-tien'] },
};

export const awardRecipient: Rule = {
  id: 'award-recipient',
  title: 'Hình thức khen thưởng hợp với đối tượng được khen.',
  why: 'Danh hiệu của cá nhân mà ghi cho tập thể, hay ngược lại, thường là nhập nhầm hình thức hoặc đối tượng.',
  severity: 'warning',
  bad: [{ ...given, decision: { 'recipients.0.form': 'lao-dong-tien-tien' } }],
  good: [{ ...given, decision: { 'recipients.2.form': 'lao-dong-tien-tien' } }],
  content: forEach(['decision'], function* (record, content) {
    for (const [index, row] of (record.value.recipients ?? []).entries()) {
      const award = awardOf(content, record, row);
      const whom = (award?.value.forWhom ?? []).filter((each) => each !== undefined);
      if (!award || whom.length === 0 || !row.recipientType || whom.includes(row.recipientType))
        continue;
      const labels = whom.map((each) => recipientTypes[each].label.toLowerCase());
      yield {
        path: ['recipients', index, 'recipientType'],
        actual: `${awardName(content, award.id)} ghi cho ${recipientTypes[row.recipientType].label.toLowerCase()}`,
        expected: `${anyOf(labels)}, theo ${award.file}`,
        help: `Đối chiếu bản gốc; bản gốc đúng như vậy thì thêm ${row.recipientType} vào forWhom của ${award.file}.`,
      };
    }
  }),
};
