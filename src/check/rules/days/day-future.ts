import { valuesIn } from '../../facts/values.ts';
import { slashed } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const dayFuture: Rule = {
  id: 'day-future',
  title: 'Ngày của việc đã xảy ra không thể ở sau hôm nay; không ngày nào cách nay cả thế kỷ.',
  why: 'Bài đã viết, quyết định đã ký thì ngày ấy đã qua; ngày chưa tới, năm quá xa thường là gõ nhầm.',
  bad: [
    { decision: { 'provenance.checked': '24/12/2099' } },
    { exemplar: { published: '12/01/2099' } },
    { says: 'Năm gõ nhầm là cảnh báo', units: { '1.formerNames.0.from': '01/01/1019' } },
    { exemplar: { 'consent.0.until': '31/12/2299' } },
  ],
  good: [
    { says: 'Hạn cho phép có thể ở sau hôm nay', exemplar: { 'consent.0.until': '31/12/2099' } },
  ],
  *record({ value }, today) {
    const year = Number(today.slice(0, 4));
    for (const { value: iso, path } of valuesIn(value)) {
      if (typeof iso !== 'string' || !/^\d{4}-\d{2}(?:-\d{2})?$/.test(iso)) continue;
      const isAhead = path[0] !== 'period' && path.some((key) => mayLieAhead.has(key));
      if (iso < '1900' || Number(iso.slice(0, 4)) > year + 100)
        yield {
          path,
          severity: 'warning',
          actual: `năm ${iso.slice(0, 4)} quá xa`,
          expected: 'ngày như giấy tờ ghi',
          help: 'Xem có gõ nhầm năm không; đúng như vậy thì để nguyên.',
        };
      else if (iso > today && iso.length > 7 && !isAhead)
        yield {
          path,
          actual: `${slashed(iso)} là ngày chưa tới (hôm nay ${slashed(today)})`,
          expected: 'ngày không sau hôm nay',
          help: path[0] === 'signed' ? 'Xem lại ngày trên bản gốc.' : 'Xem lại ngày.',
        };
    }
  },
};

/** Days that may be in the future: terms, deadlines, and the end of a unit or an authority. */
const mayLieAhead = new Set<PropertyKey>([
  'until',
  'validTo',
  'validFrom',
  'withdrawn',
  'to',
  'due',
]);
