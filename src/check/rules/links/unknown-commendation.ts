import { nearest } from '../../../text/nearest.ts';
import { quote } from '../../facts/wording.ts';
import { exemplarNouns, type Rule } from '../../kit/rule.ts';

export const unknownCommendation: Rule = {
  id: 'unknown-commendation',
  title: 'Trường hợp khen thưởng được nhắc tới phải có trong quyết định.',
  why: 'Mã dẫn tới một dòng không có thì người đọc không đối chiếu được bài với quyết định.',
  severity: 'error',
  bad: [
    { exemplar: { commendations: ['2021/9903-qd-ubnd#cn01'] } },
    { exemplar: { commendations: ['2021/9902-qd-ubnd#cn09'] } },
  ],
  good: [{ exemplar: { commendations: [] } }],
  *content({ of, files, decisionById, commendationById }) {
    for (const record of exemplarNouns.flatMap((noun) => of(noun))) {
      for (const [index, id] of (record.value.commendations ?? []).entries()) {
        if (!id || commendationById.has(id)) continue;
        const [decision = '', anchor] = id.split('#');
        const isKnown = decisionById.has(decision);
        if (
          files.has(`khen-thuong/${decision}.md`) &&
          !decisionById.get(decision)?.value.recipients
        ) {
          continue;
        }
        const near = isKnown ? undefined : nearest(decision, decisionById.keys());
        yield {
          record,
          path: ['commendations', index],
          actual: isKnown
            ? `quyết định ${quote(decision)} không có dòng “${anchor}”`
            : `không có quyết định ${quote(decision)}`,
          expected: 'mã của một trường hợp có trong quyết định đã nhập',
          help: near
            ? `Viết ${near}#${anchor}.`
            : isKnown
              ? 'Sao mã từ trang của quyết định: tt là tập thể, cn là cá nhân, hgd là hộ gia đình.'
              : 'Nhập quyết định ấy trước, hoặc xóa mã này.',
        };
      }
    }
  },
};
