import { forNoun, type Rule } from '../../kit/rule.ts';

export const closedOrder: Rule = {
  id: 'closed-order',
  title: 'Tiêu chí giữ đúng số và thứ tự của Kế hoạch.',
  why: 'Tiêu chí của Kế hoạch là danh sách đóng; lệch số thì trang gọi nhầm tiêu chí.',
  severity: 'error',
  bad: [
    { plan: { 'tieu-chi/tc3.md': ['number: 3', 'number: 2'] } },
    {
      says: 'Tệp tiêu chí có tên khác',
      files: {
        'tieu-chi/tieu-chi-6.md':
          '---\nnumber: 6\ntitle: Tiêu chí\nshortTitle: Tiêu chí\nsummary: Nói gọn.\nclause: iv-1-6\n---\n',
      },
    },
  ],
  good: [{ plan: {} }],
  record: forNoun(['criterion'], function* ({ id, value: { number }, template }) {
    if (template) return;
    const place = id === 'yeu-cau-chung' ? '0' : /^tc(\d)$/.exec(id)?.[1];
    if (place === undefined)
      yield {
        actual: `tên tệp “${id}.md” không phải tên của một tiêu chí`,
        expected: 'tc và số của tiêu chí (tc1.md, tc2.md…), hoặc yeu-cau-chung.md',
        help:
          number === undefined || number > 9
            ? 'Đổi tên tệp theo số của tiêu chí.'
            : `Đổi tên tệp thành ${number === 0 ? 'yeu-cau-chung' : `tc${number}`}.md; đã có tệp ấy thì chuyển tệp này ra ngoài.`,
      };
    else if (number !== undefined && number !== Number(place))
      yield misplaced('number', number, Number(place));
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
