import { exact } from '../../../text/fold.ts';
import { bareName } from '../../facts/bare-name.ts';
import type { Rule } from '../../kit/rule.ts';

export const consentKin: Rule = {
  id: 'consent-kin',
  title: 'Với người đã mất, thân nhân là người cho phép.',
  why: 'Người được truy tặng không thể tự đồng ý; ghi thân nhân và quan hệ.',
  severity: 'error',
  bad: [
    { decision: { 'recipients.2.posthumous': true } },
    {
      decision: { 'recipients.2.posthumous': true },
      exemplar: { 'consent.0.givenBy': 'Ông Vũ Đức Thiện' },
    },
  ],
  good: [
    {
      decision: { 'recipients.2.posthumous': true },
      exemplar: { 'consent.0.givenBy': 'Vũ Đức Minh', 'consent.0.relation': 'Con trai' },
    },
  ],
  *content({ of, commendationById }) {
    for (const record of of('exemplar')) {
      const late = (record.value.commendations ?? []).flatMap((id) => {
        const row = id ? commendationById.get(id)?.row : undefined;
        return row?.posthumous && row.name ? [exact(row.name)] : [];
      });
      for (const [index, { honouree, givenBy, status }] of (record.value.consent ?? []).entries()) {
        if (status !== 'dong-y' || !honouree || !givenBy || !late.includes(exact(honouree)))
          continue;
        if (bareName(givenBy) !== bareName(honouree)) continue;
        yield {
          record,
          path: ['consent', index, 'givenBy'],
          actual: 'người được truy tặng đứng tên cho phép',
          expected: 'thân nhân của người đã mất',
          help: 'Thân nhân đã cho phép thì ghi theo giấy đồng ý: tên ở givenBy, quan hệ ở relation; chưa hỏi thì xin phép thân nhân trước.',
        };
      }
    }
  },
};
