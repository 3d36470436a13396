import { quote } from '../../facts/wording.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

export const numberForm: Rule = {
  id: 'number-form',
  title: 'Số quyết định là số từ 1 đến 99999, có thể kèm một chữ cái.',
  why: 'Số là một phần của địa chỉ và là điều người dân đem đi đối chiếu; dấu cách, ký hiệu chép lẫn vào số thì tìm không ra.',
  severity: 'error',
  bad: [
    { order: { number: '0' } },
    { order: { number: '123456' } },
    { order: { number: '9905/QĐ-CTN' } },
    { order: { number: '99 05' } },
  ],
  good: [{ order: { number: '1205a' }, move: { order: 'khen-thuong/2022/1205a-qd-ctn.md' } }],
  record: forNoun(['decision'], function* ({ value: { number, related = [] } }) {
    const numbers = [
      { number, path: ['number'] as PropertyKey[] },
      ...related.map((each, index) => ({
        number: each.number,
        path: ['related', index, 'number'],
      })),
    ];
    for (const { number, path } of numbers) {
      if (!number || isNumber(number)) continue;
      const bare = /^(?:số\s*)?0*([1-9]\d{1,4})$/iu.exec(number.trim())?.[1];
      const digits = /\d{1,5}[a-zđ]?/i.exec(number.replace(/^(?:quyết định\s+)?số\s*/i, ''))?.[0];
      yield {
        path,
        actual: `đang ghi ${quote(number)}`,
        expected:
          'số từ 1 đến 99999, không có dấu cách, dấu gạch hay ký hiệu (ví dụ "05", "9902", "1205a")',
        help:
          number.includes('/') && digits
            ? `Viết "${digits}"; ký hiệu ghi ở dòng symbol.`
            : bare
              ? `Viết "${bare}".`
              : 'Xem lại số trên bản gốc.',
      };
    }
  }),
};

/** A year after the number marks a normative act; another rule speaks of that. */
export function isNumber(number: string): boolean {
  return /^(?!0+[a-zđ]?(?:\/|$))\d{1,5}[a-zđ]?(?:\/(?:19|20)\d{2})?$/iu.test(number.trim());
}
