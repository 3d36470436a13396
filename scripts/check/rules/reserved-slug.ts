import { forNoun, type Rule, stories } from '../rule.ts';
import { quote } from '../wording.ts';

const reserved = new Set(['trang', 'loai', 'noi-dung', 'hinh-thuc', 'a-z', 'ap-phich']);

export const reservedSlug: Rule = {
  id: 'reserved-slug',
  title: 'Tên thư mục của bài không trùng địa chỉ mà trang đã dùng.',
  why: 'Các tên trang, loai, noi-dung, hinh-thuc, a-z, ap-phich là địa chỉ của những trang danh sách.',
  severity: 'error',
  bad: [
    { move: { model: 'guong-dien-hinh/noi-dung/index.md' } },
    { model: { formerSlugs: ['trang'] } },
  ],
  good: [{ move: { model: 'guong-dien-hinh/noi-dung-lop-hoc/index.md' } }],
  record: forNoun(stories, function* ({ id, value, template }) {
    const fix = 'Đặt tên khác, nêu việc làm.';
    const expected = 'một tên không trùng các địa chỉ ấy';
    if (!template && reserved.has(id.toLowerCase())) {
      yield {
        path: [],
        found: `tên thư mục ${quote(id)} là địa chỉ của một danh sách`,
        expected,
        fix,
      };
    }
    for (const [index, slug] of (value.formerSlugs ?? []).entries()) {
      if (slug && reserved.has(slug))
        yield {
          path: ['formerSlugs', index],
          found: `${quote(slug)} là địa chỉ của một danh sách`,
          expected,
          fix,
        };
    }
  }),
};
