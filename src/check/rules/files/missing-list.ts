import { planSource } from '../../facts/plan-words.ts';
import type { Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

/** Whether there is anything that a site would be built of. */
function isPublished({ of }: Content): boolean {
  return of('planPart').length > 1 || of('criterion').length > 1;
}

/** Files that others lean on, and whether any does. */
const lists: Record<string, (content: Content) => boolean> = {
  'don-vi.yml': ({ of }) =>
    of('decision').some(({ value }) => value.recipients?.some(({ unit }) => unit)) ||
    of('exemplar').some(({ value }) => value.honourees?.some(({ unit }) => unit)),
  'co-quan-ban-hanh.yml': ({ of }) => of('decision').length > 0,
  'co-quan.yml': isPublished,
  'ke-hoach/ke-hoach.yml': isPublished,
  'tieu-chi/yeu-cau-chung.md': ({ of }) => of('plan').length > 0,
  [planSource]: ({ of }) => of('plan').length > 0,
};

export const missingList: Rule = {
  id: 'missing-list',
  title: 'Danh sách đơn vị, danh sách cơ quan ban hành, bản nguồn của Kế hoạch phải có.',
  why: 'Quyết định và bài dẫn tới hai danh sách, Kế hoạch đối chiếu từng chữ với bản nguồn; thiếu tệp thì không soát được gì.',
  severity: 'error',
  bad: [
    { files: { 'don-vi.yml': null } },
    { files: { 'co-quan-ban-hanh.yml': null } },
    { files: { 'don-vi.yml': '# chưa nhập\n' } },
    { plan: {}, files: { 'ke-hoach/ban-nguon.txt': null } },
    { plan: {}, files: { 'ke-hoach/ke-hoach.yml': null } },
    { plan: {}, files: { 'co-quan.yml': null } },
    { plan: {}, files: { 'tieu-chi/yeu-cau-chung.md': null } },
  ],
  good: [],
  *content(content) {
    const { files, textOf } = content;
    for (const [file, isUsed] of Object.entries(lists)) {
      const hasItems = files.has(file) && /^\s*[^#\s]/m.test(textOf(file));
      if (hasItems || !isUsed(content)) continue;
      yield {
        file,
        actual: files.has(file)
          ? 'tệp chưa có nội dung'
          : 'không có tệp này trong thư mục nội dung',
        expected: `tệp ${file}, vì các nội dung khác đối chiếu với tệp này`,
        help: files.has(`_mau/${file}`)
          ? `Khôi phục ${file} từ bản lưu; chưa từng có thì chép _mau/${file} sang rồi điền.`
          : `Khôi phục ${file} từ bản lưu; chưa từng có thì soạn theo README.`,
      };
    }
  },
};
