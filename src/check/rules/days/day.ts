import type { Rule } from '../../kit/rule.ts';
import { schemaViolations } from '../front-matter/schema-issues.ts';

export const day: Rule = {
  id: 'day',
  title: 'Ngày viết theo kiểu dd/mm/yyyy và phải có trong lịch.',
  why: 'Viết theo thứ tự khác hay thiếu chữ số thì 03/10 và 10/03 lẫn vào nhau; ngày không có trong lịch là chép nhầm.',
  severity: 'error',
  bad: [
    { decision: { signed: '30/02/2021' } },
    { decision: { signed: '2021-12-20' } },
    { exemplar: { written: '5/1/2022' } },
  ],
  good: [{ decision: { 'proposal.on': '29/02/2020' } }],
  record: (record) => schemaViolations(record, 'day'),
};
