import { dots, orDots, type PaperHead, type Signature } from './paper.ts';
import type { RoundFacts } from './round-facts.ts';

type Facts = Pick<RoundFacts, 'letterhead' | 'today'>;

/** “Đà Nẵng, ngày …… tháng …… năm 2026”: the day is filled in when the document is signed. */
const dayLine = ({ letterhead, today }: Facts) =>
  `${orDots(letterhead.place, 6)}, ngày ${dots(2)} tháng ${dots(2)} năm ${today.slice(0, 4)}`;

/** The head of an office's document, numbered by its kind: “Số: ……/TTr-SXD”. */
export function officeHead(facts: Facts, kind: string | undefined): PaperHead {
  const { parentBody, body, code } = facts.letterhead;
  return {
    parent: parentBody,
    body: orDots(body, 14),
    ...(kind !== undefined && { number: numberLine(kind, code) }),
    day: dayLine(facts),
  };
}

/** The head of a document of the Council. */
export function councilHead(facts: Facts, kind?: string): PaperHead {
  const { body, council, code } = facts.letterhead;
  return {
    parent: orDots(body, 14),
    body: council ?? 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
    ...(kind !== undefined && { number: numberLine(kind, code && `HĐTĐKT`) }),
    day: dayLine(facts),
  };
}

/** The head of a document of the office's bureau, which makes proposals to the leader. */
export function bureauHead(facts: Facts, kind: string): PaperHead {
  return {
    parent: orDots(facts.letterhead.body, 14),
    body: 'VĂN PHÒNG',
    number: numberLine(kind, 'VP'),
    day: dayLine(facts),
  };
}

/** The signer for the bureau. */
export const bureauSigner: Signature = { lines: ['CHÁNH VĂN PHÒNG'] };

/** “Số: ……/TTr-SXD”; for a letter, without a kind, “Số: ……/SXD-VP”. */
const numberLine = (kind: string, code: string | undefined) =>
  kind ? `Số: ${dots(3)}/${kind}-${orDots(code, 3)}` : `Số: ${dots(3)}/${orDots(code, 3)}-VP`;

/** The leader who signs. */
export const leader = ({ letterhead }: Facts): Signature => ({
  lines: letterhead.signedAs ?? [dots(6)],
});

/** The signer of reminders and totals. */
export const officeSigner = ({ letterhead }: Facts): Signature => ({
  lines: letterhead.officeSignedAs ?? [dots(6)],
});

/** “Sở Xây dựng”, as within a sentence. */
export const officeName = ({ letterhead }: Facts) => orDots(letterhead.name, 10);
