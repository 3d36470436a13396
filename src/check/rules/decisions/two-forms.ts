import { isWithinYear } from '../../../model/nominations/history.ts';
import { fold } from '../../../text/fold.ts';
import { awardName } from '../../facts/award-name.ts';
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
  *content(content) {
    const { awardById, commendationById } = content;
    const isState = (id: string) => awardById.get(id)?.value.level === 'nha-nuoc';
    const awards = [...commendationById.values()].filter(
      ({ decision, row }) =>
        row.name &&
        row.status !== 'huy-bo' &&
        decision.value.status !== 'huy-bo' &&
        decision.value.signed,
    );
    const byPerson = Map.groupBy(awards, ({ row }) => personKey(row));
    for (const theirs of byPerson.values()) {
      if (theirs.length < 2) continue;
      const sorted = theirs.toSorted((a, b) =>
        (a.decision.value.signed ?? '') < (b.decision.value.signed ?? '') ? -1 : 1,
      );
      for (const [at, later] of sorted.entries()) {
        for (const earlier of sorted.slice(0, at)) {
          if (earlier.decision === later.decision) continue;
          const [a, b] = [
            earlier.row.form ?? earlier.decision.value.form,
            later.row.form ?? later.decision.value.form,
          ];
          if (!a || !b) continue;
          const related = { record: earlier.decision, path: ['recipients', earlier.index, 'name'] };
          const place = {
            record: later.decision,
            path: ['recipients', later.index, 'name'] as PropertyKey[],
            related,
          };
          const achievement = achievementOf(later);
          if (a !== b && achievement.length > 20 && achievement === achievementOf(earlier)) {
            yield {
              ...place,
              actual: `thành tích này đã được tặng ${awardName(content, a)} ngày ${slashed(earlier.decision.value.signed ?? '')}`,
              expected: 'mỗi thành tích một hình thức khen thưởng',
              help: 'Đối chiếu bản gốc; nếu đúng thì để nguyên.',
            };
          } else if (
            isState(a) &&
            isState(b) &&
            isWithinYear(earlier.decision.value.signed ?? '', later.decision.value.signed ?? '')
          ) {
            yield {
              ...place,
              actual: `đã được tặng ${awardName(content, a)} ngày ${slashed(earlier.decision.value.signed ?? '')}, chưa đầy một năm trước`,
              expected: 'hai khen thưởng cấp Nhà nước cách nhau từ một năm',
              help: 'Đối chiếu bản gốc; nếu đúng thì để nguyên.',
            };
          }
        }
      }
    }
  },
};

/** The row's own, or what the decision says of all. */
function achievementOf({ row, decision }: Commendation): string {
  return fold(row.achievement ?? decision.value.citation ?? '');
}
