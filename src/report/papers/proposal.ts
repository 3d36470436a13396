import type { PlacedNominee } from '../../model/nominations/annex.ts';
import { longDate } from '../../text/date-words.ts';
import { bureauHead, bureauSigner, leader, officeHead, officeName } from '../letterhead.ts';
import { dots, orDots, type Paper } from '../paper.ts';
import type { RoundFacts } from '../round-facts.ts';
import { countsOf, listColumns, listOf } from './lists.ts';

/** The nominees proposed for one award in the round. */
export const proposedFor = ({ nominees }: RoundFacts, form: string | undefined) =>
  nominees.filter((each) => each.form === form && each.proposed);

/** “Về việc tặng Giấy khen của …”. */
export const subjectOf = (facts: RoundFacts, form: string | undefined, lead = 'Về việc') =>
  `${lead} ${facts.verbOf(form)} ${facts.awardOf(form) || dots(8)}`;

/**
 * The merit of the list, continuing “cho 02 tập thể”: “ đã có …”, or a sentence of its own if the round
 * words it differently.
 */
export const meritOf = ({ placed: { round } }: RoundFacts) => {
  const said =
    round.citation?.replace(/\.$/, '') ??
    `Đã có thành tích ${round.meritPeriod ? `trong ${round.meritPeriod.replace(/^Năm/, 'năm')}` : dots(12)}`;
  return /^đã /i.test(said) ? ` đ${said.slice(1)}` : `: ${said}`;
};

/** The minutes of the Council as a legal ground: “Căn cứ Biên bản họp …”. */
export const groundOf = ({ placed: { round } }: RoundFacts) => {
  const { minutes, met } = round.council ?? {};
  return `Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng số ${orDots(minutes, 4)} ${met ? longDate(met) : `ngày ${dots(6)}`}`;
};

/** Danh sách kèm theo: the rows of one award. @param above the document that it belongs to */
export function annex(
  facts: RoundFacts,
  rows: readonly PlacedNominee[],
  above: { title: string; with: string },
): Paper {
  return {
    head: { ...officeHead(facts, undefined), day: undefined },
    title: { kind: 'DANH SÁCH', about: `${above.title}\n(Kèm theo ${above.with})` },
    parts: [
      listOf(rows, [
        listColumns.name,
        listColumns.position,
        listColumns.unit(facts),
        ...(rows.some(({ nominee }) => nominee.class || nominee.posthumous)
          ? [listColumns.award(facts)]
          : []),
        ...(rows.some(({ nominee }) => nominee.achievement)
          ? [listColumns.achievement(facts)]
          : []),
      ]),
      { text: `(Danh sách gồm ${countsOf(rows)})./.`, italics: true, align: 'left' },
    ],
    sample: facts.placed.round.sample === true,
  };
}

/** Danh sách alone, for any document. */
export function proposedList(facts: RoundFacts, form: string | undefined): Paper {
  return annex(facts, proposedFor(facts, form), {
    title: subjectOf(facts, form, 'Đề nghị'),
    with: `${dots(6)} số ${dots(6)} ngày ${dots(6)} của ${officeName(facts)}`,
  });
}

/** Tờ trình to the authority that confers the award, with its list. */
export function proposal(facts: RoundFacts, form: string | undefined): Paper {
  const rows = proposedFor(facts, form);
  const { round } = facts.placed;
  const issuer = facts.issuerOf(form)?.name ?? dots();
  const isOwn = facts.isOwn(form);
  const by = isOwn ? 'Văn phòng' : officeName(facts);
  const asked = `${facts.verbOf(form)} ${facts.awardOf(form) || dots(8)}`;
  return {
    head: isOwn ? bureauHead(facts, 'TTr') : officeHead(facts, 'TTr'),
    title: { kind: 'TỜ TRÌNH', about: `Về việc đề nghị ${asked}` },
    addressees: [issuer],
    parts: [
      { text: `Căn cứ ${dots(24)};` },
      { text: `${groundOf(facts)},` },
      {
        text: `${by} kính trình ${issuer} xem xét, ${asked} cho ${countsOf(rows)}${meritOf(facts)} (có danh sách kèm theo).`,
      },
      ...(facts.movement ? [{ text: `Phong trào thi đua: “${facts.movement}”.` }] : []),
      { text: `Hồ sơ gửi kèm: ${dots(18)}.` },
      { text: `Kính trình ${issuer} xem xét, quyết định./.` },
    ],
    closing: {
      recipients: ['Nơi nhận:', '- Như trên;', `- ${dots(8)};`, '- Lưu: VT, VP.'],
      signatures: [isOwn ? bureauSigner : leader(facts)],
    },
    annex: annex(facts, rows, {
      title: `Đề nghị ${asked}`,
      with: `Tờ trình số ${dots(3)}/TTr-${isOwn ? 'VP' : orDots(facts.letterhead.code, 3)} ngày ${dots(6)} của ${by}`,
    }),
    sample: round.sample === true,
  };
}
