import { quote } from '../../facts/wording.ts';
import { forEach, type Rule } from '../../kit/rule.ts';
import { ownRound } from './nominations.example.ts';

export const roundDecisions: Rule = {
  id: 'round-decisions',
  title: 'Quyết định ghi ở đợt xét phải có trong khen-thuong/.',
  why: 'Đợt xét dẫn tới quyết định không có thì người sau không lần ra kết quả.',
  bad: [{ files: ownRound('', 'decisions: [2021/9903-qd-ubnd]\n') }],
  content: forEach(['round'], function* (record, { decisionById, files }) {
    for (const [index, id] of (record.value.decisions ?? []).entries()) {
      if (!id || decisionById.has(id) || files.has(`khen-thuong/${id}.md`)) continue;
      yield {
        path: ['decisions', index],
        actual: `không có quyết định ${quote(id)}`,
        expected: 'mã của một quyết định đã nhập, như 2021/9902-qd-ubnd',
        help: 'Nhập quyết định ấy trước, hoặc xóa mã này.',
      };
    }
  }),
};
