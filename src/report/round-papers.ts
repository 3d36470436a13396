import type { Paper } from './paper.ts';
import { ballot, countMinutes } from './papers/ballots.ts';
import { draftDecision } from './papers/draft-decision.ts';
import { proposal, proposedFor, proposedList } from './papers/proposal.ts';
import { reminder } from './papers/reminder.ts';
import { summary } from './papers/summary.ts';
import type { RoundFacts } from './round-facts.ts';

/** A document made from a round. */
export interface RoundPaper {
  /** Vietnamese; also the sheet's name. */
  title: string;
  /** Whether there is one per award, of the proposed nominees. */
  byAward: boolean;
  make: (facts: RoundFacts, form?: string) => Paper;
}

/** Every document of a round, by its name in commands and files. */
export const roundPapers: Readonly<Record<string, RoundPaper>> = {
  'don-doc': { title: 'Công văn đôn đốc', byAward: false, make: reminder },
  'tong-hop': { title: 'Bảng tổng hợp đề nghị', byAward: false, make: summary },
  'phieu-bau': { title: 'Phiếu biểu quyết', byAward: false, make: ballot },
  'kiem-phieu': { title: 'Biên bản kiểm phiếu', byAward: false, make: countMinutes },
  'to-trinh': { title: 'Tờ trình', byAward: true, make: proposal },
  'danh-sach': { title: 'Danh sách kèm theo', byAward: true, make: proposedList },
  'quyet-dinh': { title: 'Dự thảo quyết định', byAward: true, make: draftDecision },
};

/** The awards for which a round proposes someone, in the order of its lists. */
export function awardsProposed(facts: RoundFacts): string[] {
  const forms = facts.nominees.flatMap(({ form }) => form ?? []);
  return [...new Set(forms)].filter((form) => proposedFor(facts, form).length > 0);
}
