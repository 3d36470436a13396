import { forNoun, type Rule } from '../../kit/rule.ts';

export const numberZero: Rule = {
  id: 'number-zero',
  title: 'Số dưới 10 viết hai chữ số, không thêm số 0 nào khác.',
  why: 'Văn bản hành chính viết 05/QĐ-…; thừa hay thiếu số 0 thì khác bản gốc.',
  severity: 'warning',
  bad: [
    { order: { number: '5' }, move: { order: 'khen-thuong/2022/5-qd-ctn.md' } },
    { order: { number: '0099' }, move: { order: 'khen-thuong/2022/0099-qd-ctn.md' } },
  ],
  good: [{ order: { number: '05' }, move: { order: 'khen-thuong/2022/05-qd-ctn.md' } }],
  record: forNoun(['decision'], function* ({ value: { number = '' } }) {
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
