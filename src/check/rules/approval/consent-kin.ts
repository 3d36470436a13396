import { exact } from '../../../text/fold.ts';
import { withoutTitles } from '../../../text/titles.ts';
import { exemplarNouns, forEach, type Rule } from '../../kit/rule.ts';

export const consentKin: Rule = {
  id: 'consent-kin',
  title: 'Với người đã mất, thân nhân là người cho phép.',
  why: 'Người được truy tặng không thể tự đồng ý; ghi thân nhân và quan hệ.',
  bad: [{ decision: { 'recipients.2.posthumous': true } }],
  content: forEach(exemplarNouns, function* (record, { commendationById }) {
    const late = (record.value.commendations ?? []).flatMap((id) => {
      const row = id ? commendationById.get(id)?.row : undefined;
      return row?.posthumous && row.name ? [exact(row.name)] : [];
    });
    for (const [index, { honouree, givenBy, status }] of (record.value.consent ?? []).entries()) {
      if (status !== 'dong-y' || !honouree || !givenBy || !late.includes(exact(honouree))) continue;
      if (exact(withoutTitles(givenBy)) !== exact(withoutTitles(honouree))) continue;
      yield {
        path: ['consent', index, 'givenBy'],
        actual: 'người được truy tặng đứng tên cho phép',
        expected: 'thân nhân của người đã mất',
        help: 'Thân nhân đã cho phép thì ghi theo giấy đồng ý: tên ở givenBy, quan hệ ở relation; chưa hỏi thì xin phép thân nhân trước.',
      };
    }
  }),
};
