import { upperFirst } from '../../text/upper-first.ts';
import { leader, officeHead, officeName } from '../letterhead.ts';
import { dots, orDots, type Paper } from '../paper.ts';
import type { RoundFacts } from '../round-facts.ts';
import { countsOf } from './lists.ts';
import { annex, groundOf, meritOf, proposedFor, subjectOf } from './proposal.ts';

/**
 * Dự thảo quyết định of one award, with its list; legal grounds, reward and fund are filled in by hand.
 */
export function draftDecision(facts: RoundFacts, form: string | undefined): Paper {
  const rows = proposedFor(facts, form);
  const issuer = facts.issuerOf(form)?.name;
  const award = facts.awardOf(form) || dots(8);
  const about = `${subjectOf(facts, form)} cho ${countsOf(rows).replace(/\b0?(\d+) /g, '')}`;
  return {
    head: { ...officeHead(facts, 'QĐ'), mark: 'DỰ THẢO' },
    title: { kind: 'QUYẾT ĐỊNH', about },
    parts: [
      { text: (issuer ?? dots()).toLocaleUpperCase('vi'), bold: true, align: 'center' },
      { text: `Căn cứ ${dots(24)};`, italics: true },
      { text: `Căn cứ ${dots(24)};`, italics: true },
      { text: `${groundOf(facts)};`, italics: true },
      { text: `Theo đề nghị của ${dots(16)}.`, italics: true },
      { text: 'QUYẾT ĐỊNH:', bold: true, align: 'center' },
      {
        text: `Điều 1. ${upperFirst(facts.verbOf(form))} ${award} cho ${countsOf(rows)}${meritOf(facts)} (có danh sách kèm theo).`,
      },
      { text: `Điều 2. Tiền thưởng kèm theo: ${dots(16)}; nguồn: ${dots(16)}.` },
      {
        text: `Điều 3. Quyết định này có hiệu lực kể từ ngày ký. ${dots(16)} và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
      },
    ],
    closing: {
      recipients: ['Nơi nhận:', '- Như Điều 3;', `- ${dots(8)};`, '- Lưu: VT, VP.'],
      signatures: [leader(facts)],
    },
    annex: annex(facts, rows, {
      title: `Được ${facts.verbOf(form)} ${award}`,
      with: `Quyết định số ${dots(3)}/QĐ-${orDots(facts.letterhead.code, 3)} ngày ${dots(6)} của ${issuer ?? officeName(facts)}`,
    }),
    sample: facts.placed.round.sample === true,
  };
}
