import { slugify } from '../../../text/slug.ts';
import { quote } from '../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

export const symbolForm: Rule = {
  id: 'symbol-form',
  title: 'Ký hiệu viết đúng dấu, chữ hoa và gạch nối, không có dấu cách.',
  why: 'QĐ-UBND viết thành “QĐ – UBND”, “QD-UBND” thì đối chiếu bằng máy không khớp.',
  severity: 'error',
  bad: [
    { order: { symbol: 'QĐ – CTN' } },
    { order: { symbol: 'QD-CTN' } },
    { order: { symbol: '/QĐ-CTN' } },
    {
      order: {
        related: [{ relation: 'Thay thế', number: '9917', symbol: 'QĐ - CTN', on: '12/12/2021' }],
      },
    },
    { issuers: { '0.symbols': ['QĐ-CTN', 'QĐ - VPCTN'] } },
  ],
  good: [{ says: 'Ký hiệu riêng của đơn vị, đã ghi trong danh sách', order: { symbol: 'QĐ-CTN' } }],
  *content(content) {
    const known = knownSymbols(content);
    for (const { record, path, symbol } of symbolsOf(content)) {
      const plain = symbolOf(symbol);
      if (/(?!\p{Script=Latin})\p{L}/u.test(plain)) continue;
      const [, number = '', letters = ''] = /^(\d+)\s*\/\s*(\p{L}.*)$/u.exec(plain) ?? [];
      if (number) {
        yield {
          record,
          path,
          actual: `đang ghi ${quote(symbol)}, lẫn cả số`,
          expected: 'ký hiệu không kèm số',
          help: `Viết symbol: ${letters}; số ${number} chỉ ghi ở dòng number.`,
        };
        continue;
      }
      const right = known.get(slugify(plain).replaceAll('-', ''));
      if (!isMalformed(plain) && (right === undefined || right.has(plain))) continue;
      const like = [...(right ?? [])].find((each) => !isMalformed(each));
      yield {
        record,
        path,
        actual: `đang ghi ${quote(symbol)}`,
        expected: 'ký hiệu viết liền, nối bằng “-”, đúng chữ như trong danh sách cơ quan ban hành',
        help: like
          ? `Viết ${like}.`
          : 'Viết liền, các nhóm chữ nối bằng dấu gạch nối, ví dụ QĐ-UBND.',
      };
    }
  },
};

interface Use {
  record: CheckedRecord;
  path: PropertyKey[];
  symbol: string;
}

/** Every symbol that is written: a decision's own, those it relates to, those of the issuers. */
function symbolsOf({ of }: Content): Use[] {
  const use = (record: CheckedRecord, path: PropertyKey[], symbol: string | undefined): Use[] =>
    symbol ? [{ record, path, symbol }] : [];
  return [
    ...of('issuer').flatMap((record) =>
      (record.value.symbols ?? []).flatMap((symbol, index) =>
        use(record, ['symbols', index], symbol),
      ),
    ),
    ...of('decision').flatMap((record) => [
      ...use(record, ['symbol'], record.value.symbol),
      ...(record.value.related ?? []).flatMap(({ symbol }, index) =>
        use(record, ['related', index, 'symbol'], symbol),
      ),
    ]),
  ];
}

/** Whether a symbol is no symbol at all, or has letters that another rule speaks of. */
export function isMalformed(symbol: string): boolean {
  return !/^\p{Script=Latin}[\p{Script=Latin}\d.&]*(?:[-/][\p{Script=Latin}\d.&]+)*$/u.test(symbol);
}

/** A symbol without the year of a normative act. */
export function symbolOf(symbol: string): string {
  return symbol.trim().replace(/^\/?(?:19|20)\d{2}\//, '');
}

/** Known symbols by their letters alone, whatever the dashes and marks. */
function knownSymbols({ of }: Content): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const symbol of of('issuer').flatMap(({ value }) => value.symbols ?? [])) {
    if (!symbol) continue;
    const key = slugify(symbol).replaceAll('-', '');
    known.set(key, (known.get(key) ?? new Set()).add(symbol));
  }
  return known;
}
