import { forNoun, type Rule, stories } from '../rule.ts';
import { quote } from '../wording.ts';

const leader =
  /giám đốc|lãnh đạo|chủ tịch|thủ trưởng|bộ trưởng|bí thư tỉnh|hiệu trưởng|cục trưởng|tổng cục/iu;
const notLeader =
  /chuyên viên|nhân viên|văn thư|cán sự|cán bộ|lái xe|công nhân|cộng tác viên|biên tập|kế toán|thủ quỹ|thực tập|đội viên|tổ trưởng|tổ phó|đội trưởng|đội phó|trưởng phòng|phó phòng|thư ký|người viết|phóng viên|bảo vệ|thanh tra viên|bí thư (?:chi )?đoàn/iu;

export const approverCompetence: Rule = {
  id: 'approver-competence',
  title: 'Người duyệt phải là lãnh đạo có thẩm quyền.',
  why: 'Bài lên trang là tiếng nói của cơ quan; Giám đốc Sở hoặc người được giao thay, kể cả của cơ quan kế tiếp, duyệt bằng văn bản.',
  severity: 'error',
  bad: [
    { exemplar: { 'approval.position': 'Giám đốc Sở Y tế' } },
    { exemplar: { 'approval.position': 'Chuyên viên Văn phòng' } },
    { exemplar: { 'approval.position': 'Trưởng phòng số 2' } },
  ],
  good: [
    { exemplar: { 'approval.position': 'Phó Giám đốc phụ trách' } },
    { exemplar: { 'approval.position': 'Giám đốc Sở Xây dựng' } },
  ],
  record: forNoun(stories, function* ({ value: { approval } }) {
    const position = approval?.position;
    if (!position) return;
    const path = ['approval', 'position'];
    const other = /sở (?!gtvt|giao thông|xây dựng)(\p{Lu}[\p{L} ,]*)/iu.exec(position);
    if (other && /(?<!\p{L})Sở \p{Lu}/u.test(position)) {
      yield {
        path,
        found: `${quote(position)} là lãnh đạo của sở khác`,
        expected: 'lãnh đạo Sở Giao thông vận tải hoặc cơ quan kế tiếp',
        fix: 'Trình lãnh đạo có thẩm quyền duyệt rồi chạy lại npm run approve.',
      };
      return;
    }
    if (leader.test(position)) return;
    const isChief = /chánh văn phòng/iu.test(position);
    if (!isChief && !notLeader.test(position)) return;
    yield {
      path: ['approval', 'position'],
      ...(isChief && { severity: 'warning' as const }),
      found: `${quote(position)} không phải người duyệt có thẩm quyền`,
      expected: 'Giám đốc, Phó Giám đốc được giao, hoặc lãnh đạo cơ quan kế tiếp',
      fix: 'Trình lãnh đạo duyệt rồi chạy lại npm run approve.',
    };
  }),
};
