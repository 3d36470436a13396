import { idleAcknowledgements } from '../../facts/personal-data/findings.ts';
import type { Rule } from '../../kit/rule.ts';

export const acknowledged: Rule = {
  id: 'acknowledged',
  title: 'Mỗi mục acknowledged ứng với một câu đang còn trong tệp.',
  why: 'Mục còn lại của một câu đã bỏ làm người sau tưởng có người vừa đọc câu đang đứng đó.',
  severity: 'warning',
  bad: [
    {
      exemplar: {
        acknowledged: [{ rule: 'health', words: 'Câu không còn nữa.', by: 'Trần Thị Lụa' }],
      },
    },
  ],
  good: [
    {
      decision: {
        acknowledged: [
          { rule: 'health', words: 'Dương tính vẫn điều hành chốt từ xa.', by: 'Trần Thị Lụa' },
        ],
        'recipients.2.achievement': 'Dương tính vẫn điều hành chốt từ xa.',
      },
    },
  ],
  *record(record, today, official) {
    for (const index of idleAcknowledgements(record, today, official))
      yield {
        path: ['acknowledged', index],
        actual: 'không khớp với câu nào đang chờ xem xét trong tệp này',
        expected: 'đúng từng chữ một câu mà kiểm tra có báo',
        help: 'Câu ấy đã bỏ hoặc không còn bị báo thì xóa mục này.',
      };
  },
};
