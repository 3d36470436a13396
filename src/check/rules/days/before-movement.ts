import { slashed } from '../../facts/wording.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

const launch = '2021-08-14';

export const beforeMovement: Rule = {
  id: 'before-movement',
  title: 'Khen thưởng theo phong trào không thể có trước ngày phát động.',
  why: 'Phong trào được phát động ngày 14/08/2021; quyết định ký trước ngày ấy thuộc loại khen thưởng khác.',
  severity: 'error',
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
      expected: 'ngày ký từ 14/08/2021, hoặc loại khen thưởng khác',
      help: 'Xem lại ngày ký, hoặc ghi đúng loại khen thưởng (commendationKind).',
    };
  }),
};
