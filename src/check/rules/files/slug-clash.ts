import { codePoints, quote } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const slugClash: Rule = {
  id: 'slug-clash',
  title: 'Mỗi bài, mỗi quyết định có một địa chỉ riêng.',
  why: 'Hai tên chỉ khác chữ hoa, chữ thường hay cách lưu dấu thì máy coi là một, và một trong hai bài biến mất.',
  severity: 'error',
  bad: [
    { exemplar: { formerSlugs: ['tach-lan-xe-hang'] } },
    { exemplar: { formerSlugs: ['cho-nguoi-den-diem-hen'] } },
  ],
  good: [{ exemplar: { formerSlugs: ['don-nguoi-cao-tuoi'] } }],
  *content({ of, exemplarById }) {
    for (const noun of ['exemplar', 'decision', 'draft'] as const) {
      const groups = Map.groupBy(of(noun), ({ id }) => id.normalize('NFC').toLowerCase());
      for (const [first, ...others] of groups.values()) {
        for (const record of others) {
          if (first) yield clash(record, first);
        }
      }
    }
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
        ? 'Một quyết định nhập hai lần thì giữ một tệp, xóa tệp kia; hai văn bản khác nhau thì sửa số, ký hiệu rồi đặt tên tệp theo đó.'
        : 'Đổi tên một trong hai.',
  };
}
