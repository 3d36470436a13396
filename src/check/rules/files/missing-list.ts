import { movementIn, type Noun } from '../../../model/collections.ts';
import { partsOf, sourceFileOf } from '../../../model/plan/plan-files.ts';
import { aboutPage } from '../../../model/schema/page.ts';
import { nameOf } from '../../facts/paths.ts';
import type { Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

/** Whether there is anything to publish. */
function isPublished({ of }: Content): boolean {
  return ['movement', 'plan', 'exemplar', 'decision'].some((noun) => of(noun as Noun).length > 0);
}

/** Files that others depend on, and whether any does. */
const lists: Record<string, (content: Content) => boolean> = {
  'don-vi.yml': ({ of }) =>
    of('decision').some(({ value }) => value.recipients?.some(({ unit }) => unit)) ||
    of('exemplar').some(({ value }) => value.honourees?.some(({ unit }) => unit)),
  'co-quan-ban-hanh.yml': ({ of }) => of('decision').length > 0,
  'co-quan.yml': () => true,
  [`trang/${aboutPage}.mdx`]: isPublished,
};

/** A line that is neither a comment nor an empty value. */
const hasContent = /^(?!\s*(?:\[\s*\]|\{\s*\}|-{3}|null|~)?\s*(?:#.*)?$)/m;

export const missingList: Rule = {
  id: 'missing-list',
  title: 'Danh sách đơn vị, danh sách cơ quan ban hành, bản nguồn của Kế hoạch phải có.',
  why: 'Quyết định và bài dẫn tới hai danh sách, Kế hoạch đối chiếu từng chữ với bản nguồn; thiếu tệp thì không soát được gì.',
  bad: [
    { files: { 'don-vi.yml': null } },
    { files: { 'co-quan-ban-hanh.yml': null } },
    { files: { 'don-vi.yml': '# chưa nhập\n' } },
    { files: { 'co-quan-ban-hanh.yml': '---\n[]\n' } },
    { plan: {}, files: { 'phong-trao/covid-19/ban-nguon.txt': null } },
    { plan: {}, files: { 'phong-trao/covid-19/ke-hoach.yml': null } },
    { files: { 'phong-trao/covid-19/ke-hoach/1-van-ban.md': null } },
    { files: { 'co-quan.yml': null } },
    { plan: {}, files: { 'trang/gioi-thieu.mdx': null } },
  ],
  *content(content) {
    const { files, textOf } = content;
    const used = Object.keys(lists).filter((file) => lists[file]?.(content));
    for (const file of [...used, ...besideMovements(content)]) {
      if (files.has(file) && hasContent.test(textOf(file))) continue;
      yield {
        file,
        actual: files.has(file)
          ? 'tệp chưa có nội dung'
          : 'không có tệp này trong thư mục nội dung',
        expected: `tệp ${file}, vì các nội dung khác đối chiếu với tệp này`,
        help: files.has(`_mau/${nameOf(file)}`)
          ? `Khôi phục ${file} từ bản lưu; chưa từng có thì chép _mau/${nameOf(file)} sang rồi điền.`
          : `Khôi phục ${file} từ bản lưu; chưa từng có thì soạn theo README.`,
      };
    }
    for (const { file } of content.of('plan')) {
      if (partsOf(file, content.of('planPart')).length > 0) continue;
      yield {
        file,
        actual: 'thư mục ke-hoach cạnh tệp này không có phần nào của văn bản',
        expected: 'lời văn của Kế hoạch, vì các nội dung khác trích điều khoản ở đó',
        help: 'Khôi phục thư mục ke-hoach từ bản lưu; chưa có thì tạo bằng npm run import -- <tệp> --plan.',
      };
    }
  },
};

/**
 * Files that every movement needs: its facts, the act as received, and a plan if others refer to its
 * clauses.
 */
function besideMovements({ of }: Content): string[] {
  const naming = [...of('criterion'), ...of('role')];
  const all = [...of('plan'), ...of('planPart'), ...of('criterion'), ...of('role')];
  const folders = (records: readonly { file: string }[]) =>
    new Set(records.map(({ file }) => `phong-trao/${movementIn(file)}/`));
  return [
    ...of('plan').map(({ file }) => sourceFileOf(file)),
    ...[...folders(all)].map((folder) => `${folder}phong-trao.yml`),
    ...[...folders(naming)].map((folder) => `${folder}ke-hoach.yml`),
  ];
}
