import { exact } from '../../../text/fold.ts';
import { withoutTitles } from '../../../text/titles.ts';
import { exemplarNouns, forEach, type Rule } from '../../kit/rule.ts';

const kin = { 'consent.0.givenBy': 'Vũ Đức Minh', 'consent.0.relation': 'Con trai' };

export const consentKin: Rule = {
  id: 'consent-kin',
  title: 'Với người đã mất, thân nhân là người cho phép.',
  why: 'Người được truy tặng không thể tự đồng ý; ghi thân nhân và quan hệ.',
  bad: [
    { decision: { 'recipients.2.posthumous': true } },
    {
      decision: { 'recipients.2.posthumous': true },
      exemplar: { 'consent.0.givenBy': 'Ông Vũ Đức Thiện' },
    },
    {
      says: 'Bản nháp cũng vậy',
      decision: { 'recipients.2.posthumous': true },
      exemplar: kin,
      draft: {
        'honourees.0': { name: 'Vũ Đức Thiện', recipientType: 'ca-nhan', unit: 'doi-so-1' },
        commendations: ['2021/9902-qd-ubnd#cn01'],
        consent: [
          {
            honouree: 'Vũ Đức Thiện',
            status: 'dong-y',
            givenBy: 'Vũ Đức Thiện',
            relation: 'Bản thân',
            on: '06/01/2022',
            scope: ['ten', 'cau-chuyen'],
            proof: 'Hồ sơ số 9961',
          },
        ],
      },
    },
  ],
  good: [{ decision: { 'recipients.2.posthumous': true }, exemplar: kin }],
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
