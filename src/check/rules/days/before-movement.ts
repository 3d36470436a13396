import { slashed } from '../../facts/wording.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

const launch = '2021-08-14';

export const beforeMovement: Rule = {
  id: 'before-movement',
  title: 'Khen thưởng theo phong trào này không có trước ngày phát động.',
  why: 'Phong trào được phát động ngày 14/08/2021; quyết định ký trước ngày ấy thuộc phong trào khác hoặc loại khen thưởng khác.',
  severity: 'warning',
  bad: [{ decision: { signed: '13/08/2021', 'proposals.0.on': '01/08/2021' } }],
  good: [
    {
      says: 'Loại khác thì được',
      decision: {
        signed: '13/08/2021',
        'proposals.0.on': '01/08/2021',
        commendationKind: 'cong-trang',
      },
    },
  ],
  record: forNoun(['decision'], function* ({ value: { signed, commendationKind } }) {
    if (commendationKind !== 'phong-trao' || !signed || signed >= launch) return;
    yield {
      path: ['signed'],
      actual: `ký ngày ${slashed(signed)}, trước ngày phát động phong trào ${slashed(launch)}`,
      expected: 'ngày ký từ 14/08/2021, nếu khen theo phong trào này',
      help: 'Xem lại ngày ký và loại khen thưởng trên bản gốc; khen theo một phong trào khác thì để nguyên.',
    };
  }),
};
