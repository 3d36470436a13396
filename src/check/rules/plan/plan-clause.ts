import { clauses } from '../../../model/schema/clause.ts';
import { planClauses } from '../../facts/plan-clauses.ts';
import { comparePlan } from '../../facts/plan-words.ts';
import { quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const planClause: Rule = {
  id: 'plan-clause',
  title: 'Kế hoạch có đủ mọi điều khoản.',
  why: 'Bài, tiêu chí và liên kết cũ dẫn tới từng điều khoản; mất một điều khoản là hỏng mọi chỗ dẫn tới nó.',
  severity: 'error',
  bad: [
    { plan: { 'tieu-chi/tc3.md': ['clause: iv-1-tc3', 'clause: iv-1-tc2'] } },
    { plan: { 'ke-hoach/5-to-chuc-thuc-hien.mdx': ['mark: V', 'mark: VI'] } },
  ],
  good: [{ plan: {} }],
  *content(content) {
    const parts = content.of('planPart');
    const [last] = parts.toReversed();
    if (!last || content.of('plan').length === 0) return;
    const placed = [...content.of('criterion'), ...content.of('awardForm')];
    if (placed.some(({ value }) => !value.clause)) return;
    const found = planClauses(content);
    const missing = Object.keys(clauses).filter(
      (id) => !found.has(id) && id !== 'noi-nhan' && id !== 'chu-ky',
    );
    const twice = placed.filter(({ value }, index) =>
      placed.slice(0, index).some((before) => before.value.clause === value.clause),
    );
    for (const record of twice) {
      yield {
        record,
        path: ['clause'],
        actual: `đang ghi ${quote(record.value.clause)}, trùng với một tệp khác`,
        expected:
          missing.length > 0
            ? `điều khoản còn thiếu (${missing.join(', ')})`
            : 'mỗi tệp một điều khoản',
        help: 'Xem lại mã điều khoản của hai tệp.',
      };
    }
    if (missing.length === 0 || twice.length > 0) return;
    // A text that is not the source's has other clauses too; `plan-text` reports where it differs.
    if (comparePlan(content).index < 0) {
      yield {
        record: last,
        actual: `không thấy điều khoản ${missing.join(', ')}`,
        expected: 'đủ các điều khoản của bản nguồn',
        help: 'Giữ dấu đầu mục như bản nguồn (“1.”, “a)”, “## 1. …”) và tệp của từng tiêu chí, hình thức.',
      };
    }
  },
};
