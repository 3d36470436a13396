import { documentLabel, hasYear, joinOf, yearInSymbol } from '../../../text/decision-number.ts';
import { quote } from '../../facts/wording.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

export const numberForm: Rule = {
  id: 'number-form',
  title: 'Số quyết định là số từ 1 đến 99999, có thể kèm một chữ cái.',
  why: 'Số là một phần của địa chỉ và là điều người dân đem đi đối chiếu; dấu cách, ký hiệu chép lẫn vào số thì tìm không ra.',
  bad: [{ order: { number: '0' } }, { order: { number: '123456' } }],
  record: forNoun(['decision'], function* ({ value: { number, related = [] } }) {
    for (const [index, each] of [{ number }, ...related].entries()) {
      const { number } = each;
      if (!number || isNumber(number)) continue;
      yield {
        path: index === 0 ? ['number'] : ['related', index - 1, 'number'],
        actual: `đang ghi ${quote(number)}`,
        expected:
          'số từ 1 đến 99999, có thể kèm một chữ cái hoặc năm, không có dấu cách hay ký hiệu (ví dụ "05", "9902", "1205a", "323/2004")',
        help: helpFor(number),
      };
    }
  }),
};

/** Splits the written value into a number and the symbol after it. */
function helpFor(written: string): string {
  const bare = written
    .trim()
    .replace(/^["'“”‘’]+|["'“”‘’]+$/gu, '')
    .replace(/^(?:quyết định\s+)?số\s*:?\s*/iu, '');
  const [, number, mark = '', symbol = ''] =
    /^(\d{1,5}[a-zđ]?(?:\/(?:19|20)\d{2}(?=\/))?)\s*([/-])\s*(\p{L}.*)$/iu.exec(bare) ?? [];
  if (number && isNumber(number)) {
    const its = mark === joinOf({ number, symbol }) ? symbol : mark + symbol;
    return `Viết number: "${number}" và symbol: ${its.startsWith('-') ? `"${its}"` : its}.`;
  }
  const short = bare.replace(/^0+(?=[1-9]\d)/, '');
  return isNumber(short) ? `Viết "${short}".` : 'Xem lại số trên bản gốc.';
}

/** A year after the number marks a normative act, which another rule reports. */
export function isNumber(number: string): boolean {
  return /^(?!0+[a-zđ]?(?:\/|$))\d{1,5}[a-zđ]?(?:\/(?:19|20)\d{2})?$/iu.test(number.trim());
}

/**
 * Documents up to the nineties and early 2000s separate every group by “/”, with or without a year:
 * 323/2004/QĐ/CTN.
 */
const isOldSymbol = (symbol: string) => !symbol.replace(yearInSymbol, '').includes('-');

export const numberZero: Rule = {
  id: 'number-zero',
  title: 'Số dưới 10 viết hai chữ số, không thêm số 0 nào khác.',
  why: 'Văn bản hành chính viết 05/QĐ-…; thừa hay thiếu số 0 thì khác bản gốc.',
  severity: 'warning',
  bad: [
    { order: { number: '5' }, move: { order: 'khen-thuong/2022/5-qd-ctn.md' } },
    { order: { number: '0099' }, move: { order: 'khen-thuong/2022/0099-qd-ctn.md' } },
  ],
  record: forNoun(['decision'], function* ({ value: { number = '', symbol = '' } }) {
    // Some offices number normative acts with three digits: 063/2025/QĐ-UBND.
    if (hasYear({ number, symbol }) || !isNumber(number)) return;
    const digits = /^\d+/.exec(number.trim())?.[0] ?? '';
    const bare = digits.replace(/^0+/, '');
    const expected = bare.padStart(2, '0');
    if (!bare || digits === expected) return;
    yield {
      path: ['number'],
      actual: `đang ghi “${number}”`,
      expected: `“${number.trim().replace(digits, expected)}”`,
      help: `Viết "${number.trim().replace(digits, expected)}", trừ khi bản gốc ghi “${number.trim()}”.`,
    };
  }),
};

export const normativeNumber: Rule = {
  id: 'normative-number',
  title: 'Số quyết định khen thưởng không có năm xen giữa số và ký hiệu.',
  why: 'Năm xen giữa (31/2020/QĐ-UBND) là cách viết của văn bản quy phạm pháp luật; có thể đã nhập nhầm văn bản.',
  severity: 'warning',
  bad: [
    {
      order: { symbol: '2022/QĐ-CTN' },
      move: { order: 'khen-thuong/2022/9905-2022-qd-ctn.md' },
    },
  ],
  good: [
    {
      says: 'Văn bản thời trước viết năm và dấu gạch chéo',
      order: { symbol: '2022/QĐ/CTN' },
      move: { order: 'khen-thuong/2022/9905-2022-qd-ctn.md' },
    },
  ],
  record: forNoun(['decision'], function* ({ value: { number = '', symbol = '' } }) {
    const inSymbol = yearInSymbol.test(symbol);
    if (!hasYear({ number, symbol }) || isOldSymbol(symbol)) return;
    yield {
      path: [inSymbol ? 'symbol' : 'number'],
      actual: `đang ghi ${documentLabel({ number, symbol })}`,
      expected: 'số và ký hiệu không có năm ở giữa',
      help: 'Đối chiếu bản gốc: không có năm thì bỏ năm; có năm thật và đúng là quyết định khen thưởng thì để nguyên.',
    };
  }),
};
