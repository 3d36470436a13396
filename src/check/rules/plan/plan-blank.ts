import { placeAt } from '../../../model/read/source.ts';
import { planSource } from '../../facts/plan-words.ts';
import { slashed } from '../../facts/wording.ts';
import { forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const planBlank: Rule = {
  id: 'plan-blank',
  title: 'Số và ngày mà bản nguồn để trống thì giữ trống.',
  why: 'Điền số, ngày không có trong bản nguồn là làm sai văn bản.',
  severity: 'error',
  bad: [
    { plan: { 'ke-hoach/ke-hoach.yml': ['number: #', 'number: "12" #'] } },
    { plan: { 'ke-hoach/ke-hoach.yml': ['"10/2021"', '05/10/2021'] } },
    { plan: { 'ke-hoach/ban-nguon.txt': ['Số: /KH', 'Số: 12/KH'] } },
  ],
  good: [{ plan: {} }],
  *content({ files, textOf }) {
    if (!files.has(planSource)) return;
    const text = textOf(planSource);
    const filled = /^Số:[ \t]*(\d+)/mu.exec(text);
    if (filled)
      yield {
        file: planSource,
        place: placeAt(text, filled.index + filled[0].length - (filled[1] ?? '').length),
        actual: `đang ghi số “${filled[1]}”`,
        expected: 'để trống như văn bản đã công bố',
        help: 'Xóa phần đã điền.',
      };
  },
  record: forNoun(['plan'], function* ({ value: { number, issued } }): Iterable<Violation> {
    if (number)
      yield {
        path: ['number'],
        actual: `đang ghi số “${number}”`,
        expected: 'để trống như bản nguồn',
        help: 'Xóa phần đã điền.',
      };
    if (issued && issued.length > 7)
      yield {
        path: ['issued'],
        actual: `đang ghi thêm ngày (${slashed(issued)})`,
        expected: 'chỉ tháng và năm, vì bản nguồn để trống ngày',
        help: `Viết issued: "${slashed(issued.slice(0, 7))}".`,
      };
  }),
};
