import { type Finding, forNoun, type Rule } from '../rule.ts';

export const planBlank: Rule = {
  id: 'plan-blank',
  title: 'Số và ngày mà bản nguồn để trống thì giữ trống.',
  why: 'Điền số, ngày không có trong bản nguồn là làm sai văn bản.',
  severity: 'error',
  bad: [
    { plan: { 'ke-hoach/ke-hoach.yml': ['number: #', 'number: "12" #'] } },
    { plan: { 'ke-hoach/ke-hoach.yml': ['"10/2021"', '05/10/2021'] } },
  ],
  good: [{ plan: {} }],
  record: forNoun(['plan'], function* ({ value: { number, issued } }): Iterable<Finding> {
    const fix = 'Xóa phần đã điền; bản nguồn để trống.';
    if (number)
      yield {
        path: ['number'],
        found: `đang ghi số “${number}”`,
        expected: 'để trống như bản nguồn',
        fix,
      };
    if (issued && issued.length > 7)
      yield {
        path: ['issued'],
        found: 'đang ghi cả ngày',
        expected: 'tháng và năm như bản nguồn, ví dụ 10/2021',
        fix,
      };
  }),
};
