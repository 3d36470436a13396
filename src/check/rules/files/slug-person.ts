import { slugify } from '../../../text/slug.ts';
import { peopleIn } from '../../facts/people.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

const calls = 'ong|ba|anh|chi|co|chu|bac|cu|thay|dong-chi';

export const slugPerson: Rule = {
  id: 'slug-person',
  title: 'Tên thư mục nêu việc làm, không mang tên người.',
  why: 'Địa chỉ còn mãi trong máy tìm kiếm kể cả khi bài đã ngừng công bố; mang tên người thì không gỡ hết được.',
  severity: 'error',
  bad: [
    {
      move: { model: 'guong-dien-hinh/guong-vu-duc-thien/index.md' },
      model: {
        'honourees.0.name': 'Vũ Đức Thiện',
        'honourees.0.recipientType': 'ca-nhan',
        'consent.0': {
          honouree: 'Vũ Đức Thiện',
          status: 'dong-y',
          givenBy: 'Vũ Đức Thiện',
          relation: 'Bản thân',
          on: '20/12/2021',
          scope: ['ten', 'cau-chuyen'],
          basis: 'Phiếu',
          proof: 'Hồ sơ số 9961',
        },
        commendations: ['2021/9902-qd-ubnd#cn01'],
      },
    },
  ],
  good: [
    {
      says: 'Tên tập thể thì được',
      move: { model: 'guong-dien-hinh/to-truc-chot-cua-ngo-phia-bac/index.md' },
    },
  ],
  record: forNoun(exemplarNouns, function* ({ id, value, template }) {
    if (template) return;
    const slugs = [id, ...(value.formerSlugs ?? [])];
    for (const name of (value.honourees ?? []).flatMap(peopleIn)) {
      const whole = slugify(name);
      const parts = whole.split('-');
      const given = `(?:${calls})-${parts.slice(-2).join('-')}|ong-${parts.at(-1)}`;
      const named = new RegExp(`(?:^|-)(?:${whole}|${given})(?:-|$)`);
      const begun = new RegExp(`^${parts.slice(-2).join('-')}-`);
      for (const [index, slug] of slugs.entries()) {
        const isWhole = slug !== undefined && named.test(slug);
        const isPart = slug !== undefined && parts.length > 2 && begun.test(slug);
        if (parts.length < 2 || (!isWhole && !isPart)) continue;
        yield {
          ...(index > 0 && { path: ['formerSlugs', index - 1] }),
          ...(!isWhole && { severity: 'warning' as const }),
          actual: isWhole
            ? 'địa chỉ mang tên người được nêu'
            : 'địa chỉ mở đầu bằng chữ trùng với tên người được nêu',
          expected: 'tên nêu việc làm',
          help:
            index > 0
              ? 'Xóa địa chỉ cũ này khỏi formerSlugs.'
              : 'Đổi tên thư mục, ví dụ tach-lan-xe-hang-tu-xa; tên cũ mang tên người thì không ghi vào formerSlugs.',
        };
        break;
      }
    }
  }),
};
