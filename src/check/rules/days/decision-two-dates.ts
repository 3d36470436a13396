import { slugify } from '../../../text/slug.ts';
import { slashed } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';

export const decisionTwoDates: Rule = {
  id: 'decision-two-dates',
  title: 'Một quyết định chỉ có một ngày ký, kể cả khi nơi khác nhắc tới.',
  why: 'Hai nơi ghi hai ngày cho cùng một văn bản thì ít nhất một nơi chép nhầm.',
  severity: 'error',
  bad: [
    {
      order: {
        related: [{ relation: 'Liên quan', number: '9902', symbol: 'QĐ-UBND', on: '21/12/2021' }],
      },
    },
  ],
  good: [
    {
      order: {
        related: [{ relation: 'Liên quan', number: '9902', symbol: 'QĐ-UBND', on: '20/12/2021' }],
      },
    },
  ],
  *content({ of }) {
    const decisions = of('decision');
    const byName = Map.groupBy(decisions, ({ value: { number, symbol, signed } }) =>
      nameOf(number, symbol, signed),
    );
    for (const record of decisions) {
      for (const [index, { number, symbol, on }] of (record.value.related ?? []).entries()) {
        const same = on ? (byName.get(nameOf(number, symbol, on)) ?? []) : [];
        const [other] = same;
        if (!other || other === record || same.some(({ value }) => value.signed === on)) continue;
        yield {
          record,
          path: ['related', index, 'on'],
          actual: `đang ghi ${slashed(on ?? '')}, còn quyết định ấy ký ngày ${slashed(other.value.signed ?? '')}`,
          expected: 'cùng một ngày ở cả hai nơi',
          help: 'Đối chiếu bản gốc rồi sửa nơi chép nhầm.',
          related: { record: other, path: ['signed'] },
        };
      }
    }
  },
};

function nameOf(number = '', symbol = '', date = ''): string {
  return [number.replace(/^0+(?=\d)/, ''), slugify(symbol), date.slice(0, 4)].join(' ');
}
