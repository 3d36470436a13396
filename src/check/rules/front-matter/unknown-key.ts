import type { Rule } from '../../kit/rule.ts';
import { schemaViolations } from './schema-issues.ts';

export const unknownKey: Rule = {
  id: 'unknown-key',
  title: 'Tên mục phải đúng từng chữ như trong tệp mẫu.',
  why: 'Gõ sai tên mục thì nội dung của mục ấy không lên trang mà không ai hay.',
  severity: 'error',
  bad: [
    { exemplar: { tittle: 'Chuyến xe' } },
    {
      says: 'Mục bắt buộc gõ sai tên chỉ báo một lần',
      exemplar: { title: null, tittle: 'Chuyến xe' },
    },
    { decision: { 'recipients.0.postion': 'Tổ trưởng' } },
  ],
  good: [{ exemplar: { aliases: ['xe đưa đón'] } }],
  record: (record) => schemaViolations(record, 'unknown-key'),
};
