import { slashed } from '../../facts/wording.ts';
import { exemplarNouns, type Rule } from '../../kit/rule.ts';

export const approvalBeforeAward: Rule = {
  id: 'approval-before-award',
  title: 'Bài dẫn quyết định nào thì nên được duyệt sau quyết định ấy.',
  why: 'Bài được duyệt trước mà dẫn quyết định ký sau thì phần dẫn có thể được thêm vào sau khi duyệt.',
  severity: 'warning',
  bad: [{ exemplar: { 'approval.on': '10/12/2021', written: '01/12/2021' } }],
  good: [{}],
  *content({ of, commendationById }) {
    for (const record of exemplarNouns.flatMap((noun) => of(noun))) {
      const on = record.value.approval?.on;
      if (!on) continue;
      for (const id of record.value.commendations ?? []) {
        const decision = id ? commendationById.get(id)?.decision : undefined;
        const signed = decision?.value.signed;
        if (!decision || !signed || on >= signed) continue;
        yield {
          record,
          path: ['approval', 'on'],
          actual: `duyệt ngày ${slashed(on)}, trước quyết định được dẫn (ký ngày ${slashed(signed)})`,
          expected: 'ngày duyệt không trước ngày ký quyết định',
          help: 'Xem lại ngày duyệt; nếu phần dẫn quyết định thêm vào sau thì trình lãnh đạo duyệt lại.',
          related: { record: decision, path: ['signed'] },
        };
        break;
      }
    }
  },
};
