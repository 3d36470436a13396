import { forNoun, type Rule } from '../../kit/rule.ts';

export const closedOrder: Rule = {
  id: 'closed-order',
  title: 'Tiêu chí giữ đúng số và thứ tự của Kế hoạch.',
  why: 'Tiêu chí của Kế hoạch là danh sách đóng; lệch số thì trang gọi nhầm tiêu chí.',
  severity: 'error',
  bad: [{ plan: { 'tieu-chi/tc3.md': ['number: 3', 'number: 2'] } }],
  good: [{ plan: {} }],
  record: forNoun(['criterion'], function* ({ id, value: { number }, template }) {
    const place = id === 'yeu-cau-chung' ? 0 : Number(/^tc(\d)$/.exec(id)?.[1]);
    if (!template && number !== undefined && number !== place)
      yield misplaced('number', number, place);
  }),
};

function misplaced(key: string, actual: number, place: number) {
  return {
    path: [key],
    actual: `đang ghi ${actual}`,
    expected: `${place}, theo thứ tự của Kế hoạch`,
    help: `Viết ${key}: ${place}.`,
  };
}
