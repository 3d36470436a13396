import { findingsOf } from '../../facts/personal-data/findings.ts';
import type { Rule } from '../../kit/rule.ts';

export const privateLife: Rule = {
  id: 'private-life',
  title: 'Chuyện gia đình, tiền bạc riêng của người được nêu phải có người đọc và cho đăng.',
  why: 'Ly hôn, nợ nần, tiền lương là đời tư, dù kể để khen. Lời báo có thể nhầm: một người đọc câu ấy rồi quyết định, ghi vào acknowledged.',
  bad: [
    {
      exemplar: { 'approval.on': '23/11/2026', published: '23/11/2026' },
      bodyEnd: 'Ông Thiện và vợ đã ly hôn, một mình ông nuôi hai con.',
    },
    {
      says: 'Bài duyệt trước khi có từ này trong danh sách thì chỉ nhắc',
      bodyEnd: 'Nhà ông Thiện còn nợ ngân hàng 180 triệu đồng.',
    },
  ],
  good: [{ bodyEnd: 'Ông Thiện ủng hộ 5 triệu đồng, chở quà cho 20 trẻ mồ côi.' }],
  record: (record, today, official) => findingsOf(record, today, 'private-life', official),
};
