import type { Rule, RuleGroup } from '../kit/rule.ts';
import * as approval from './approval/index.ts';
import * as body from './body/index.ts';
import * as days from './days/index.ts';
import * as decisions from './decisions/index.ts';
import * as files from './files/index.ts';
import * as frontMatter from './front-matter/index.ts';
import * as letters from './letters/index.ts';
import * as links from './links/index.ts';
import * as names from './names/index.ts';
import * as nominations from './nominations/index.ts';
import * as pages from './pages/index.ts';
import * as photos from './photos/index.ts';
import * as plan from './plan/index.ts';
import * as privacy from './privacy/index.ts';

/** Rules by subject, in the order of the handbook; every rule is in one group. */
export const groups: readonly RuleGroup[] = Object.entries({
  'Tên tệp và thư mục': files,
  'Chữ và bảng mã': letters,
  'Phần đầu tệp': frontMatter,
  'Ngày tháng': days,
  'Họ tên': names,
  'Quyết định khen thưởng': decisions,
  'Duyệt bài và sự đồng ý': approval,
  'Dữ liệu cá nhân': privacy,
  'Thân bài': body,
  'Liên kết và mã dẫn': links,
  Ảnh: photos,
  'Trang tự soạn': pages,
  'Kế hoạch': plan,
  'Đề nghị khen thưởng (không đưa lên trang)': nominations,
}).map(([title, group]) => ({
  title,
  rules: Object.values<Rule>(group).sort((a, b) => (a.id < b.id ? -1 : 1)),
}));

/** Every rule of the check. */
export const rules: readonly Rule[] = groups.flatMap((group) => group.rules);
