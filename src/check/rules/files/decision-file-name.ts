import { slugify } from '../../../text/slug.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';
import { isNumber } from '../decisions/number-form.ts';
import { isMalformed, symbolOf } from '../decisions/symbol-form.ts';

export const decisionFileName: Rule = {
  id: 'decision-file-name',
  title: 'Tên tệp quyết định ghép từ số và ký hiệu.',
  why: 'Tên tệp là địa chỉ của quyết định; người đọc và người giữ trang đoán được địa chỉ từ số văn bản.',
  severity: 'error',
  bad: [{ move: { order: 'khen-thuong/2022/9906-qd-ctn.md' } }],
  good: [
    {
      says: 'Hai cơ quan trùng số thì thêm tên cơ quan',
      move: { order: 'khen-thuong/2022/9905-qd-ctn-chu-tich-nuoc.md' },
    },
  ],
  record: forNoun(['decision'], function* ({ id, value, template }) {
    const { number, symbol } = value;
    if (template || !number || !symbol) return;
    const name = id.split('/')[1] ?? '';
    if (!/^[a-z0-9-]+$/.test(name) || !isNumber(number) || isMalformed(symbolOf(symbol))) return;
    const expected = `${slugify(number)}-${slugify(symbol)}`;
    const bare = (text: string) => text.replace(/^0+(?=\d)/, '');
    if (bare(name) === bare(expected) || bare(name).startsWith(`${bare(expected)}-`)) return;
    yield {
      path: ['number'],
      actual: `tên tệp là ${name}.md, còn số và ký hiệu là ${number}/${symbol}`,
      expected: `tên tệp ${expected}.md`,
      help: `Đổi tên tệp thành ${expected}.md, hoặc sửa số, ký hiệu cho đúng bản gốc.`,
    };
  }),
};
