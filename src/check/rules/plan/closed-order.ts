import { folderOf } from '../../facts/paths.ts';
import { plansOf } from '../../facts/plan-document.ts';
import type { Content } from '../../kit/content.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const closedOrder: Rule = {
  id: 'closed-order',
  title: 'Tiêu chí giữ đúng số và thứ tự của Kế hoạch.',
  why: 'Tiêu chí của Kế hoạch là danh sách đóng; lệch số thì trang gọi nhầm tiêu chí.',
  bad: [
    { plan: { 'tieu-chi/tc3.md': ['number: 3', 'number: 2'] } },
    {
      says: 'Thiếu tệp của một tiêu chí',
      plan: {},
      files: { 'phong-trao/covid-19/tieu-chi/tc2.md': null },
    },
  ],
  content: ofCriteria,
};

/** Criteria follow the order of their clauses; the first may be the common requirement. */
function* ofCriteria(content: Content): Iterable<Violation> {
  for (const { record: plan, document } of plansOf(content)) {
    const criteria = content.of('criterion').filter(({ id }) => id.startsWith(`${plan.id}/`));
    const placed = criteria
      .flatMap((record) => {
        const clause = document.clauseById.get(record.value.clause ?? '');
        return clause ? [{ record, at: document.clauses.indexOf(clause) }] : [];
      })
      .sort((a, b) => a.at - b.at);
    // A criterion without its clause has no position; that is reported there.
    if (placed.length < criteria.length) continue;
    const numbers = placed.flatMap(({ record }) => record.value.number ?? []);
    const first = numbers[0] === 0 ? 0 : 1;
    const isRising = numbers.every((each, index) => each > (numbers[index - 1] ?? -1));
    const skipped = numbers
      .flatMap((each, index) => range((numbers[index - 1] ?? first - 1) + 1, each))
      .join(', ');
    if (isRising && skipped) {
      yield {
        file: `${folderOf(plan.file)}/tieu-chi`,
        actual: `không có tệp của tiêu chí số ${skipped}`,
        expected: 'mỗi tiêu chí của Kế hoạch một tệp',
        help: 'Khôi phục tệp ấy từ bản lưu, không đổi số của tệp khác; Kế hoạch không có tiêu chí ấy thì đánh số lại.',
      };
      continue;
    }
    for (const [index, { record }] of placed.entries()) {
      const { number } = record.value;
      const place = first + index;
      if (number !== undefined && number !== place)
        yield {
          record,
          path: ['number'],
          actual: `đang ghi ${number}`,
          expected: `${place}, theo thứ tự của Kế hoạch`,
          help: `Viết number: ${place}.`,
        };
    }
  }
}

/** Consecutive whole numbers from one, up to the first missing one. */
const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
