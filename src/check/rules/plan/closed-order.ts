import { plansOf } from '../../facts/plan-document.ts';
import type { Content } from '../../kit/content.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const closedOrder: Rule = {
  id: 'closed-order',
  title: 'Tiêu chí giữ đúng số và thứ tự của Kế hoạch.',
  why: 'Tiêu chí của Kế hoạch là danh sách đóng; lệch số thì trang gọi nhầm tiêu chí.',
  severity: 'error',
  bad: [{ plan: { 'phong-trao/covid-19/tieu-chi/tc3.md': ['number: 3', 'number: 2'] } }],
  good: [{ plan: {} }],
  content: ofCriteria,
};

/** Criteria follow the clauses that hold their words; the first may be the requirement common to all. */
function* ofCriteria(content: Content): Iterable<Violation> {
  for (const { record: plan, document } of plansOf(content)) {
    const criteria = content.of('criterion').filter(({ id }) => id.startsWith(`${plan.id}/`));
    const placed = criteria
      .flatMap((record) => {
        const clause = document.clauseById.get(record.value.clause ?? '');
        return clause ? [{ record, at: document.clauses.indexOf(clause) }] : [];
      })
      .sort((a, b) => a.at - b.at);
    // One without its clause has no place; that is named where it stands.
    if (placed.length < criteria.length) continue;
    const first = placed[0]?.record.value.number === 0 ? 0 : 1;
    for (const [index, { record }] of placed.entries()) {
      const { number } = record.value;
      const place = first + index;
      if (number !== undefined && number !== place)
        yield { record, ...misplaced('number', number, place) };
    }
  }
}

function misplaced(key: string, actual: number, place: number) {
  return {
    path: [key],
    actual: `đang ghi ${actual}`,
    expected: `${place}, theo thứ tự của Kế hoạch`,
    help: `Viết ${key}: ${place}.`,
  };
}
