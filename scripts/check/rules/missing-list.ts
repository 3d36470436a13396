import type { Content } from '../content.ts';
import type { Rule } from '../rule.ts';

/** Lists that decisions and stories point into, and whether any record does. */
const lists: Record<string, (content: Content) => boolean> = {
  'don-vi.yml': ({ of }) =>
    of('decision').some(({ value }) => value.recipients?.some(({ unit }) => unit)) ||
    of('exemplar').some(({ value }) => value.honourees?.some(({ unit }) => unit)),
  'co-quan-ban-hanh.yml': ({ of }) => of('decision').length > 0,
};

export const missingList: Rule = {
  id: 'missing-list',
  title: 'Danh sách đơn vị và danh sách cơ quan ban hành phải có.',
  why: 'Quyết định và bài đều dẫn tới hai danh sách ấy; thiếu tệp thì không đối chiếu được mã nào.',
  severity: 'error',
  bad: [
    { files: { 'don-vi.yml': null } },
    { files: { 'co-quan-ban-hanh.yml': null } },
    { files: { 'don-vi.yml': '# chưa nhập\n' } },
  ],
  good: [],
  *content(content) {
    const { files, textOf } = content;
    for (const [file, isUsed] of Object.entries(lists)) {
      const hasItems = files.has(file) && /^\s*[^#\s]/m.test(textOf(file));
      if (hasItems || !isUsed(content)) continue;
      yield {
        file,
        found: files.has(file)
          ? 'danh sách chưa có mục nào'
          : 'không có tệp này trong thư mục nội dung',
        expected: `tệp ${file}, vì các bài, quyết định dẫn tới mã trong đó`,
        fix: `Khôi phục ${file} từ bản lưu.`,
      };
    }
  },
};
