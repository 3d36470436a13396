import type { Rule } from '../../kit/rule.ts';
import { schemaViolations } from './schema-issues.ts';

export const choice: Rule = {
  id: 'choice',
  title: 'Mục chọn từ danh sách phải ghi đúng một mã có sẵn.',
  why: 'Loại bài, tiêu chí, điều khoản, hình thức và tình trạng là những danh sách đóng của Kế hoạch; mã lạ không dẫn tới đâu.',
  severity: 'error',
  bad: [{ exemplar: { kind: 'guong-sang' } }, { exemplar: { criteria: ['tc6'] } }],
  good: [
    {
      says: 'Loại khen thưởng và hạng được ghi bằng chữ',
      decision: { commendationKind: 'phong trào' },
    },
  ],
  record: (record) => schemaViolations(record, 'choice'),
};
