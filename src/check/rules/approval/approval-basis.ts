import { approveFirst } from '../../facts/how-to-fill.ts';
import { quote } from '../../facts/wording.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

const spoken =
  /zalo|viber|messenger|facebook|tin nhắn|nhắn tin|gọi điện|qua điện thoại|bằng miệng|nói miệng|lời nói|e-?mail|thư điện tử/iu;
const paper =
  /phiếu|biên bản|tờ trình|quyết định|công văn|thông báo|văn bản|bút phê|kết luận|nghị quyết/iu;

export const approvalBasis: Rule = {
  id: 'approval-basis',
  title: 'Việc duyệt phải có giấy tờ.',
  why: 'Khi có người hỏi ai đã cho đăng bài, cơ quan phải đưa ra được phiếu trình hoặc biên bản; lời nói, tin nhắn không đủ.',
  severity: 'error',
  bad: [
    { exemplar: { 'approval.basis': 'Lãnh đạo nhắn tin Zalo đồng ý' } },
    { exemplar: { 'approval.basis': 'Giám đốc duyệt qua điện thoại ngày 10/01/2022' } },
  ],
  good: [
    { exemplar: { 'approval.basis': 'Phiếu trình số 9953/PTr-VP, gửi qua thư điện tử công vụ' } },
  ],
  record: forNoun(exemplarNouns, function* (record) {
    const { basis } = record.value.approval ?? {};
    if (!basis || !spoken.test(basis) || paper.test(basis)) return;
    yield {
      path: ['approval', 'basis'],
      actual: `đang ghi ${quote(basis)}`,
      expected: 'giấy tờ mà lãnh đạo đã duyệt: phiếu trình, biên bản, số, ngày',
      help: approveFirst(record),
    };
  }),
};
