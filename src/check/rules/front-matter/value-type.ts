import type { Rule } from '../../kit/rule.ts';
import { schemaViolations } from './schema-issues.ts';

export const valueType: Rule = {
  id: 'value-type',
  title: 'Nội dung của mục phải đúng kiểu: chữ, số, danh sách hay khối.',
  why: 'Viết số vào chỗ của chữ, viết danh sách vào chỗ của một dòng thì máy hiểu ra nghĩa khác.',
  severity: 'error',
  bad: [{ decision: { number: 9902 } }, { exemplar: { criteria: 'tc3' } }],
  good: [{ decision: { number: '9902' } }],
  record: (record) => schemaViolations(record, 'value-type'),
};
