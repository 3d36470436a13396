import type { Rule } from '../rule.ts';
import { schemaFindings } from '../schema-findings.ts';

export const valueType: Rule = {
  id: 'value-type',
  title: 'Giá trị phải đúng kiểu: chữ, số, danh sách hay khối.',
  why: 'Số viết chỗ của chữ, danh sách viết chỗ của một dòng thì máy đọc ra nghĩa khác.',
  severity: 'error',
  bad: [{ decision: { number: 9902 } }, { exemplar: { criteria: 'tc3' } }],
  good: [{ decision: { number: '9902' } }],
  record: (record) => schemaFindings(record, 'value-type'),
};
