import { awardForms } from '../../../model/schema/award-form.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

export const closedOrder: Rule = {
  id: 'closed-order',
  title: 'Tiêu chí và hình thức giữ đúng số và thứ tự của Kế hoạch.',
  why: 'Năm tiêu chí, bốn hình thức là danh sách đóng; lệch số thì trang gọi nhầm tiêu chí, xếp nhầm hình thức.',
  severity: 'error',
  bad: [{ plan: { 'tieu-chi/tc3.md': ['number: 3', 'number: 2'] } }],
  good: [{ plan: {} }],
  record: (record) => [...ofCriterion(record, ''), ...ofForm(record, '')],
};

const ofCriterion = forNoun(['criterion'], function* ({ id, value: { number }, template }) {
  const place = id === 'yeu-cau-chung' ? 0 : Number(/^tc(\d)$/.exec(id)?.[1]);
  if (!template && number !== undefined && number !== place)
    yield misplaced('number', number, place);
});

const ofForm = forNoun(['awardForm'], function* ({ id, value: { order }, template }) {
  const place = Object.keys(awardForms).indexOf(id) + 1;
  if (!template && place > 0 && order !== undefined && order !== place)
    yield misplaced('order', order, place);
});

function misplaced(key: string, actual: number, place: number) {
  return {
    path: [key],
    actual: `đang ghi ${actual}`,
    expected: `${place}, theo thứ tự của Kế hoạch`,
    help: `Viết ${key}: ${place}.`,
  };
}
