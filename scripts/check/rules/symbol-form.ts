import { slugify } from '../../../src/text/slug.ts';
import type { Content } from '../content.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

export const symbolForm: Rule = {
  id: 'symbol-form',
  title: 'Ký hiệu viết đúng dấu, chữ hoa và gạch nối, không có dấu cách.',
  why: 'QĐ-UBND viết thành “QĐ – UBND”, “QD-UBND” thì đối chiếu bằng máy không khớp.',
  severity: 'error',
  bad: [
    { order: { symbol: 'QĐ – CTN' } },
    { order: { symbol: 'QD-CTN' } },
    { order: { symbol: '/QĐ-CTN' } },
  ],
  good: [{ says: 'Ký hiệu riêng của đơn vị, đã ghi trong danh sách', order: { symbol: 'QĐ-CTN' } }],
  *content(content) {
    const known = knownSymbols(content);
    for (const record of content.of('decision')) {
      const { symbol } = record.value;
      if (!symbol) continue;
      const plain = symbolOf(symbol);
      const right = known.get(slugify(plain).replaceAll('-', ''));
      const isMalformed =
        /[\s\u2010-\u2015]/.test(plain) || !/^\p{L}[\p{L}\d.&]*(?:[-/][\p{L}\d.&]+)*$/u.test(plain);
      const isMisspelt = right !== undefined && !right.has(plain);
      if (!isMalformed && !isMisspelt) continue;
      const fix = right
        ? `Viết ${[...right][0]}.`
        : 'Viết liền, các nhóm chữ nối bằng dấu gạch nối, ví dụ QĐ-UBND.';
      yield {
        record,
        path: ['symbol'],
        found: `đang ghi ${quote(symbol)}`,
        expected: 'ký hiệu viết liền, nối bằng “-”, đúng chữ như trong danh sách cơ quan ban hành',
        fix,
      };
    }
  },
};

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
