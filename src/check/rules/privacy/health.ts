import { findingsOf } from '../../facts/personal-data/findings.ts';
import type { Rule } from '../../kit/rule.ts';

export const health: Rule = {
  id: 'health',
  title: 'Không nêu bệnh tật của người được nêu tên.',
  why: 'Thông tin sức khỏe là dữ liệu cá nhân nhạy cảm, dù nêu để khen. Nói việc giúp người bệnh thì được; lời báo có thể nhầm, khi ấy một người đọc câu rồi ghi vào acknowledged.',
  bad: [
    { exemplar: { summary: 'Dù nhiễm Covid-19 hai lần, ông Vũ Đức Thiện vẫn giữ lịch xe.' } },
    { bodyEnd: 'Ông Vũ Đức Thiện đã\nbị nhiễm cúm và nhiễm Covid khi trực.' },
    { bodyEnd: 'Ong Vu Duc Thien bi nhiem Covid khi truc.' },
    { bodyEnd: 'Ông Vũ Đức Thiện, dù mới **mắc** Covid-19, vẫn gọi về đội.' },
    { decision: { 'recipients.2.achievement': 'Bản thân dương tính vẫn điều hành chốt từ xa.' } },
    {
      says: 'Câu đã đổi sau khi có người đọc',
      exemplar: {
        acknowledged: [
          { rule: 'health', words: 'Ông Thiện mắc cúm nhẹ vài ngày.', by: 'Trần Thị Lụa' },
        ],
      },
      bodyEnd: 'Ông Thiện mắc cúm nặng vài ngày.',
    },
  ],
  good: [
    {
      exemplar: {
        summary: 'Ông Vũ Đức Thiện đưa đón người mắc Covid-19 và hỗ trợ 1.200 F0 tại nhà.',
      },
    },
    {
      says: 'Khi người ấy đồng ý cho nêu',
      exemplar: {
        summary: 'Dù nhiễm Covid-19, ông Vũ Đức Thiện vẫn giữ lịch xe.',
        'consent.0.scope': ['ten', 'anh', 'cau-chuyen', 'suc-khoe'],
      },
    },
  ],
  record: (record, today, official) => findingsOf(record, today, 'health', official),
};
