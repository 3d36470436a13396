import { exemplarNouns, type Rule } from '../../kit/rule.ts';

export const cancelledAward: Rule = {
  id: 'cancelled-award',
  title: 'Bài không dẫn trường hợp khen thưởng đã bị hủy bỏ.',
  why: 'Nêu gương bằng một khen thưởng không còn hiệu lực làm người đọc hiểu sai.',
  severity: 'error',
  bad: [
    {
      decision: {
        status: 'huy-bo',
        related: [{ relation: 'Hủy bỏ bởi', number: '9917', symbol: 'QĐ-UBND', on: '12/12/2022' }],
      },
    },
  ],
  good: [
    {
      decision: {
        'recipients.1.status': 'huy-bo',
        status: 'huy-bo-mot-phan',
        related: [{ relation: 'Hủy bỏ bởi', number: '9917', symbol: 'QĐ-UBND', on: '12/12/2022' }],
      },
    },
  ],
  *content({ of, commendationById }) {
    for (const record of exemplarNouns.flatMap((noun) => of(noun))) {
      if (record.value.withdrawn) continue;
      for (const [index, id] of (record.value.commendations ?? []).entries()) {
        const award = id ? commendationById.get(id) : undefined;
        if (!award || (award.row.status !== 'huy-bo' && award.decision.value.status !== 'huy-bo'))
          continue;
        yield {
          record,
          path: ['commendations', index],
          actual: 'trường hợp khen thưởng này đã bị hủy bỏ',
          expected: 'trường hợp còn hiệu lực',
          help: 'Xóa mã này khỏi bài rồi trình lãnh đạo duyệt lại, hoặc ngừng công bố bài (withdrawn).',
          related: { record: award.decision, path: ['status'] },
        };
      }
    }
  },
};
