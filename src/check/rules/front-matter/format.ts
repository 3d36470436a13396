import type { Rule } from '../../kit/rule.ts';
import { schemaViolations } from './schema-issues.ts';

export const format: Rule = {
  id: 'format',
  title: 'Mã và địa chỉ phải đúng mẫu.',
  why: 'Mã sai mẫu không dẫn tới đâu; địa chỉ thiếu https:// thì bấm không mở được.',
  severity: 'error',
  bad: [
    { exemplar: { commendations: ['9902/QĐ-UBND'] } },
    { decision: { 'provenance.url': 'hanam.example.vn' } },
    { exemplar: { 'honourees.0.unit': null } },
  ],
  good: [{ decision: { 'provenance.url': 'https://example.vn/van-ban/9902' } }],
  record: (record) => schemaViolations(record, 'format'),
};
