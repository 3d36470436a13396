import { slugify } from '../../../text/slug.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import type { Rule } from '../../kit/rule.ts';
import { isMalformed, symbolOf } from './symbol-form.ts';

export const symbolIssuer: Rule = {
  id: 'symbol-issuer',
  title: 'Ký hiệu phải là của cơ quan ban hành.',
  why: 'Ký hiệu của cơ quan này đi với tên cơ quan khác là chép nhầm. Ký hiệu chưa gặp bao giờ chỉ là cảnh báo.',
  severity: 'error',
  bad: [
    { order: { symbol: 'QĐ-TTg' }, move: { order: 'khen-thuong/2022/9905-qd-ttg.md' } },
    { order: { symbol: 'QĐ-VPCTN' }, move: { order: 'khen-thuong/2022/9905-qd-vpctn.md' } },
  ],
  good: [
    {
      issuers: { '0.symbols': ['QĐ-CTN', 'QĐ-VPCTN'] },
      order: { symbol: 'QĐ-VPCTN' },
      move: { order: 'khen-thuong/2022/9905-qd-vpctn.md' },
    },
  ],
  *content({ of, issuerById }) {
    const owners = Map.groupBy(
      of('issuer').flatMap(({ id, value }) =>
        (value.symbols ?? []).map((symbol) => ({ id, symbol: slugify(symbol ?? '') })),
      ),
      ({ symbol }) => symbol,
    );
    const nameOf = (id: string) => issuerById.get(id)?.value.name ?? id;
    for (const record of of('decision')) {
      const { symbol, issuer } = record.value;
      const own = issuer ? issuerById.get(issuer)?.value.symbols : undefined;
      if (!symbol || !own || own.length === 0) continue;
      const plain = symbolOf(symbol);
      if (isMalformed(plain)) continue;
      if (own.some((each) => slugify(each ?? '') === slugify(plain))) continue;
      const others = owners.get(slugify(plain));
      const list = anyOf(own.filter((each) => each !== undefined));
      yield others
        ? {
            record,
            path: ['symbol'],
            actual: `${quote(symbol)} là ký hiệu của ${anyOf(others.map(({ id }) => nameOf(id)))}, không phải của ${nameOf(issuer ?? '')}`,
            expected: list,
            help: 'Xem lại ký hiệu hoặc cơ quan ban hành trên bản gốc.',
          }
        : {
            record,
            path: ['symbol'],
            severity: 'warning',
            actual: `chưa gặp ký hiệu ${quote(symbol)} trong quyết định của ${nameOf(issuer ?? '')}`,
            expected: `${list}, hoặc một ký hiệu đã ghi trong co-quan-ban-hanh.yml`,
            help: 'Nếu bản gốc đúng như vậy, thêm ký hiệu vào symbols của cơ quan.',
          };
    }
  },
};
