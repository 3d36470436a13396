import type { Noun } from '../../../src/collections.ts';
import type { Rule } from '../rule.ts';

/** Lists that decisions and stories point into, and the records that do. */
const lists: Record<string, readonly Noun[]> = {
  'don-vi.yml': ['decision', 'exemplar'],
  'co-quan-ban-hanh.yml': ['decision'],
};

export const missingList: Rule = {
  id: 'missing-list',
  title: 'Danh sách đơn vị và danh sách cơ quan ban hành phải có.',
  why: 'Quyết định và bài đều dẫn tới hai danh sách ấy; thiếu tệp thì không đối chiếu được mã nào.',
  severity: 'error',
  bad: [{ files: { 'don-vi.yml': null } }, { files: { 'co-quan-ban-hanh.yml': null } }],
  good: [],
  *content({ of, files }) {
    for (const [file, nouns] of Object.entries(lists)) {
      if (files.has(file) || nouns.every((noun) => of(noun).length === 0)) continue;
      yield {
        file,
        found: 'không có tệp này trong thư mục nội dung',
        expected: `tệp ${file}, vì các bài, quyết định dẫn tới mã trong đó`,
        fix: `Khôi phục ${file} từ bản lưu.`,
      };
    }
  },
};
