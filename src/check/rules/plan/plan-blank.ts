import { plansOf } from '../../facts/plan-document.ts';
import { slashed } from '../../facts/wording.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const planBlank: Rule = {
  id: 'plan-blank',
  title:
    'Số và ngày đúng như bản nguồn: bản nguồn để trống thì giữ trống, bản nguồn có thì ghi đủ.',
  why: 'Điền số, ngày không có trong bản nguồn, hay bỏ số, ngày đã có, là làm sai văn bản.',
  bad: [
    { plan: { 'ke-hoach.yml': ['number: #', 'number: "12" #'] } },
    { plan: { 'ke-hoach.yml': ['"10/2021"', '05/10/2021'] } },
    { plan: { 'ban-nguon.txt': ['Số: /KH', 'Số: 12/KH'] } },
    { plan: { 'ke-hoach.yml': ['symbol: KH-SGTVT', 'symbol: #'] } },
    { plan: { 'ban-nguon.txt': ['ngày tháng 10', 'ngày 05 tháng 10'] } },
  ],
  good: [{ plan: {} }],
  *content(content): Iterable<Violation> {
    for (const { record, source } of plansOf(content)) {
      const { number, symbol, issued } = record.value;
      if (source?.number) {
        const given = source.number.value;
        if (number && !given)
          yield {
            record,
            path: ['number'],
            actual: `đang ghi số “${number}”`,
            expected: 'để trống như bản nguồn',
            help: 'Văn bản có số thì ghi số ấy vào cả bản nguồn, đúng như văn bản; văn bản để trống thì xóa số đã điền.',
          };
        if (given && (number ?? '') !== given)
          yield {
            record,
            path: ['number'],
            actual: `bản nguồn ghi số “${given}”, còn ke-hoach.yml ${number ? `ghi “${number}”` : 'để trống'}`,
            expected: 'hai chỗ như nhau',
            help: `Văn bản có số thì viết number: "${given}" trong ke-hoach.yml${symbol === source.number.symbol ? '' : `, symbol: ${source.number.symbol}`}; nếu bản nguồn bị điền thêm thì xóa phần đã điền.`,
          };
        else if (source.number.symbol && !symbol)
          yield {
            record,
            path: ['symbol'],
            actual: `bản nguồn ghi ký hiệu “${source.number.symbol}”, còn ke-hoach.yml để trống`,
            expected: 'hai chỗ như nhau',
            help: `Viết symbol: ${source.number.symbol} trong ke-hoach.yml.`,
          };
      }
      if (source?.day && issued) {
        const given = source.day.value;
        const day = issued.slice(8);
        if (day && !given)
          yield {
            record,
            path: ['issued'],
            actual: `đang ghi thêm ngày (${slashed(issued)})`,
            expected: 'chỉ tháng và năm, vì bản nguồn để trống ngày',
            help: `Văn bản có ngày thì ghi ngày ấy vào cả bản nguồn, đúng như văn bản; văn bản để trống ngày thì viết issued: "${slashed(issued.slice(0, 7))}".`,
          };
        if (given && Number(given) !== Number(day))
          yield {
            record,
            path: ['issued'],
            actual: `bản nguồn ghi ngày ${given}, còn ke-hoach.yml ${day ? `ghi ngày ${day}` : 'để trống ngày'}`,
            expected: 'hai chỗ như nhau',
            help: `Văn bản có ngày thì viết issued: ${given.padStart(2, '0')}/${slashed(issued.slice(0, 7))} trong ke-hoach.yml; nếu bản nguồn bị điền thêm thì xóa phần đã điền.`,
          };
      }
    }
  },
};
