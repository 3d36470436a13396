import type { Rule } from '../rule.ts';
import { schemaFindings } from '../schema-findings.ts';

export const tooLong: Rule = {
  id: 'too-long',
  title: 'Tiêu đề, tóm tắt không quá dài.',
  why: 'Tiêu đề quá 160, tóm tắt quá 320 chữ cái thì thẻ và ảnh chia sẻ bị cắt cụt.',
  severity: 'error',
  bad: [{ exemplar: { title: 'Chuyến xe đón người cao tuổi '.repeat(8).trim() } }],
  good: [{ exemplar: { title: 'Chuyến xe' } }],
  record: (record) => schemaFindings(record, 'too-long'),
};
