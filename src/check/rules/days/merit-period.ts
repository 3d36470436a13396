import { quote } from '../../facts/wording.ts';
import { forNoun, type Rule } from '../../kit/rule.ts';

/** Two years with a word or sign of a period between them. */
const isRange = /\d{4}\s*(?:[-–—]|đến|tới)\s*(?:hết\s*)?(?:năm\s*)?\d{4}/iu;

/** A numbered term: “khóa IX”, “nhiệm kỳ 12”. */
const isTerm = /(?:khóa|nhiệm kỳ)\s+(?:thứ\s+)?(?:\d+|[IVXLC]+)(?![\p{L}\d])/iu;

export const meritPeriod: Rule = {
  id: 'merit-period',
  title: 'Năm, giai đoạn lập thành tích nêu rõ năm, và không bắt đầu sau năm ký.',
  why: 'Năm lập thành tích khác năm ký; người tra cứu danh hiệu của một năm tìm theo năm này.',
  severity: 'warning',
  bad: [
    { decision: { meritPeriod: 'năm 2022' } },
    { decision: { meritPeriod: 'giai đoạn 2020–2018' } },
    { decision: { 'recipients.2.meritPeriod': 'năm học vừa qua' } },
  ],
  good: [
    { decision: { meritPeriod: 'năm 2020' } },
    { decision: { meritPeriod: 'năm 2020, năm 2018' } },
    { decision: { meritPeriod: 'năm học 2020–2021' } },
    { decision: { 'recipients.2.meritPeriod': 'giai đoạn 2020–2025' } },
    { decision: { meritPeriod: 'nhiệm kỳ khóa IX' } },
  ],
  record: forNoun(['decision'], function* ({ value: { signed, recipients = [], ...decision } }) {
    for (const [index, { meritPeriod: words }] of [decision, ...recipients].entries()) {
      if (!words) continue;
      const years = words.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
      if (years.length === 0 && isTerm.test(words)) continue;
      const [from = '', to = from] = years;
      const said =
        years.length === 0
          ? ''
          : signed !== undefined && years.every((year) => year > signed.slice(0, 4))
            ? `, sau năm ký (${signed.slice(0, 4)})`
            : to < from && isRange.test(words)
              ? ', năm cuối trước năm đầu'
              : undefined;
      if (said === undefined) continue;
      yield {
        path: [...(index > 0 ? ['recipients', index - 1] : []), 'meritPeriod'],
        actual: `đang ghi ${quote(words)}${said}`,
        expected: 'năm hoặc giai đoạn như bản gốc, ví dụ năm 2022, năm học 2022–2023',
        help: 'Đối chiếu bản gốc; bản gốc ghi đúng như vậy thì để nguyên.',
      };
    }
  }),
};
