import { isSameName, likenessOf } from '../../../model/likeness.ts';
import { isWithinYear, overlap } from '../../../model/nominations/history.ts';
import { roundIdOf } from '../../../model/nominations/rounds.ts';
import { awardName, formOf, isCancelled } from '../../facts/award-name.ts';
import { slashed } from '../../facts/wording.ts';
import type { Content } from '../../kit/content.ts';
import type { Rule } from '../../kit/rule.ts';
import { nominee, ownRound } from './nominations.example.ts';

export const nomineeCommended: Rule = {
  id: 'nominee-commended',
  title:
    'Người được đề nghị chưa được khen về cùng thành tích; hai khen thưởng cấp Nhà nước cách nhau từ một năm.',
  why: 'Luật Thi đua, khen thưởng không cho khen hai lần cho một thành tích. Trùng họ tên, đơn vị chưa chắc là một người: người đối chiếu ghi vào reviewed.',
  severity: 'warning',
  bad: [
    { files: ownRound(nominee('Vũ Đức Thiện'), 'movement: covid-19\n') },
    {
      decision: { meritPeriod: 'giai đoạn 2020–2022' },
      files: ownRound(nominee('Vũ Đức Thiện', '    meritPeriod: năm học 2021–2022\n')),
    },
    {
      files: ownRound(
        `nominees:\n  - recipientType: tap-the\n    name: Đội số 1\n    unit: doi-so-1\n    form: bang-khen-thu-tuong\n`,
        'council: { met: 10/02/2023 }\n',
      ),
    },
  ],
  good: [
    {
      files: ownRound(
        nominee('Vũ Đức Thiện', '    reviewed: Trần Thị Lụa đã xem hồ sơ, thành tích khác\n'),
        'movement: covid-19\n',
      ),
    },
    { says: 'Khen về việc khác', files: ownRound(nominee('Vũ Đức Thiện')) },
    {
      says: 'Quyết định của chính đợt xét này',
      files: ownRound(
        nominee('Vũ Đức Thiện'),
        'movement: covid-19\ndecisions: [2021/9902-qd-ubnd]\n',
      ),
    },
  ],
  *content(content) {
    const { of, awardById, today } = content;
    const nominations = of('nomination');
    if (nominations.length === 0) return;
    const rounds = new Map(of('round').map((round) => [round.id, round.value]));
    const byLikeness = Map.groupBy(
      [...content.commendationById.values()].filter((each) => each.row.name && !isCancelled(each)),
      ({ row }) => likenessOf(row),
    );
    const levelOf = (form: string | undefined) => awardById.get(form ?? '')?.value.level;
    for (const record of nominations) {
      const round = rounds.get(roundIdOf(record.id));
      const { decisions = [], movement, council, due } = round ?? {};
      for (const [index, row] of (record.value.nominees ?? []).entries()) {
        if (!row?.name || row.reviewed || row.outcome === 'rut') continue;
        const likeness = likenessOf({ ...row, unit: row.unit ?? record.value.unit });
        const form = row.form ?? round?.form;
        for (const earlier of byLikeness.get(likeness) ?? []) {
          const { decision } = earlier;
          if (decisions.includes(decision.id) || !isSameName(row.name, earlier.row.name)) continue;
          const earlierForm = formOf(earlier);
          const signed = decision.value.signed ?? '';
          const isAgain =
            levelOf(form) === 'nha-nuoc' &&
            levelOf(earlierForm) === 'nha-nuoc' &&
            isWithinYear(signed, council?.met ?? due ?? today);
          const merit = overlap(
            row.meritPeriod ?? round?.meritPeriod,
            earlier.row.meritPeriod ?? decision.value.meritPeriod,
          );
          const isSame =
            isAlike(content, form, earlierForm) &&
            (merit ?? (movement !== undefined && decision.value.movement === movement));
          if (!isSame && !isAgain) continue;
          yield {
            record,
            path: ['nominees', index, 'name'],
            related: { record: decision, path: ['recipients', earlier.index, 'name'] },
            actual: `trùng họ tên, đơn vị với người đã được tặng ${awardName(content, earlierForm ?? '')} ngày ${slashed(signed)}${isSame ? ', có thể về cùng thành tích' : ', chưa đầy một năm trước'}`,
            expected: isSame
              ? 'mỗi thành tích một lần khen'
              : 'hai khen thưởng cấp Nhà nước cách nhau từ một năm',
            help: 'Đối chiếu hồ sơ; đã xem và vẫn đề nghị thì ghi người xem, kết luận vào reviewed.',
          };
        }
      }
    }
  },
};

/** An emulation title and a form of commendation for one year do not conflict. */
function isAlike({ awardById }: Content, a: string | undefined, b: string | undefined): boolean {
  const isTitle = (form: string | undefined) =>
    awardById.get(form ?? '')?.value.family === 'danh-hieu-thi-dua';
  return isTitle(a) === isTitle(b);
}
