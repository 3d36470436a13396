import { valuesIn } from '../../facts/values.ts';
import { quote } from '../../facts/wording.ts';
import { forNoun, type Rule, type Violation } from '../../kit/rule.ts';

/** A number in thousands or more, followed by a word that multiplies it again: “447.000 triệu đồng”. */
const twice = /\d{1,3}(?:[. ]\d{3})+\s*(?:nghìn|ngàn|triệu|tr|tỷ|tỉ)(?!\p{L})/iu;

export const rewardAmount: Rule = {
  id: 'reward-amount',
  title: 'Tiền thưởng ghi một đơn vị tiền.',
  why: '“447.000 triệu đồng” là bốn trăm bốn mươi bảy tỷ đồng.',
  severity: 'warning',
  bad: [
    { decision: { reward: 'Mỗi cá nhân 447.000 triệu đồng' } },
    { decision: { 'recipients.3.reward': '1.490.000 nghìn đồng' } },
  ],
  good: [
    { decision: { reward: 'Mỗi cá nhân 1.490.000 đồng, mỗi tập thể 2,98 triệu đồng' } },
    { decision: { 'recipients.3.reward': '0,3 lần mức lương cơ sở' } },
  ],
  record: forNoun(['decision'], function* ({ value }): Iterable<Violation> {
    for (const { value: reward, path } of valuesIn(value)) {
      const [amount] = (path.at(-1) === 'reward' && twice.exec(String(reward))) || [];
      if (amount)
        yield {
          path,
          actual: `đang ghi ${quote(amount)}`,
          expected: 'số tiền với một đơn vị: 447.000 đồng hoặc 447 nghìn đồng',
          help: 'Đối chiếu bản gốc; bản gốc in đúng như vậy thì để nguyên.',
        };
    }
  }),
};
