import { isWithinYear } from '../../../model/nominations/history.ts';
import { fold } from '../../../text/fold.ts';
import { awardName, formOf, isCancelled } from '../../facts/award-name.ts';
import { personKey } from '../../facts/people.ts';
import { slashed } from '../../facts/wording.ts';
import type { Commendation } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';

export const twoForms: Rule = {
  id: 'two-forms',
  title:
    'Một thành tích chỉ khen một hình thức; hai khen thưởng cấp Nhà nước cách nhau từ một năm.',
  why: 'Luật Thi đua, khen thưởng không cho khen hai lần cho một thành tích; có thể là nhập lặp.',
  severity: 'warning',
  bad: [
    {
      order: {
        'recipients.1.name': 'Lê Thị Hòa',
        'recipients.1.achievement': 'Chủ trì phương án tổ chức vận tải hàng hóa thiết yếu.',
      },
      decision: {
        'recipients.3.achievement': 'Chủ trì phương án tổ chức vận tải hàng hóa thiết yếu.',
      },
    },
  ],
  good: [{ order: { 'recipients.1.name': 'Lê Thị Hòa' } }],
  *content({ awardById, commendationById }) {
    const isState = (id: string) => awardById.get(id)?.value.level === 'nha-nuoc';
    const dayOf = ({ decision }: Commendation) => decision.value.signed ?? '';
    const standing = [...commendationById.values()]
      .filter((each) => each.row.name && dayOf(each) && !isCancelled(each))
      .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
    for (const theirs of Map.groupBy(standing, ({ row }) => personKey(row)).values()) {
      for (const [at, later] of theirs.entries()) {
        for (const earlier of theirs.slice(0, at)) {
          const [a, b] = [formOf(earlier), formOf(later)];
          if (earlier.decision === later.decision || !a || !b) continue;
          const achievement = achievementOf(later);
          const isSame =
            a !== b && achievement.length > 20 && achievement === achievementOf(earlier);
          const isSoon = isState(a) && isState(b) && isWithinYear(dayOf(earlier), dayOf(later));
          if (!isSame && !isSoon) continue;
          const given = `đã được tặng ${awardName({ awardById }, a)} ngày ${slashed(dayOf(earlier))}`;
          yield {
            record: later.decision,
            path: ['recipients', later.index, 'name'],
            actual: isSame ? `thành tích này ${given}` : `${given}, chưa đầy một năm trước`,
            expected: isSame
              ? 'mỗi thành tích một hình thức khen thưởng'
              : 'hai khen thưởng cấp Nhà nước cách nhau từ một năm',
            help: 'Đối chiếu bản gốc; nếu đúng thì để nguyên.',
            related: { record: earlier.decision, path: ['recipients', earlier.index, 'name'] },
          };
        }
      }
    }
  },
};

/** The row's own, or the one that the decision states for all. */
function achievementOf({ row, decision }: Commendation): string {
  return fold(row.achievement ?? decision.value.citation ?? '');
}
