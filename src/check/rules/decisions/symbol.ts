import { documentLabel, hasYear } from '../../../text/decision-number.ts';
import { slugify } from '../../../text/slug.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import type { Content } from '../../kit/content.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const symbolForm: Rule = {
  id: 'symbol-form',
  title: 'Ký hiệu viết đúng dấu, chữ hoa và gạch nối, không có dấu cách.',
  why: 'QĐ-UBND viết thành “QĐ – UBND”, “QD-UBND” thì đối chiếu bằng máy không khớp.',
  bad: [
    { order: { symbol: 'QĐ – CTN' } },
    {
      order: {
        related: [{ relation: 'Thay thế', number: '9917', symbol: 'QĐ - CTN', on: '12/12/2021' }],
      },
    },
    { issuers: { '0.symbols': ['QĐ-CTN', 'QĐ - VPCTN'] } },
  ],
  good: [
    {
      says: 'Mọi nhóm nối bằng gạch chéo: 9905/QĐ/CTN, đã ghi trong danh sách',
      issuers: { '0.symbols': ['QĐ-CTN', '/QĐ/CTN'] },
      order: { symbol: '/QĐ/CTN' },
    },
    {
      says: 'Văn bản thời trước: 9905/2022/QĐ/CTN',
      order: { number: '9905/2022', symbol: 'QĐ/CTN' },
      move: { order: 'khen-thuong/2022/9905-2022-qd-ctn.md' },
    },
  ],
  *content(content) {
    const known = knownSymbols(content);
    for (const { record, path, symbol, number } of symbolsOf(content)) {
      const fault = faultOf(symbol, number, known);
      if (fault) yield { record, path, ...fault };
    }
  },
};

function faultOf(
  symbol: string,
  number: string | undefined,
  known: ReadonlyMap<string, string[]>,
): Violation | undefined {
  const plain = symbolOf(symbol);
  if (/(?!\p{Script=Latin})\p{L}|[ÐðƉɖ]/u.test(plain)) return undefined;
  const [, digits = '', letters = ''] = /^(\d+)\s*\/\s*(\p{L}.*)$/u.exec(plain) ?? [];
  if (digits)
    return {
      actual: `đang ghi ${quote(symbol)}, lẫn cả số`,
      expected: 'ký hiệu không kèm số',
      help: `Viết symbol: ${letters}; số ${digits} chỉ ghi ở dòng number.`,
    };
  const right = known.get(lettersOf(plain));
  const isWhole = !isMalformed(plain);
  if (isWhole && (right === undefined || right.includes(plain))) return undefined;
  const like = right?.find((each) => !isMalformed(each));
  if (like && lettersOnly(like) === lettersOnly(plain) && isWhole) {
    // Only the separators differ: Party and old documents are written so.
    if (number === undefined || hasYear({ number, symbol })) return undefined;
    return {
      severity: 'warning',
      actual: `đang ghi ${quote(symbol)}, nên trang in ${documentLabel({ number, symbol })}`,
      expected: `ký hiệu như trong danh sách cơ quan ban hành: ${like}`,
      help: `Bản gốc in ${documentLabel({ number, symbol: like })} thì viết ${like}; in đúng như trên thì thêm ${quote(symbol)} vào symbols của cơ quan.`,
    };
  }
  // Documents may differ in capitals.
  const mayBePrinted =
    isWhole && lettersOnly(like ?? '').toLowerCase() === lettersOnly(plain).toLowerCase();
  return {
    actual: `đang ghi ${quote(symbol)}`,
    expected:
      'ký hiệu viết liền, các nhóm nối bằng “-” hoặc “/” như bản gốc, đúng chữ như trong danh sách cơ quan ban hành',
    help: like
      ? `Viết ${like}${mayBePrinted ? `; bản gốc in đúng ${quote(plain)} thì thêm ký hiệu ấy vào symbols của cơ quan` : ''}.`
      : 'Viết liền, các nhóm chữ nối bằng dấu như bản gốc, ví dụ QĐ-UBND, QĐ/TU.',
  };
}

/**
 * Every symbol in the content: those of the issuers, which follow no number, a decision's own and those
 * of related decisions.
 */
function* symbolsOf({ of }: Content) {
  for (const record of of('issuer'))
    for (const [index, symbol] of (record.value.symbols ?? []).entries())
      if (symbol) yield { record, path: ['symbols', index], symbol, number: undefined };
  for (const record of of('decision')) {
    const { number = '', symbol, related = [] } = record.value;
    if (symbol) yield { record, path: ['symbol'], symbol, number };
    for (const [index, { number = '', symbol }] of related.entries())
      if (symbol) yield { record, path: ['related', index, 'symbol'], symbol, number };
  }
}

/** Whether a symbol is malformed, or has characters that another rule reports. */
export function isMalformed(symbol: string): boolean {
  return !/^\p{Script=Latin}[\p{Script=Latin}\d.&]*(?:[-/][\p{Script=Latin}\d.&]+)*$/u.test(symbol);
}

/** A symbol without its prefix: separator, and the year of a normative or an old act. */
export function symbolOf(symbol: string): string {
  return symbol
    .trim()
    .replace(/^[/-](?=\p{L})/u, '')
    .replace(/^\/?(?:19|20)\d{2}\//, '');
}

/** The letters of a symbol without separators: folded, and as written. */
const lettersOf = (symbol: string) => slugify(symbol).replaceAll('-', '');
const lettersOnly = (symbol: string) => symbol.replace(/[^\p{L}\d]/gu, '');

/** Known symbols by their letters alone. */
function knownSymbols({ of }: Content): Map<string, string[]> {
  const all = of('issuer').flatMap(({ value }) => value.symbols ?? []);
  return Map.groupBy(
    all.flatMap((symbol) => (symbol ? [symbolOf(symbol)] : [])),
    lettersOf,
  );
}

/** The symbols with which an issuer's decisions are compared. */
const ofIssuer = {
  forms: 'mã các hình thức mà cơ quan được quyết định',
  symbols: 'ký hiệu in ở quyết định của cơ quan',
};

export const symbolIssuer: Rule = {
  id: 'symbol-issuer',
  title: 'Ký hiệu phải là của cơ quan ban hành.',
  why: 'Ký hiệu của cơ quan này đi với tên cơ quan khác là chép nhầm. Ký hiệu chưa gặp bao giờ chỉ là cảnh báo.',
  bad: [
    { order: { symbol: 'QĐ-TTg' }, move: { order: 'khen-thuong/2022/9905-qd-ttg.md' } },
    { order: { symbol: 'QĐ-VPCTN' }, move: { order: 'khen-thuong/2022/9905-qd-vpctn.md' } },
    { says: 'Cơ quan chưa ghi ký hiệu', issuers: { '0.symbols': [] } },
  ],
  good: [
    { says: 'Hai cơ quan dùng chung ký hiệu', issuers: { '3.symbols': ['QĐ-TTg'] } },
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
    const issuing = new Set<string | undefined>(of('decision').map(({ value }) => value.issuer));
    for (const record of of('issuer').filter(({ id, whole }) => whole && issuing.has(id)))
      for (const [key, what] of Object.entries(ofIssuer))
        if (record.value[key as keyof typeof ofIssuer]?.length === 0)
          yield {
            record,
            path: [key],
            severity: 'warning',
            actual: 'danh sách còn trống, nên không đối chiếu được quyết định của cơ quan này',
            expected: what,
            help: 'Ghi như các quyết định đã ban hành.',
          };
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
      const at = { record, path: ['symbol'] };
      yield others
        ? {
            ...at,
            actual: `${quote(symbol)} là ký hiệu của ${anyOf(others.map(({ id }) => nameOf(id)))}, không phải của ${nameOf(issuer ?? '')}`,
            expected: list,
            help: 'Xem lại ký hiệu hoặc cơ quan ban hành trên bản gốc; hai cơ quan dùng chung ký hiệu thì thêm vào symbols của cơ quan này.',
          }
        : {
            ...at,
            severity: 'warning',
            actual: `chưa gặp ký hiệu ${quote(symbol)} trong quyết định của ${nameOf(issuer ?? '')}`,
            expected: `${list}, hoặc một ký hiệu đã ghi trong co-quan-ban-hanh.yml`,
            help: 'Nếu bản gốc đúng như vậy, thêm ký hiệu vào symbols của cơ quan.',
          };
    }
  },
};
