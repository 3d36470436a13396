import { quote } from '../../facts/wording.ts';
import { exemplarNouns, forNoun, type Rule } from '../../kit/rule.ts';

export const repeatItem: Rule = {
  id: 'repeat-item',
  title: 'Trong một mục liệt kê, mỗi mã chỉ ghi một lần.',
  why: 'Mã ghi hai lần làm bài hiện hai lần ở cùng một danh sách.',
  severity: 'warning',
  bad: [
    { exemplar: { criteria: ['tc3', 'tc3'] } },
    { exemplar: { commendations: ['2021/9902-qd-ubnd#cn01', '2021/9902-qd-ubnd#cn01'] } },
  ],
  good: [{ exemplar: { clauses: ['ii-3', 'ii-2'] } }],
  record: forNoun(exemplarNouns, function* ({ value }) {
    const { criteria = [], clauses = [], commendations = [] } = value;
    for (const [key, items] of Object.entries<(string | undefined)[]>({
      criteria,
      clauses,
      commendations,
    })) {
      for (const [index, item] of items.entries()) {
        if (!item || items.indexOf(item) === index) continue;
        yield {
          path: [key, index],
          actual: `${quote(item)} đã ghi ở trên`,
          expected: 'mỗi mã một lần',
          help: 'Xóa mã ghi thừa.',
        };
      }
    }
  }),
};
