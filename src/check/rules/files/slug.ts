import { stepsAfter } from '../../../model/routes.ts';
import { slugify } from '../../../text/slug.ts';
import { peopleIn } from '../../facts/people.ts';
import { repeatsIn } from '../../facts/repeats.ts';
import { codePoints, quote } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { photoAs } from '../../kit/example.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

const reserved = new Set([...stepsAfter('exemplars'), ...stepsAfter('register'), 'ap-phich']);

/** Names reserved by Windows and web servers. */
const systems = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/;

/** Why a slug is reserved, or undefined. */
function whyReserved(slug: string): string | undefined {
  if (reserved.has(slug)) return 'là địa chỉ của một danh sách';
  return systems.test(slug) ? 'là tên dành riêng của hệ điều hành, máy chủ' : undefined;
}

export const reservedSlug: Rule = {
  id: 'reserved-slug',
  title: 'Tên thư mục của bài không trùng địa chỉ mà trang đã dùng.',
  why: 'Các tên trang, loai, noi-dung, hinh-thuc, a-z, ap-phich là địa chỉ của những trang danh sách.',
  bad: [
    { move: { model: 'guong-dien-hinh/noi-dung/index.md' } },
    { model: { formerSlugs: ['trang'] } },
    { move: { model: 'guong-dien-hinh/con/index.md' } },
  ],
  record: forNoun(exemplarNouns, function* ({ id, value }) {
    const expected = 'một tên khác';
    const why = whyReserved(id.toLowerCase());
    if (why)
      yield {
        actual: `tên thư mục ${quote(id)} ${why}`,
        expected,
        help: 'Đặt tên khác, nêu việc làm.',
      };
    for (const [index, slug] of (value.formerSlugs ?? []).entries()) {
      const why = slug && whyReserved(slug);
      if (why)
        yield {
          path: ['formerSlugs', index],
          actual: `${quote(slug)} ${why}`,
          expected,
          help: 'Xóa địa chỉ cũ này.',
        };
    }
  }),
};

export const slugClash: Rule = {
  id: 'slug-clash',
  title: 'Mỗi bài, mỗi quyết định có một địa chỉ riêng.',
  why: 'Hai tên chỉ khác chữ hoa, chữ thường hay cách lưu dấu thì máy coi là một, và một trong hai bài biến mất.',
  bad: [
    { exemplar: { formerSlugs: ['tach-lan-xe-hang'] } },
    {
      says: 'Thư mục chép thừa',
      copies: [{ of: 'model', to: 'guong-dien-hinh/tach-lan-xe-hang-copy/index.md' }],
    },
  ],
  *content({ of, exemplarById }) {
    for (const noun of ['exemplar', 'decision', 'draft'] as const) {
      const records: readonly CheckedRecord[] = of(noun);
      const same = repeatsIn(records, ({ id }) => id.normalize('NFC').toLowerCase());
      for (const { item, before } of same) yield clash(item, before.item);
    }
    for (const { item, before } of repeatsIn(of('exemplar'), ({ facts }) => facts?.textDigest))
      yield {
        record: item,
        severity: 'warning',
        actual: `bài giống hệt ${quote(before.item.file)}`,
        expected: 'mỗi bài một nội dung, một địa chỉ',
        help: 'Xóa thư mục chép thừa, giữ thư mục có địa chỉ đã công bố.',
      };
    const former = new Map<string, CheckedRecord>();
    for (const record of of('exemplar')) {
      for (const [index, slug] of (record.value.formerSlugs ?? []).entries()) {
        if (!slug) continue;
        const other = exemplarById.get(slug) ?? former.get(slug);
        if (other) {
          const isOwn = other === record;
          yield {
            record,
            path: ['formerSlugs', index],
            actual: isOwn
              ? `địa chỉ cũ ${quote(slug)} là địa chỉ đang dùng, hoặc ghi hai lần`
              : `địa chỉ cũ ${quote(slug)} đang là địa chỉ của bài khác`,
            expected: 'mỗi địa chỉ dẫn tới một bài',
            help: 'Xóa địa chỉ cũ này nếu ghi nhầm.',
            related: isOwn ? undefined : { record: other, path: ['title'] },
          };
        }
        former.set(slug, record);
      }
    }
    for (const record of of('draft')) {
      const other = exemplarById.get(record.id);
      if (other)
        yield {
          record,
          actual: `đã có bài mang tên ${quote(record.id)} trong guong-dien-hinh`,
          expected: 'một tên khác',
          help: 'Đổi tên thư mục bản nháp, hoặc sửa thẳng bài đã đăng.',
          related: { record: other, path: ['title'] },
        };
    }
  },
};

function clash(record: CheckedRecord, first: CheckedRecord): Violation {
  return {
    record,
    actual: `tên ${quote(record.id)} trùng với ${quote(first.id)} (${codePoints(first.id, record.id)})`,
    expected: 'hai tên khác hẳn nhau, không chỉ khác chữ hoa hay cách lưu dấu',
    help:
      record.noun === 'decision'
        ? 'Một quyết định nhập hai lần thì giữ một tệp, xóa tệp kia; hai cơ quan trùng số thì thêm tên cơ quan vào cuối tên tệp; số, ký hiệu chép nhầm thì sửa rồi đặt tên tệp theo đó.'
        : 'Đổi tên một trong hai.',
  };
}

const calls = 'ong|ba|anh|chi|co|chu|bac|cu|thay|dong-chi';

export const slugPerson: Rule = {
  id: 'slug-person',
  title: 'Tên thư mục nêu việc làm, không mang tên người.',
  why: 'Địa chỉ còn mãi trong máy tìm kiếm kể cả khi bài đã ngừng công bố; mang tên người thì không gỡ hết được.',
  bad: [
    { move: { exemplar: 'guong-dien-hinh/guong-vu-duc-thien/index.md' }, ...photoAs() },
    { exemplar: { formerSlugs: ['guong-ong-thien'] } },
  ],
  record: forNoun(exemplarNouns, function* ({ id, value }) {
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
              : 'Đổi tên thư mục, ví dụ mo-lop-hoc-buoi-toi; tên cũ mang tên người thì không ghi vào formerSlugs.',
        };
        break;
      }
    }
  }),
};
