import type { Rule } from '../../kit/rule.ts';
import { schemaViolations } from './schema-issues.ts';

export const leadingZero: Rule = {
  id: 'leading-zero',
  title: 'Số có chữ số 0 ở đầu phải đặt trong ngoặc kép.',
  why: 'Không có ngoặc kép, máy đọc 05 thành 5 và số của văn bản không còn như bản gốc. Lệnh npm run check -- --fix tự sửa được.',
  severity: 'error',
  bad: [
    {
      words: { decision: ['number: "9902"', 'number: 05'] },
      move: { decision: 'khen-thuong/2021/05-qd-ubnd.md' },
      exemplar: { commendations: [] },
      model: { commendations: [] },
    },
  ],
  good: [
    {
      decision: { number: '05' },
      move: { decision: 'khen-thuong/2021/05-qd-ubnd.md' },
      exemplar: { commendations: [] },
      model: { commendations: [] },
    },
  ],
  record: (record) => schemaViolations(record, 'leading-zero'),
};
