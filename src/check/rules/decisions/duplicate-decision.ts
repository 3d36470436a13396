import { slugify } from '../../../text/slug.ts';
import { slashed } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

export const duplicateDecision: Rule = {
  id: 'duplicate-decision',
  title: 'Mỗi quyết định chỉ nhập một lần.',
  why: 'Một quyết định nằm ở hai tệp thì số lượt khen thưởng bị đếm hai lần.',
  severity: 'error',
  bad: [{ copies: [{ of: 'decision', to: 'khen-thuong/2021/9902-qd-ubnd-2.md' }] }],
  good: [
    {
      says: 'Hai cơ quan cùng dùng một số, một ký hiệu',
      copies: [
        {
          of: 'decision',
          to: 'khen-thuong/2021/9902-qd-ubnd-tinh-khac.md',
          put: { issuer: 'chu-tich-ubnd-tinh-khac' },
        },
      ],
      issuers: {
        '4': {
          id: 'chu-tich-ubnd-tinh-khac',
          name: 'Chủ tịch Ủy ban nhân dân tỉnh khác',
          forms: ['bang-khen-chu-tich-ubnd-tinh'],
          symbols: ['QĐ-UBND'],
        },
      },
    },
  ],
  *content({ of }) {
    for (const records of Map.groupBy(of('decision'), identityOf).values()) {
      const [first, ...others] = records.toSorted((a, b) => bareLength(a) - bareLength(b));
      if (!first || identityOf(first) === '') continue;
      for (const record of others) {
        const [own, theirs] = [record.value.signed, first.value.signed];
        if (own !== theirs) {
          yield {
            record,
            path: ['signed'],
            actual: `quyết định ${record.value.number}/${record.value.symbol} ký ngày ${slashed(own ?? '')}, ở tệp khác ghi ngày ${slashed(theirs ?? '')}`,
            expected: 'mỗi quyết định một tệp, một ngày ký',
            help: 'Đối chiếu bản gốc; là một quyết định thì giữ tệp đúng ngày, xóa tệp kia; là hai thì sửa số, ký hiệu.',
            related: { record: first, path: ['signed'] },
          };
          continue;
        }
        yield {
          record,
          path: ['number'],
          actual: `quyết định ${record.value.number}/${record.value.symbol} năm ${record.value.signed?.slice(0, 4)} của cơ quan này đã có ở tệp khác`,
          expected: 'mỗi quyết định một tệp',
          help: 'Giữ một tệp; tệp kia xóa đi hoặc sửa số, ký hiệu, ngày ký cho đúng bản gốc.',
          related: { record: first, path: ['number'] },
        };
      }
    }
  },
};

/** A copy's file name is the longer one; a leading zero makes no copy. */
function bareLength({ id }: CheckedRecord): number {
  return id.replace('/0', '/').length;
}

/** Issuer, year, number and symbol (DOMAIN §3); leading zeros and letter case do not tell apart. */
export function identityOf({ value }: CheckedRecord<'decision'>): string {
  const { issuer, signed, number, symbol } = value;
  if (!issuer || !signed || !number || !symbol) return '';
  const bare = number
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');
  return [issuer, signed.slice(0, 4), bare, slugify(symbol)].join(' ');
}
