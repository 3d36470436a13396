import type { Rule } from '../../kit/rule.ts';
import { schemaViolations } from './schema-issues.ts';

export const required: Rule = {
  id: 'required',
  title: 'Mục bắt buộc phải có nội dung.',
  why: 'Thiếu một mục bắt buộc thì trang hiện thiếu, người đọc không đối chiếu được.',
  severity: 'error',
  bad: [
    { exemplar: { title: null } },
    { exemplar: { honourees: [], 'consent.0.honouree': 'Vũ Đức Thiện' } },
  ],
  good: [{ says: 'Mục không bắt buộc được để trống', exemplar: { updated: '' } }],
  record: (record) => schemaViolations(record, 'required'),
};
