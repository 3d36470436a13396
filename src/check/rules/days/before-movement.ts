import { slashed } from '../../facts/wording.ts';
import { forEach, type Rule } from '../../kit/rule.ts';

export const beforeMovement: Rule = {
  id: 'before-movement',
  title: 'Khen thưởng theo phong trào không thể có trước ngày phát động.',
  why: 'Quyết định ký trước ngày phát động của chính phong trào ấy thuộc loại khen thưởng khác, hoặc ghi nhầm phong trào.',
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
  content: forEach(['decision'], function* (record, { movementById }) {
    const { signed, commendationKind, movement = '' } = record.value;
    const launched = movementById.get(movement)?.value.launched;
    if (commendationKind !== 'phong-trao' || !signed || !launched || signed >= launched) return;
    yield {
      path: ['signed'],
      actual: `ký ngày ${slashed(signed)}, trước ngày phát động phong trào ${slashed(launched)}`,
      expected: `ngày ký từ ${slashed(launched)}, hoặc loại khen thưởng khác`,
      help: 'Xem lại ngày ký trên bản gốc; khen theo phong trào khác thì ghi movement của phong trào ấy, chưa có phong trào ấy ở đây thì bỏ dòng movement.',
    };
  }),
};
