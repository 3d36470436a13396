import { clauses } from '../../../src/schema/clause.ts';
import { planClauses } from '../plan-clauses.ts';
import type { Rule } from '../rule.ts';

export const planClause: Rule = {
  id: 'plan-clause',
  title: 'Kế hoạch có đủ mọi điều khoản.',
  why: 'Bài, tiêu chí và liên kết cũ dẫn tới từng điều khoản; mất một điều khoản là hỏng mọi chỗ dẫn tới nó.',
  severity: 'error',
  bad: [{ plan: { 'tieu-chi/tc3.md': ['clause: iv-1-tc3', 'clause: iv-1-tc2'] } }],

  good: [{ plan: {} }],
  *content(content) {
    const parts = content.of('planPart');
    const [last] = parts.toReversed();
    if (!last || content.of('plan').length === 0) return;
    const found = planClauses(content);
    const missing = Object.keys(clauses).filter(
      (id) => !found.has(id) && id !== 'noi-nhan' && id !== 'chu-ky',
    );
    if (missing.length > 0) {
      yield {
        record: last,
        path: [],
        found: `không thấy điều khoản ${missing.join(', ')}`,
        expected: 'đủ các điều khoản của bản nguồn',
        fix: 'Giữ dấu đầu mục như bản nguồn (“1.”, “a)”, “## 1. …”) và tệp của từng tiêu chí, hình thức.',
      };
    }
  },
};
