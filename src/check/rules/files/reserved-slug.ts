import { stepsAfter } from '../../../model/routes.ts';
import { quote } from '../../facts/wording.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

const reserved = new Set([...stepsAfter('exemplars'), ...stepsAfter('register'), 'ap-phich']);

/** What Windows and web servers keep for themselves. */
const systems = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/;

/** Why a slug cannot be had, or undefined. */
function whyReserved(slug: string): string | undefined {
  if (reserved.has(slug)) return 'là địa chỉ của một danh sách';
  return systems.test(slug) ? 'là tên dành riêng của hệ điều hành, máy chủ' : undefined;
}

export const reservedSlug: Rule = {
  id: 'reserved-slug',
  title: 'Tên thư mục của bài không trùng địa chỉ mà trang đã dùng.',
  why: 'Các tên trang, loai, noi-dung, hinh-thuc, a-z, ap-phich là địa chỉ của những trang danh sách.',
  severity: 'error',
  bad: [
    { move: { model: 'guong-dien-hinh/noi-dung/index.md' } },
    { model: { formerSlugs: ['trang'] } },
    { move: { model: 'guong-dien-hinh/con/index.md' } },
  ],
  good: [{ move: { model: 'guong-dien-hinh/noi-dung-lop-hoc/index.md' } }],
  record: forNoun(exemplarNouns, function* ({ id, value, template }) {
    const help = 'Đặt tên khác, nêu việc làm.';
    const expected = 'một tên khác';
    const why = template ? undefined : whyReserved(id.toLowerCase());
    if (why) yield { actual: `tên thư mục ${quote(id)} ${why}`, expected, help };
    for (const [index, slug] of (value.formerSlugs ?? []).entries()) {
      const why = slug && whyReserved(slug);
      if (why)
        yield { path: ['formerSlugs', index], actual: `${quote(slug)} ${why}`, expected, help };
    }
  }),
};
