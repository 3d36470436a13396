import { firstFew } from '../../facts/few.ts';
import { quote } from '../../facts/wording.ts';
import { forNoun, type Rule, type Violation } from '../../kit/rule.ts';

// A movement whose act is being typed in: its words are not compared yet.
const more = 'phong-trao/phong-trao-moi/ke-hoach/1-them.md';
const other = {
  'phong-trao/phong-trao-moi/phong-trao.yml':
    'title: Phong trào mới\nshortTitle: Phong trào mới\nlevel: don-vi\nmanner: chuyen-de\n',
};

export const planMdx: Rule = {
  id: 'plan-mdx',
  title: 'Các phần của Kế hoạch chỉ có chữ của văn bản.',
  why: 'Kế hoạch được đăng nguyên văn; lệnh và thẻ hiện ra thành chữ lạ giữa văn bản.',
  bad: [
    { files: { [more]: "---\ntitle: Thêm\n---\n\nimport x from 'y'\n", ...other } },
    { files: { [more]: '---\ntitle: Thêm\n---\n\n<script>x()</script>\n', ...other } },
  ],
  record: forNoun(['planPart'], function* (record): Iterable<Violation> {
    const { body } = record.entry();
    const forbidden =
      /^[ \t]*(?:import|export)(?=\s|\{|\*)[^\n]*|\{(?!#[^}\n]*\}[ \t]*$)[^}\n]{0,60}\}?|<(?=[a-zA-Z/!>])[^>\n]{0,40}>?/gm;
    for (const { index, 0: match } of firstFew(body.matchAll(forbidden))) {
      yield {
        bodyOffset: index,
        actual: `có ${quote(match)}`,
        expected: 'chữ của Kế hoạch, ngoài ra chỉ có mã như {#dieu-5} ở cuối dòng',
        help: 'Chỉ xóa phần này, giữ nguyên chữ của Kế hoạch ở trước và sau.',
      };
    }
  }),
};
